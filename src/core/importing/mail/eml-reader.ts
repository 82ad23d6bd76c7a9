/** Reads a mail that was saved as a file (EML, and Apple Mail's EMLX). */
import type { Reader } from '../reader'
import { messageBytes, readMessage } from './read-message'
import { looksLikeMail } from './recognise-mail'

export const emlReader: Reader = {
  name: 'mail',
  recognises: ({ head }) => looksLikeMail(head),
  async *read(input) {
    yield await readMessage(withoutLength(await input.bytes(messageBytes)))
  },
}

/** Apple Mail writes the message's length before it, and its own notes behind it. */
function withoutLength(bytes: Uint8Array): Uint8Array {
  const line = /^(\d{1,12})[ \t]*\r?\n/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 20)))
  return line ? bytes.subarray(line[0].length, line[0].length + Number(line[1])) : bytes
}
