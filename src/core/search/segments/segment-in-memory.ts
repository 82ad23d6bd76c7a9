/** A segment that is in memory only. */
import { encodeSegment } from './encode-segment'
import type { PageCache } from './page-cache'
import { SealedSegment } from './sealed-segment'
import type { Checksum, SegmentBytes, SegmentContent } from './segment-format'

export function segmentInMemory(content: SegmentContent, checksum: Checksum, cache: PageCache): SealedSegment {
  return new SealedSegment('in memory', gathered(encodeSegment(content, checksum)), checksum, cache)
}

function gathered(chunks: Iterable<Uint8Array>): SegmentBytes {
  const parts = [...chunks]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return {
    sizeBytes: bytes.length,
    read(offset, into) {
      const slice = bytes.subarray(offset, offset + into.length)
      into.set(slice)
      return slice.length
    },
  }
}
