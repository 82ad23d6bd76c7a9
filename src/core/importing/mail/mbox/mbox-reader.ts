/** Reads a mailbox (MBOX: Thunderbird, Apple Mail, Gmail Takeout, mailing-list archives), message by message. */
import { KlipingError, toErrorInfo } from '../../../../contract/errors'
import type { ReadItem } from '../../draft'
import type { Reader } from '../../reader'
import { mailDate } from '../mail-date'
import { messageBytes, readMessage } from '../read-message'
import { looksLikeMbox } from '../recognise-mail'
import { type MailboxMessage, splitMessages } from './split-messages'

export const mboxReader: Reader = {
  name: 'mailbox',
  recognises: ({ head }) => looksLikeMbox(head),
  async *read(input) {
    for await (const message of splitMessages(input.stream(), messageBytes)) yield await readOne(message)
  },
}

async function readOne({ number, fromLine, bytes, sizeBytes }: MailboxMessage): Promise<ReadItem> {
  const label = `message ${number}`
  try {
    if (!bytes) throw tooLarge(sizeBytes)
    const draft = await readMessage(bytes, { sentAt: mailDate(fromLine.replace(/^From \S+ /, '')) })
    const source = await sha256(bytes)
    return { ...draft, part: { label: `${label} (${shortened(draft.title)})`, source } }
  } catch (error) {
    return { part: label, error: toErrorInfo(error) }
  }
}

function shortened(title: string): string {
  return title.length <= 60 ? title : `${title.slice(0, 60).replace(/\s+\S*$/, '')}…`
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function tooLarge(sizeBytes: number): KlipingError {
  const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20)
  return new KlipingError(
    'too-large',
    `This message has ${megabytes(sizeBytes)} MB; one message is read up to ${megabytes(messageBytes)} MB. Save its attachments in a mail program and import those.`,
  )
}
