/** An HTTP response as archives keep it: status, headers, and a body that may be chunked and compressed. RFC 9110, 9112. */

import { joinBytes } from '../../decoding/join-bytes'
import { contentStart, parseHeaders } from '../header-lines'

export interface HttpResponse {
  status: number
  headers: Map<string, string>
  /** As it was sent. */
  body: Uint8Array
}

/** Unpacks one content coding. It gives what it can of a body that was cut off. @throws for what is damaged or grows too large */
export type Decoder = (bytes: Uint8Array, limitBytes: number) => Uint8Array

/** By the names of content codings: gzip, deflate, br, zstd. */
export type Decoders = ReadonlyMap<string, Decoder>

/** The response in a record's block, or undefined when the block is none. */
export function parseHttpResponse(block: Uint8Array): HttpResponse | undefined {
  const end = contentStart(block)
  const head = new TextDecoder('latin1').decode(block.subarray(0, end))
  const status = /^HTTP\/[\d.]+ +(\d{3})/i.exec(head)?.[1]
  if (status === undefined) return undefined
  return {
    status: Number(status),
    headers: parseHeaders(head.slice(head.indexOf('\n') + 1)),
    body: block.subarray(end),
  }
}

/**
 * The body without chunks and compression. Archives often keep the headers of a body they have decoded already, so a
 * body that is not what they say is taken as it is.
 * @throws what a decoder throws, and for a coding there is no decoder for
 */
export function decodeBody({ headers, body }: HttpResponse, decoders: Decoders, limitBytes: number): Uint8Array {
  let decoded = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '') ? (withoutChunks(body) ?? body) : body
  const codings = (headers.get('content-encoding') ?? headers.get('transfer-encoding') ?? '').toLowerCase()
  for (const coding of codings.split(/[\s,]+/).reverse()) {
    if (coding === '' || coding === 'identity' || coding === 'chunked' || looksDecoded(decoded)) continue
    const decoder = decoders.get(coding.replace(/^x-/, ''))
    if (!decoder) throw new Error(`it is compressed by "${coding}"`)
    decoded = decoder(decoded, limitBytes)
  }
  return decoded
}

/** Markup or text: its first bytes are all printable. */
function looksDecoded(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 64)
  return start.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d) && start.includes(0x3c)
}

/** The chunks put together, also when the last are missing; undefined when there is not even a first. */
export function withoutChunks(body: Uint8Array): Uint8Array | undefined {
  const chunks: Uint8Array[] = []
  let at = 0
  while (at < body.length) {
    const lineEnd = at + body.subarray(at, at + 256).indexOf(0x0a)
    const line = String.fromCharCode(...body.subarray(at, Math.max(lineEnd, at)))
    const size = /^([0-9a-f]{1,8})[ \t]*(;[^\r\n]*)?\r?$/i.exec(line)?.[1]
    if (size === undefined) break
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    chunks.push(body.subarray(lineEnd + 1, lineEnd + 1 + length))
    at = lineEnd + 1 + length
    if (body[at] === 0x0d) at++
    if (body[at] === 0x0a) at++
  }
  return chunks.length === 0 && !/^0+\r?\n/.test(String.fromCharCode(...body.subarray(0, 8)))
    ? undefined
    : joinBytes(chunks)
}
