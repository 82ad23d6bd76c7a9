/** The beginning of a file as text, decoded once for all the readers that ask what it is. */
import { decodeText } from '../decoding/decode-text'
import type { ReaderInput } from '../reader'

const headBytes = 8192
const heads = new WeakMap<ReaderInput, string>()

export function headText(input: ReaderInput): string {
  let text = heads.get(input)
  if (text === undefined) {
    // What is packed holds no words to be known by.
    text = input.packed ? '' : decodeText(input.head.subarray(0, headBytes)).text
    heads.set(input, text)
  }
  return text
}
