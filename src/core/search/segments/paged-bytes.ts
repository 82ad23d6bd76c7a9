/** Reads slices of a segment's payload; a page's checksum is verified when it is touched first, and pages touched lately are kept. */
import type { PageCache } from './page-cache'
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

/** Longer slices are read as one and do not drive pages out of the cache. */
const mostCachedPages = 16

export class PagedBytes {
  private readonly verified: Uint8Array
  /** By page: its place in the cache + 1; 0 when it is not there. */
  private readonly places: Int32Array
  private readonly checksums: DataView
  private readonly payloadLength: number
  private readonly metaLength: number
  /** Room for slices of several pages; used again by the next. */
  private scratch = new Uint8Array(mostCachedPages * pageBytes)

  /** @throws SegmentDamaged when the end of the segment is not whole or of another version */
  constructor(
    private readonly name: string,
    private readonly source: SegmentBytes,
    private readonly checksum: Checksum,
    private readonly cache: PageCache,
  ) {
    const tail = this.readSource(source.sizeBytes - tailBytes, tailBytes)
    if (source.sizeBytes < tailBytes || new TextDecoder().decode(tail.subarray(20)) !== magic) {
      throw new SegmentDamaged(name, 'its end is missing')
    }
    const view = new DataView(tail.buffer)
    const version = view.getUint32(12, true)
    if (version !== formatVersion) throw new SegmentDamaged(name, `it is of format ${version}, not ${formatVersion}`)
    this.payloadLength = view.getFloat64(0, true)
    this.metaLength = view.getUint32(8, true)
    const pages = Math.ceil(this.payloadLength / pageBytes)
    if (this.payloadLength + pages * 4 + tailBytes !== source.sizeBytes) {
      throw new SegmentDamaged(name, 'its size is not what it was')
    }
    const end = this.readSource(this.payloadLength, pages * 4 + 16)
    if (checksum(end) !== view.getUint32(16, true)) throw new SegmentDamaged(name, 'its table of checksums is damaged')
    this.checksums = new DataView(end.buffer)
    this.verified = new Uint8Array(pages)
    this.places = new Int32Array(pages)
  }

  meta(): SegmentMeta {
    const bytes = this.readOnce(this.payloadLength - this.metaLength, this.metaLength)
    return JSON.parse(new TextDecoder().decode(bytes)) as SegmentMeta
  }

  /** The bytes hold until the next read. @throws SegmentDamaged when a page they lie in is not what was written */
  read(offset: number, length: number): Uint8Array {
    if (length === 0) return new Uint8Array()
    const first = Math.floor(offset / pageBytes)
    const last = Math.floor((offset + length - 1) / pageBytes)
    const start = offset - first * pageBytes
    if (first === last) return this.page(first).subarray(start, start + length)
    if (last - first < mostCachedPages) {
      for (let page = first; page <= last; page++) this.scratch.set(this.page(page), (page - first) * pageBytes)
    } else {
      const needed = (last - first + 1) * pageBytes
      if (needed > this.scratch.length) this.scratch = new Uint8Array(needed)
      this.readWhole(first, last, this.scratch)
    }
    return this.scratch.subarray(start, start + length)
  }

  /**
   * As `read`, but the bytes hold for good and no page is kept: for what is read once. They begin where arrays of any numbers
   * may, so that these need no copy.
   */
  readOnce(offset: number, length: number): Uint8Array {
    if (length === 0) return new Uint8Array()
    const first = Math.floor(offset / pageBytes)
    const last = Math.floor((offset + length - 1) / pageBytes)
    const start = offset - first * pageBytes
    const spare = -start & 7
    const pages = new Uint8Array(spare + (last - first + 1) * pageBytes).subarray(spare)
    this.readWhole(first, last, pages)
    return pages.subarray(start, start + length)
  }

  /** Reads slices beside other reading; no page is kept. The bytes hold until the next slice: their room is used again. */
  sliceReader(): (offset: number, length: number) => Uint8Array<ArrayBuffer> {
    let room = new Uint8Array()
    return (offset, length) => {
      if (length === 0) return new Uint8Array()
      const first = Math.floor(offset / pageBytes)
      const last = Math.floor((offset + length - 1) / pageBytes)
      const start = offset - first * pageBytes
      const needed = (last - first + 1) * pageBytes
      if (needed > room.length) room = new Uint8Array(needed)
      this.readWhole(first, last, room)
      return room.subarray(start, start + length)
    }
  }

  /** The page at this place of the cache gave way to another. */
  forgetPage(page: number): void {
    this.places[page] = 0
  }

  private page(page: number): Uint8Array {
    const known = this.places[page] as number
    if (known > 0) return this.cache.frame(known - 1)
    const place = this.cache.take(this, page)
    const bytes = this.cache.frame(place)
    const length = this.lengthOf(page)
    this.source.read(page * pageBytes, bytes.subarray(0, length))
    this.verify(page, bytes.subarray(0, length))
    this.places[page] = place + 1
    return bytes
  }

  private readWhole(first: number, last: number, into: Uint8Array): void {
    const start = first * pageBytes
    this.source.read(start, into.subarray(0, last * pageBytes - start + this.lengthOf(last)))
    for (let page = first; page <= last; page++) {
      const at = page * pageBytes - start
      this.verify(page, into.subarray(at, at + this.lengthOf(page)))
    }
  }

  private verify(page: number, bytes: Uint8Array): void {
    if (this.verified[page] === 1) return
    if (this.checksum(bytes) !== this.checksums.getUint32(page * 4, true)) {
      throw new SegmentDamaged(this.name, `page ${page} is damaged`)
    }
    this.verified[page] = 1
  }

  private lengthOf(page: number): number {
    return Math.min(pageBytes, this.payloadLength - page * pageBytes)
  }

  private readSource(offset: number, length: number): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(Math.max(0, length))
    this.source.read(Math.max(0, offset), bytes)
    return bytes
  }
}
