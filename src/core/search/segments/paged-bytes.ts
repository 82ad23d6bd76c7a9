/** Reads slices of a segment's payload; a page's checksum is verified when it is touched first, and pages touched lately are kept. */
import {
  type Checksum,
  formatVersion,
  magic,
  pageBytes,
  type SegmentBytes,
  SegmentDamaged,
  type SegmentMeta,
  tailBytes,
} from './segment-format'

/** Pages kept in memory of each segment: 4 MiB. */
const mostRecent = 512

export class PagedBytes {
  private readonly verified: Uint8Array
  private readonly recent = new Map<number, Uint8Array>()
  private readonly checksums: DataView
  private readonly payloadLength: number
  private readonly metaLength: number

  /** @throws SegmentDamaged when the end of the segment is not whole or of another version */
  constructor(
    private readonly name: string,
    private readonly source: SegmentBytes,
    private readonly checksum: Checksum,
  ) {
    const tail = source.read(source.sizeBytes - tailBytes, tailBytes)
    if (source.sizeBytes < tailBytes || new TextDecoder().decode(tail.subarray(20)) !== magic) {
      throw new SegmentDamaged(name, 'its end is missing')
    }
    const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength)
    const version = view.getUint32(12, true)
    if (version !== formatVersion) throw new SegmentDamaged(name, `it is of format ${version}, not ${formatVersion}`)
    this.payloadLength = view.getFloat64(0, true)
    this.metaLength = view.getUint32(8, true)
    const pages = Math.ceil(this.payloadLength / pageBytes)
    if (this.payloadLength + pages * 4 + tailBytes !== source.sizeBytes) {
      throw new SegmentDamaged(name, 'its size is not what it was')
    }
    const end = source.read(this.payloadLength, pages * 4 + 16)
    if (checksum(end) !== view.getUint32(16, true)) throw new SegmentDamaged(name, 'its table of checksums is damaged')
    this.checksums = new DataView(end.buffer, end.byteOffset, end.byteLength)
    this.verified = new Uint8Array(pages)
  }

  meta(): SegmentMeta {
    const bytes = this.read(this.payloadLength - this.metaLength, this.metaLength)
    return JSON.parse(new TextDecoder().decode(bytes)) as SegmentMeta
  }

  /** @throws SegmentDamaged when a page it lies in is not what was written */
  read(offset: number, length: number): Uint8Array {
    const first = Math.floor(offset / pageBytes)
    const last = Math.floor((offset + length - 1) / pageBytes)
    if (first === last)
      return this.page(first).subarray(offset - first * pageBytes, offset - first * pageBytes + length)
    for (let page = first; page <= last; page++) if (this.verified[page] === 0) this.page(page)
    return this.source.read(offset, length)
  }

  private page(page: number): Uint8Array {
    const kept = this.recent.get(page)
    if (kept) return kept
    const offset = page * pageBytes
    const bytes = this.source.read(offset, Math.min(pageBytes, this.payloadLength - offset))
    if (this.verified[page] === 0 && this.checksum(bytes) !== this.checksums.getUint32(page * 4, true)) {
      throw new SegmentDamaged(this.name, `page ${page} is damaged`)
    }
    this.verified[page] = 1
    for (const oldest of this.recent.keys()) {
      if (this.recent.size < mostRecent) break
      this.recent.delete(oldest)
    }
    this.recent.set(page, bytes)
    return bytes
  }
}
