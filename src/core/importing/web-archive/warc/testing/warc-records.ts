/** Builds WARC records for tests, as crawlers write them. */
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'

export interface RecordParts {
  type?: string
  uri?: string
  date?: string
  headers?: Record<string, string>
  block?: string | Uint8Array
  /** What the record says its length is. */
  length?: number | string
}

export function record({ type = 'response', uri, date, headers = {}, block = '', length }: RecordParts): Buffer {
  const content = Buffer.from(block as Uint8Array)
  const lines = {
    'WARC-Type': type,
    ...(uri ? { 'WARC-Target-URI': uri } : {}),
    'WARC-Date': date ?? '2024-05-06T07:08:09Z',
    'WARC-Record-ID': '<urn:uuid:00000000-0000-4000-8000-000000000000>',
    'Content-Type': type === 'response' || type === 'revisit' ? 'application/http; msgtype=response' : 'text/html',
    ...headers,
    'Content-Length': length ?? content.length,
  }
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${head.join('')}\r\n`), content, Buffer.from('\r\n\r\n')])
}

export function http(body: string | Uint8Array, headers: Record<string, string> = {}, status = '200 OK'): Buffer {
  const lines = { 'Content-Type': 'text/html; charset=utf-8', ...headers }
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${head.join('')}\r\n`), Buffer.from(body as Uint8Array)])
}

export function page(title: string, text = `${title}: the council voted on Monday to keep the ferry running.`): string {
  return `<!DOCTYPE html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${text}</p></article></body></html>`
}

export const sha1 = (bytes: Uint8Array): string => `sha1:${base32(createHash('sha1').update(bytes).digest())}`

function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five, 2)])
    .join('')
}

/** Each record a member of its own, as compressed WARCs are. */
export const packed = (...records: Buffer[]): Buffer => Buffer.concat(records.map((each) => gzipSync(each)))
