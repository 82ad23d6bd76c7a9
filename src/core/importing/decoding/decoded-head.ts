/** The first bytes of a file as text. Every reader looks at them before one reads it, so that they are decoded once. */
import { decodeText } from './decode-text'

const known = new WeakMap<Uint8Array, Map<number, string>>()

export function decodedHead(head: Uint8Array, lengthBytes: number): string {
  const length = Math.min(lengthBytes, head.length)
  const texts = known.get(head) ?? new Map<number, string>()
  known.set(head, texts)
  const text = texts.get(length) ?? decodeText(head.subarray(0, length)).text
  texts.set(length, text)
  return text
}
