/** Messages that hold no story of their own, or none that can be opened: each with the reason and what to do. */
import { KlipingError } from '../../../contract/errors'
import type { MailPart } from './mime-tree'

function* partsOf(root: MailPart): Generator<MailPart> {
  yield root
  for (const part of root.parts) yield* partsOf(part)
}

const isTnef = ({ type, fileName }: MailPart) =>
  /^application\/(vnd\.)?ms-tnef$/.test(type) || /^winmail\.dat$/i.test(fileName ?? '')

export const tnefWarning =
  'This mail came from Outlook with a file winmail.dat, which may hold attachments or formatting that Kliping cannot ' +
  'unpack. Open the mail in Outlook and save what is in it.'

export function hasTnef(root: MailPart): boolean {
  return [...partsOf(root)].some(isTnef)
}

/** @param hasText whether there is a text that can be read @throws KlipingError with the reason */
export function refuseUnreadable(root: MailPart, hasText: boolean): void {
  const types = new Set([...partsOf(root)].map(({ type }) => type))
  if (
    root.type === 'multipart/report' ||
    types.has('message/delivery-status') ||
    types.has('message/disposition-notification')
  ) {
    throw new KlipingError(
      'no-story',
      'This is a delivery report, not a story: a server says what became of a mail. Import the mail itself if it is wanted.',
    )
  }
  if (root.type === 'multipart/encrypted' || types.has('application/x-microsoft-rpmsg-message')) throw encrypted()
  const packed = [...partsOf(root)].find(({ type }) => /^application\/(x-)?pkcs7-mime$/.test(type))
  if (packed && !hasText) {
    if (!/^signed-data$/i.test(packed.params['smime-type'] ?? '')) throw encrypted()
    throw new KlipingError(
      'unsupported-format',
      'This mail is packed together with its signature (S/MIME), which Kliping does not open. Open it in your mail program and save its text.',
    )
  }
  if (!hasText && [...partsOf(root)].some(isTnef)) throw new KlipingError('unsupported-format', tnefWarning)
  if (types.has('message/partial')) {
    throw new KlipingError(
      'broken-file',
      'This is one part of a mail that was sent in several. Open it in a mail program that joins them, and save it again.',
    )
  }
}

/** @throws KlipingError `encrypted-file` for a text that is encrypted with PGP */
export function refuseEncryptedText(text: string): void {
  if (/^[ \t]*-----BEGIN PGP MESSAGE-----/m.test(text.slice(0, 20_000))) throw encrypted()
}

function encrypted(): KlipingError {
  return new KlipingError(
    'encrypted-file',
    'This mail is encrypted. Decrypt it in your mail program, save it again without encryption, and import that.',
  )
}
