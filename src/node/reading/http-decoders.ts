/** The platform's unpackers for bodies that were sent compressed, each held to a limit. */
import zlib from 'node:zlib'
import type { Decoder, Decoders } from '../../core/importing/web-archive/warc/http-response'

/** A body that was cut off gives what it holds. */
const untilCut = { finishFlush: zlib.constants.Z_SYNC_FLUSH }

const gzip: Decoder = (bytes, limitBytes) => zlib.gunzipSync(bytes, { ...untilCut, maxOutputLength: limitBytes })

/** With the zlib wrapper, as the standard has it, or without it, as many servers send it. */
const deflate: Decoder = (bytes, limitBytes) => {
  const options = { ...untilCut, maxOutputLength: limitBytes }
  const [first = 0, second = 0] = bytes
  const isWrapped = (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0
  return isWrapped ? zlib.inflateSync(bytes, options) : zlib.inflateRawSync(bytes, options)
}

const br: Decoder = (bytes, limitBytes) =>
  zlib.brotliDecompressSync(bytes, { finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH, maxOutputLength: limitBytes })

/** Since Node 22.15. */
const { zstdDecompressSync } = zlib as { zstdDecompressSync?: typeof zlib.brotliDecompressSync }

export const httpDecoders: Decoders = new Map<string, Decoder>([
  ['gzip', gzip],
  ['deflate', deflate],
  ['br', br],
  ...(zstdDecompressSync
    ? [['zstd', (bytes, limitBytes) => zstdDecompressSync(bytes, { maxOutputLength: limitBytes })] as [string, Decoder]]
    : []),
])
