/**
 * Makes stories of the pages in a WARC: each HTML response with its address and the time of its capture. What is no
 * page (pictures, redirects, requests) is passed over and counted.
 */
import { KlipingError, toErrorInfo } from '../../../../contract/errors'
import { decodeText } from '../../decoding/decode-text'
import type { ReadItem, StoryDraft } from '../../draft'
import { readNewsText } from '../../plain-text/plain-text-reader'
import { readWebPage } from '../../web-page/web-page-reader'
import { type Captured, captureOf } from './capture'
import { digest, isUnchanged } from './digests'
import { gunzipHead, gunzipIfPacked, startsAsGzip } from './gunzip-members'
import type { Decoders } from './http-response'
import { readRecords } from './read-records'
import type { Tally } from './tally'
import { headerOf, startsAsWarc, targetUri, type WarcRecord } from './warc-record'

export interface WarcOptions {
  decoders: Decoders
  /** The media type of the file that is read. */
  mediaType: string
  /** Titles of pages by address, as the package around the WARC lists them. */
  titles?: ReadonlyMap<string, string>
  /** Put to every story. */
  warnings?: readonly string[]
}

/** Whether a file is a WARC, plain or compressed. */
export function looksLikeWarc(head: Uint8Array): boolean {
  return startsAsWarc(head) || (startsAsGzip(head) && startsAsWarc(gunzipHead(head)))
}

/**
 * @param tally is told of everything that is no story; what it has to say is the caller's to yield
 * @throws KlipingError `too-large` for a bomb
 */
export async function* readWarc(
  stream: AsyncIterable<Uint8Array>,
  options: WarcOptions,
  tally: Tally,
): AsyncIterable<ReadItem> {
  const plain = gunzipIfPacked(stream, () => tally.damage('A compressed part cannot be unpacked'))
  for await (const record of readRecords(plain)) {
    if ('damage' in record) tally.damage(record.damage)
    else {
      const item = await readRecord(record, options, tally)
      if (item) yield item
    }
  }
}

async function readRecord(record: WarcRecord, options: WarcOptions, tally: Tally): Promise<ReadItem | undefined> {
  const address = targetUri(record)
  try {
    const capture = captureOf(record, options.decoders)
    const isStory = 'decoded' in capture
    for (const { problem, isLoss } of record.problems) {
      if (isLoss || !isStory) tally.damage(`Of the record of ${address || 'an unnamed address'} ${problem}`)
    }
    if (isStory) {
      const item = await readCaptured(capture, record, options)
      tally.story(capture.identities)
      return item
    }
    if (capture.kind === 'passed') tally.pass(capture.as)
    else if (capture.kind === 'revisit') tally.revisit(capture.address, capture.of)
    return undefined
  } catch (error) {
    if (error instanceof KlipingError && error.code === 'no-story') {
      tally.noText(address)
      return undefined
    }
    tally.failure()
    return { part: address, error: toErrorInfo(error) }
  }
}

async function readCaptured(capture: Captured, record: WarcRecord, options: WarcOptions): Promise<ReadItem> {
  const { address, capturedAt, decoded, kind } = capture
  if (kind === 'pdf') return { member: { name: fileName(address), bytes: decoded, modifiedAt: capturedAt } }
  const draft = kind === 'page' ? readPage(capture, options) : readText(capture)
  const warnings = [...draft.warnings, ...(await recordWarnings(record, capture)), ...(options.warnings ?? [])]
  const source = `${address}\n${capturedAt ?? ''}\n${await digest('SHA-256', record.block)}`
  return {
    ...draft,
    ...(capturedAt ? { capturedAt } : {}),
    mediaType: options.mediaType,
    warnings,
    part: { label: address, source },
  }
}

function readPage({ address, capturedAt, charset, decoded }: Captured, { titles }: WarcOptions): StoryDraft {
  const windowTitle = titles?.get(address)
  return readWebPage(decoded, { modifiedAt: capturedAt, address, charset, windowTitle })
}

function readText({ address, capturedAt, charset, decoded }: Captured): StoryDraft {
  const { text, warnings } = decodeText(decoded, charset)
  const draft = readNewsText(text, { modifiedAt: capturedAt, mediaType: 'text/plain' })
  return { ...draft, url: draft.url ?? address, warnings: [...warnings, ...draft.warnings] }
}

async function recordWarnings(record: WarcRecord, { body, decoded }: Captured): Promise<string[]> {
  const warnings = record.problems.map(({ problem }) => `The archive's record of this page is damaged: ${problem}.`)
  if ((await isUnchanged(record, body, decoded)) === false) {
    warnings.push("The archive's own checksum does not match: this copy was changed or damaged after its capture.")
  }
  const truncated = headerOf(record, 'warc-truncated')
  if (truncated) warnings.push(`The capture of this page was cut off (${truncated}).`)
  return warnings
}

/** The address as a path, without what no file is called. */
function fileName(address: string): string {
  try {
    const { hostname, pathname } = new URL(address)
    return `${hostname}${decodeURI(pathname)}`.replace(/[\p{Cc}:*?"<>|\\]+/gu, '_')
  } catch {
    return 'document.pdf'
  }
}
