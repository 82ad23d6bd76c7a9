/** The first bytes of a file as text. Every reader looks at them before one reads it, so that they are decoded once. */
import { decodeText, startsAsBinary } from './decode-text'

const known = new WeakMap<Uint8Array, Map<number, string>>()

/** @returns "" for what is no text: to look for its encoding would take longer than to read it */
export function decodedHead(head: Uint8Array, lengthBytes: number): string {
  if (startsAsBinary(head)) return ''
  const length = Math.min(lengthBytes, head.length)
  const texts = known.get(head) ?? new Map<number, string>()
  known.set(head, texts)
  const text = texts.get(length) ?? decodeText(head.subarray(0, length)).text
  texts.set(length, text)
  return text
}
