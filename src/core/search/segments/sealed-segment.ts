/** A segment opened for reading: only its table of blocks, its ids and its field lengths are held in memory. */
import { ByteReader } from './bytes'
import { PagedBytes } from './paged-bytes'
import type { PostingList } from './posting-list'
import { blockTerms, type Checksum, type SegmentBytes, SegmentDamaged, type SegmentMeta } from './segment-format'
import { type TermPlace, TermWalker } from './term-walker'

const mostFound = 500

export class SealedSegment {
  readonly ids: readonly string[]
  readonly fields: readonly string[]
  /** By field, by document. */
  readonly lengths: readonly ArrayLike<number>[]
  private readonly bytes: PagedBytes
  private readonly meta: SegmentMeta
  /** By block: its first term, and where its entries and postings begin (one more at the end). */
  private readonly firstTerms: string[] = []
  private readonly entryOffsets: number[] = []
  private readonly postingOffsets: number[] = []
  /** Places looked up lately: a query asks for each several times. */
  private readonly found = new Map<string, TermPlace | undefined>()

  /** @throws SegmentDamaged when the segment is not whole, or of another version */
  constructor(
    readonly name: string,
    source: SegmentBytes,
    checksum: Checksum,
  ) {
    this.bytes = new PagedBytes(name, source, checksum)
    this.meta = this.bytes.meta()
    this.fields = this.meta.fields
    this.ids = JSON.parse(new TextDecoder().decode(this.section(this.meta.ids))) as string[]
    this.lengths = this.meta.lengths.map((section) => unpackNumbers(this.section(section), section.width))
    this.readBlocks()
  }

  find(term: string): TermPlace | undefined {
    if (this.found.has(term)) return this.found.get(term)
    if (this.found.size >= mostFound) this.found.clear()
    const place = this.lookUp(term)
    this.found.set(term, place)
    return place
  }

  private lookUp(term: string): TermPlace | undefined {
    const block = this.blockOf(term)
    if (block < 0) return undefined
    const walker = this.walker(block, block + 1)
    while (walker.next()) if (walker.is(term)) return walker.place()
    return undefined
  }

  /** Decodes the postings of each field into its list, in place of what is there. */
  readPostings({ postingsOffset, postingsLength }: TermPlace, into: readonly PostingList[]): void {
    const reader = new ByteReader(this.bytes.read(this.meta.postings.offset + postingsOffset, postingsLength))
    const held = reader.varint()
    const counts = into.map((_, field) => {
      if ((held & (1 << field)) === 0) return 0
      const count = reader.varint()
      reader.varint()
      return count
    })
    into.forEach((list, field) => {
      list.count = 0
      let document = -1
      for (let left = counts[field] ?? 0; left > 0; left--) {
        const value = reader.varint()
        document += value >>> 1
        list.add(document, value & 1 ? reader.varint() : 1)
      }
    })
  }

  /** Every term with its place, in ascending order; from the first that begins with `prefix`, while they do. */
  *terms(prefix = ''): Generator<{ term: string; place: TermPlace }> {
    const walker = this.walker(Math.max(0, this.blockOf(prefix)), this.firstTerms.length)
    while (walker.next()) {
      const term = walker.term()
      if (term.startsWith(prefix)) yield { term, place: walker.place() }
      else if (term > prefix) return
    }
  }

  /** Terms within an edit distance of `term` that begin with its first `kept` code units, with the distance. */
  near(term: string, distance: number, kept: number): Map<string, number> {
    const beginning = term.slice(0, kept)
    const from = Math.max(0, this.blockOf(beginning))
    let to = from + 1
    while (to < this.firstTerms.length && (this.firstTerms[to] ?? '').slice(0, kept) <= beginning) to++
    return this.walker(from, to).near(term, distance, kept)
  }

  /** The last block whose first term is not greater; -1 when all are. */
  private blockOf(term: string): number {
    let low = 0
    let high = this.firstTerms.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.firstTerms[middle] ?? '') <= term) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  /** Over the entries of the blocks from..to. */
  private walker(from: number, to: number): TermWalker {
    const start = this.entryOffsets[from] ?? 0
    const end = this.entryOffsets[to] ?? start
    const bytes = end > start ? this.bytes.read(this.meta.dictionary.offset + start, end - start) : new Uint8Array()
    return new TermWalker(bytes, this.postingOffsets[from] ?? 0)
  }

  private readBlocks(): void {
    const reader = new ByteReader(this.section(this.meta.blocks))
    let entries = 0
    let postings = 0
    while (!reader.ended) {
      const units = Array.from({ length: reader.varint() }, () => reader.varint())
      this.firstTerms.push(String.fromCharCode(...units))
      this.entryOffsets.push(entries)
      this.postingOffsets.push(postings)
      entries += reader.varint()
      postings += reader.varint()
    }
    this.entryOffsets.push(entries)
    if (this.firstTerms.length !== Math.ceil(this.meta.terms / blockTerms)) {
      throw new SegmentDamaged(this.name, 'its dictionary is not whole')
    }
  }

  private section({ offset, length }: { offset: number; length: number }): Uint8Array {
    return length === 0 ? new Uint8Array() : this.bytes.read(offset, length)
  }
}

function unpackNumbers(bytes: Uint8Array, width: 1 | 2 | 4): ArrayLike<number> {
  if (width === 1) return bytes.slice()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = bytes.length / width
  const numbers = width === 2 ? new Uint16Array(count) : new Uint32Array(count)
  for (let i = 0; i < count; i++) numbers[i] = width === 2 ? view.getUint16(i * 2, true) : view.getUint32(i * 4, true)
  return numbers
}
