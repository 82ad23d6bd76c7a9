/** A segment opened for reading: its list of groups of blocks and its ids are held in memory, the rest is read on demand. */
import { DocumentIds } from './document-ids'
import type { PageCache } from './page-cache'
import { PagedBytes } from './paged-bytes'
import type { Checksum, Section, SegmentBytes, SegmentMeta } from './segment-format'
import { TermDictionary } from './term-dictionary'
import type { TermPlace } from './term-walker'

/** How much is read ahead where everything is read in order, as a merge does in many segments at once. */
const windowBytes = 1 << 18

/** Reads the postings of terms that come one after the other; they hold until the next. */
export type ReadPostings = (offset: number, length: number) => Uint8Array

export class SealedSegment {
  readonly ids: DocumentIds
  readonly fields: readonly string[]
  /** By field: the sum of the lengths. */
  readonly totalLengths: readonly number[]
  readonly dictionary: TermDictionary
  /** By field, of those that were asked for. */
  private readonly lengths: (Uint16Array | Uint32Array)[] = []
  private readonly bytes: PagedBytes
  private readonly meta: SegmentMeta

  /** @throws SegmentDamaged when the segment is not whole, or of another version */
  constructor(
    readonly name: string,
    source: SegmentBytes,
    checksum: Checksum,
    cache: PageCache,
  ) {
    this.bytes = new PagedBytes(name, source, checksum, cache)
    this.meta = this.bytes.meta()
    this.fields = this.meta.fields
    this.ids = readIds(this.section(this.meta.ids), this.meta.ids.form)
    this.totalLengths = this.meta.lengths.map(({ total }) => total)
    this.dictionary = new TermDictionary(this.bytes, this.meta)
  }

  /** By document: the different terms of the field. */
  lengthsOf(field: number): Uint16Array | Uint32Array {
    this.lengths[field] ??= this.readLengths(field)
    return this.lengths[field]
  }

  /** The postings of a term, or a part of them; they hold until the next read. */
  postings({ postingsOffset, postingsLength }: TermPlace, from = 0, to = postingsLength): Uint8Array {
    return this.bytes.read(this.meta.postings.offset + postingsOffset + from, to - from)
  }

  /** For reading the postings of all terms in their order, beside other reading. */
  inOrder(): ReadPostings {
    const section = this.meta.postings
    const read = this.bytes.sliceReader()
    let window = new Uint8Array()
    let start = 0
    return (offset, length) => {
      if (offset < start || offset + length > start + window.length) {
        start = offset
        window = read(section.offset + start, Math.min(Math.max(length, windowBytes), section.length - start))
      }
      return window.subarray(offset - start, offset - start + length)
    }
  }

  private readLengths(field: number): Uint16Array | Uint32Array {
    const section = this.meta.lengths[field]
    return section ? unpackNumbers(this.section(section), section.width) : new Uint16Array()
  }

  private section({ offset, length }: Section): Uint8Array {
    return this.bytes.readOnce(offset, length)
  }
}

function readIds(bytes: Uint8Array, form: 'hex' | 'json'): DocumentIds {
  if (form === 'hex') return DocumentIds.fromBytes(bytes)
  return DocumentIds.fromTexts(JSON.parse(new TextDecoder().decode(bytes)) as string[])
}

function unpackNumbers(bytes: Uint8Array, width: 1 | 2 | 4): Uint16Array | Uint32Array {
  if (width === 1) return new Uint16Array(bytes)
  const { buffer, byteOffset, length } = bytes
  return width === 2 ? new Uint16Array(buffer, byteOffset, length / 2) : new Uint32Array(buffer, byteOffset, length / 4)
}
