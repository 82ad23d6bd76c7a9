/** Reads wire copy in IPTC 7901, ANPA 1312 and telex form: one message a file, or a day's worth of them. */
import { decodeText } from '../../decoding/decode-text'
import type { Reader } from '../../reader'
import { draftItems } from '../draft-items'
import { messageStory } from './message-story'
import { splitMessages, startsWithHeader } from './split-messages'

const limitBytes = 64 * 2 ** 20

export const agencyTextReader: Reader = {
  name: 'file of agency messages',
  // Headers are ASCII, whatever the text behind them is.
  recognises: ({ head }) => startsWithHeader(new TextDecoder('latin1').decode(head.subarray(0, 4096))),
  async *read(input) {
    const { text, warnings } = decodeText(await input.bytes(limitBytes))
    const found = splitMessages(text).map((message, index) => ({
      label: `message ${index + 1}`,
      source: () => `${message.fields.join(' ')}\n${message.content}`,
      read: () => messageStory(message, input.modifiedAt),
    }))
    yield* draftItems(found, warnings)
  },
}
