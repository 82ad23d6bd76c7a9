/** Reads wire copy in IPTC 7901, ANPA 1312 and telex form: one message a file, or a day's worth of them. */
import { toErrorInfo } from '../../../../contract/errors'
import { decodeText } from '../../decoding/decode-text'
import type { Reader } from '../../reader'
import { wireDraft } from '../wire-story'
import { messageStory } from './message-story'
import { splitMessages, startsWithHeader } from './split-messages'

const limitBytes = 64 * 2 ** 20

export const agencyTextReader: Reader = {
  name: 'file of agency messages',
  recognises: ({ head }) => startsWithHeader(decodeText(head.subarray(0, 4096)).text),
  async *read(input) {
    const { text, warnings } = decodeText(await input.bytes(limitBytes))
    const messages = splitMessages(text)
    for (const [index, message] of messages.entries()) {
      const label = `message ${index + 1}`
      try {
        const draft = wireDraft(messageStory(message, input.modifiedAt))
        const part =
          messages.length > 1 ? { part: { label, source: `${message.fields.join(' ')}\n${message.content}` } } : {}
        yield { ...draft, ...part, warnings: [...warnings, ...draft.warnings] }
      } catch (error) {
        if (messages.length === 1) throw error
        yield { part: label, error: toErrorInfo(error) }
      }
    }
  },
}
