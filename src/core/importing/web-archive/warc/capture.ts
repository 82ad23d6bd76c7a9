/** What a WARC record captured: a page, a text, a file to be read in turn, or nothing that is a story. */
import { KlipingError } from '../../../../contract/errors'
import { decodeText } from '../../decoding/decode-text'
import { type ContentType, contentType } from '../header-lines'
import { type Decoders, decodeBody, type HttpResponse, parseHttpResponse } from './http-response'
import type { Passed } from './tally'
import { captureTime, headerOf, targetUri, type WarcRecord } from './warc-record'

export interface Captured {
  kind: 'page' | 'text' | 'pdf'
  address: string
  capturedAt: string | undefined
  /** As it was sent, and without chunks and compression. */
  body: Uint8Array
  decoded: Uint8Array
  charset?: string
  /** What a later capture of the same page names it by. */
  identities: string[]
}

export type Capture =
  | Captured
  | { kind: 'passed'; as: Passed }
  | { kind: 'revisit'; address: string; of: string[] }
  /** Requests, and what tools note down. */
  | { kind: 'note' }

/** What one page may unpack to. */
const maxPageBytes = 64 * 2 ** 20
const maxPdfBytes = 256 * 2 ** 20

/** @throws KlipingError for a page that cannot be unpacked */
export function captureOf(record: WarcRecord, decoders: Decoders): Capture {
  const type = headerOf(record, 'warc-type').toLowerCase()
  if (type === 'revisit') return revisitOf(record)
  if (!isWebAddress.test(targetUri(record))) return { kind: 'note' }
  if (type === 'resource' || type === 'conversion') return bareOf(record, decoders)
  if (type !== 'response') return { kind: 'note' }
  const response = parseHttpResponse(record.block)
  if (!response) return isHttp(record) ? { kind: 'passed', as: 'otherFile' } : bareOf(record, decoders)
  const { status, headers } = response
  if (status >= 300 && status < 400) return { kind: 'passed', as: 'redirect' }
  if (status !== 200 && status !== 203) return { kind: 'passed', as: status >= 400 ? 'errorPage' : 'otherFile' }
  const stated = headers.get('content-type') ?? record.headers.get('warc-identified-payload-type')
  return captured(record, response, contentType(stated), decoders)
}

/** Crawlers keep their logs, name look-ups and screenshots under addresses of their own: metadata:, dns:, urn:. */
const isWebAddress = /^(https?|ftp|file):/i

const isHttp = (record: WarcRecord): boolean => /^application\/http\b/i.test(headerOf(record, 'content-type'))

/** What was kept without how it was sent. */
function bareOf(record: WarcRecord, decoders: Decoders): Capture {
  const own = contentType(record.headers.get('content-type'))
  return captured(record, { status: 200, headers: new Map(), body: record.block }, own, decoders)
}

/** How a browser came to load it, where the crawler notes that. */
const loadedByPage =
  /^(script|stylesheet|image|media|font|ping|beacon|cspviolationreport|xhr|fetch|prefetch|websocket)$/i

function captured(
  record: WarcRecord,
  response: HttpResponse,
  { mediaType, charset }: ContentType,
  decoders: Decoders,
): Capture {
  const address = targetUri(record)
  const expected = kindOf(mediaType, record, address)
  if (!expected || loadedByPage.test(headerOf(record, 'warc-resource-type'))) return { kind: 'passed', as: 'otherFile' }
  if (!record.isWhole) throw tooLarge(address)
  const decoded = unpacked(response, decoders, expected === 'pdf' ? maxPdfBytes : maxPageBytes)
  const kind = expected === 'page' && !holdsMarkup(decoded) ? undefined : expected
  if (!kind || decoded.length === 0) return { kind: 'passed', as: 'otherFile' }
  const identities = [headerOf(record, 'warc-payload-digest'), address].filter((each) => each !== '')
  return {
    kind,
    address,
    capturedAt: captureTime(record),
    body: response.body,
    decoded,
    ...(charset ? { charset } : {}),
    identities,
  }
}

/** Written for crawlers, not for readers. */
const notForReaders =
  /\/(robots|ads|app-ads|sellers|humans|security|llms(-full)?)\.(txt|json)$|\.(js|mjs|css|json|map|xml|csv|vtt|srt|svg)$/i

function kindOf(mediaType: string, record: WarcRecord, address: string): Captured['kind'] | undefined {
  if (/^(text\/html|application\/xhtml\+xml)$/.test(mediaType)) return 'page'
  if (mediaType === 'application/pdf') return 'pdf'
  if (mediaType === 'text/plain') {
    const isSent = headerOf(record, 'warc-type') === 'response'
    return notForReaders.test(pathOf(address)) || (isSent && record.lengthBytes < 500) ? undefined : 'text'
  }
  return mediaType === '' && holdsMarkup(record.block) ? 'page' : undefined
}

function pathOf(address: string): string {
  try {
    return new URL(address).pathname
  } catch {
    return address
  }
}

/** Servers call data and scripts HTML, too. */
function holdsMarkup(bytes: Uint8Array): boolean {
  const { text } = decodeText(bytes.subarray(0, 64 * 1024))
  return /<(!doctype|html|head|body|p|div|table|article|h[1-6]|frameset|br)\b/i.test(text) && !/^\s*[{[]/.test(text)
}

function unpacked(response: HttpResponse, decoders: Decoders, limitBytes: number): Uint8Array {
  try {
    return decodeBody(response, decoders, limitBytes)
  } catch (error) {
    throw new KlipingError(
      'broken-file',
      `This page cannot be unpacked (${(error as Error).message}). Open the archive in the program that made it, and save the page from there.`,
    )
  }
}

/** A capture that found the page as it had been before keeps no text. */
function revisitOf(record: WarcRecord): Capture {
  const response = parseHttpResponse(record.block)
  const { mediaType } = contentType(response?.headers.get('content-type'))
  if (mediaType !== '' && !/html/.test(mediaType)) return { kind: 'passed', as: 'otherFile' }
  if (response && response.status >= 300 && response.status !== 304) return { kind: 'passed', as: 'redirect' }
  const names = ['warc-payload-digest', 'warc-refers-to-target-uri'].map((name) => headerOf(record, name))
  const address = targetUri(record)
  return { kind: 'revisit', address, of: [...names, address].filter((name) => name !== '') }
}

function tooLarge(address: string): KlipingError {
  return new KlipingError(
    'too-large',
    `${address} is larger than 32 MB, far more than one story. Save the part you need as a page of its own.`,
  )
}
