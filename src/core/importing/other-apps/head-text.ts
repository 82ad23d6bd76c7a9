/** The beginning of a file as text, decoded once for all the readers that ask what it is. */
import { decodeText } from '../decoding/decode-text'
import type { ReaderInput } from '../reader'

const headBytes = 8192
const heads = new WeakMap<ReaderInput, string>()

export function headText(input: ReaderInput): string {
  let text = heads.get(input)
  if (text === undefined) {
    // What is packed holds no words to be known by.
    text = input.packed ? '' : decodeText(wholeCharacters(input.head.subarray(0, headBytes))).text
    heads.set(input, text)
  }
  return text
}

/** Without a last character of several bytes, which the cut may have left in half: the encoding is told by whole ones. */
export function wholeCharacters(bytes: Uint8Array): Uint8Array {
  let end = bytes.length
  while (end > 0 && end > bytes.length - 4 && (bytes[end - 1] ?? 0) >= 0x80) end--
  return bytes.subarray(0, end)
}
