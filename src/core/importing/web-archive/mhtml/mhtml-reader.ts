/**
 * Pages that a browser saved with all their files into one (MHTML, .mht): Chrome, Edge, Opera, Internet Explorer, UnMHT
 * in Firefox, Word. The page is the first of the parts; frames are read where the page itself holds no text.
 */
import { KlipingError } from '../../../../contract/errors'
import type { StoryDraft } from '../../draft'
import type { Reader } from '../../reader'
import { isoDate } from '../../web-page/machine-date'
import { readWebPage } from '../../web-page/web-page-reader'
import { readFullest } from '../fullest-page'
import { contentType } from '../header-lines'
import { decodedContent, leafParts, type MimePart, parameter, parsePart } from './mime-parts'

const maxBytes = 256 * 2 ** 20

export const mhtmlReader: Reader = {
  name: 'web page saved with its files (MHTML)',
  recognises: ({ head }) => looksLikeMhtml(head),
  async *read(input) {
    const message = parsePart(withoutBlankStart(await input.bytes(maxBytes)))
    const leaves = leafParts(message)
    const pages = pagesOf(message, leaves)
    if (pages.length === 0) throw noPage(leaves)
    const draft = await readFirst(message, pages, input.modifiedAt)
    yield leaves.some((part) => part.isCutOff) ? { ...draft, warnings: [...draft.warnings, cutOff] } : draft
  },
}

const cutOff = 'The file ends before its last part does: the end of the text or some pictures may be missing.'

/** A message that was sent by nobody to nobody. */
function looksLikeMhtml(head: Uint8Array): boolean {
  const start = withoutBlankStart(head)
  if (!/^[\w-]+:/.test(String.fromCharCode(...start.subarray(0, 64)))) return false
  const { headers } = parsePart(start)
  const { mediaType } = contentType(headers.get('content-type'))
  if (!/^(multipart\/|text\/html|application\/xhtml)/.test(mediaType)) return false
  if (headers.has('snapshot-content-location') || /\bsaved by\b/i.test(headers.get('from') ?? '')) return true
  const isMail = ['to', 'cc', 'received', 'message-id', 'delivered-to', 'return-path'].some((name) => headers.has(name))
  return !isMail && (mediaType === 'multipart/related' || headers.has('content-location'))
}

/** A byte order mark and blank lines, which no program writes and some transfers add. */
function withoutBlankStart(bytes: Uint8Array): Uint8Array {
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (bytes[start] === 0x0a || bytes[start] === 0x0d) start++
  return bytes.subarray(start)
}

/** The parts with markup: the page, then its frames. */
function pagesOf(message: MimePart, leaves: readonly MimePart[]): MimePart[] {
  const start = parameter(message.headers.get('content-type'), 'start')
  const pages = leaves.filter(({ headers }) =>
    /^(text\/html|application\/xhtml\+xml)$/.test(contentType(headers.get('content-type')).mediaType),
  )
  const root = pages.find(({ headers }) => start !== undefined && headers.get('content-id') === start)
  return root ? [root, ...pages.filter((page) => page !== root)] : pages
}

async function readFirst(message: MimePart, pages: readonly MimePart[], modifiedAt?: string): Promise<StoryDraft> {
  const { decodeWords } = await import('postal-mime')
  const { headers } = message
  const capturedAt = isoDate(headers.get('date'))?.replace(/-00:00$/, 'Z')
  const title = decodeWords(headers.get('subject') ?? '').trim()
  const read = (page: MimePart): StoryDraft => {
    const draft = readWebPage(decodedContent(page), {
      modifiedAt: capturedAt ?? modifiedAt,
      address: addressOf(message, page, decodeWords),
      charset: contentType(page.headers.get('content-type')).charset,
      ...(title ? { windowTitle: title } : {}),
    })
    return { ...draft, ...(capturedAt ? { capturedAt } : {}), mediaType: 'multipart/related' }
  }
  return readFullest(pages, read)
}

function addressOf(message: MimePart, page: MimePart, decodeWords: (text: string) => string): string | undefined {
  const stated = [
    message.headers.get('snapshot-content-location'),
    page.headers.get('content-location'),
    message.headers.get('content-location'),
    page.headers.get('content-base'),
  ]
  return stated
    .map((each) => each && decodeWords(each).replace(/\s+/g, ''))
    .find((each) => each && /^https?:/i.test(each))
}

function noPage(leaves: readonly MimePart[]): KlipingError {
  const kinds = [...new Set(leaves.map(({ headers }) => contentType(headers.get('content-type')).mediaType))].slice(
    0,
    5,
  )
  return new KlipingError(
    'no-story',
    `There is no page in this saved web page, only ${kinds.filter(Boolean).join(', ') || 'headers'}. Save the page again as a complete page.`,
  )
}
