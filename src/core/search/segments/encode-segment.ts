/** Writes a segment in one pass, as chunks of bytes in order. */
import { BlockTableWriter } from './block-table'
import { ByteWriter } from './bytes'
import type { DocumentIds } from './document-ids'
import {
  blockTerms,
  type Checksum,
  formatVersion,
  magic,
  pageBytes,
  type SegmentContent,
  type SegmentMeta,
  type TermContent,
  tailBytes,
} from './segment-format'

/** What is handed out at a time. */
const chunkBytes = 8 * pageBytes
const pieceBytes = 1 << 18

/** Terms are taken one at a time, so that a merge never holds more than one of each segment. */
export function* encodeSegment(content: SegmentContent, checksum: Checksum): Generator<Uint8Array> {
  const pages = new PageWriter(checksum)
  const dictionary = new DictionaryWriter()
  const waiting = new ByteWriter()
  for (const term of content.terms) {
    waiting.appendFrom(term.postings)
    dictionary.add(term)
    if (waiting.length < chunkBytes) continue
    yield* pages.append(waiting.view())
    waiting.length = 0
  }
  yield* pages.append(waiting.view())
  const meta: SegmentMeta = {
    documents: content.ids.count,
    terms: dictionary.terms,
    fields: [...content.fields],
    postings: { offset: 0, length: pages.length },
    dictionary: yield* pages.section(...dictionary.finishedEntries()),
    ...(yield* blockSections(dictionary, pages)),
    ids: { ...(yield* pages.section(encodeIds(content.ids))), form: content.ids.packed ? 'hex' : 'json' },
    lengths: [],
  }
  for (const lengths of content.lengths) {
    const packed = packNumbers(lengths)
    const { width, total } = packed
    meta.lengths.push({ ...(yield* pages.section(packed.bytes)), width, total })
  }
  const metaSection = yield* pages.section(new TextEncoder().encode(JSON.stringify(meta)))
  yield* pages.finish(metaSection.length)
}

function* blockSections(dictionary: DictionaryWriter, pages: PageWriter) {
  const { blocks, groups } = dictionary.finishedBlocks()
  return { blocks: yield* pages.section(...blocks), groups: yield* pages.section(groups) }
}

function encodeIds(ids: DocumentIds): Uint8Array {
  return ids.packed ? ids.toBytes() : new TextEncoder().encode(JSON.stringify([...ids]))
}

/** Front-coded entries, and a table of the blocks they form. */
class DictionaryWriter {
  terms = 0
  private readonly entries = new ByteWriter()
  /** Entries before those, in pieces: as one that grows they would be copied, and leave as much again behind. */
  private readonly pieces: Uint8Array[] = []
  private entryBytes = 0
  private readonly blocks = new BlockTableWriter()
  /** Of one entry, before its length is known. */
  private readonly suffix = new ByteWriter()
  private readonly rest = new ByteWriter()
  /** The term before. */
  private units = new Uint16Array(128)
  private length = 0
  private postingBytes = 0

  add({ units, start, length, counts, postings }: TermContent): void {
    if (this.entries.length >= pieceBytes) this.endPiece()
    if (this.terms % blockTerms === 0) this.beginBlock(units, start, length)
    const { entries, suffix, rest } = this
    const shared = this.sharedWithBefore(units, start, length)
    suffix.length = 0
    for (let i = shared; i < length; i++) suffix.varint(units[start + i] as number)
    rest.length = 0
    rest.varint(suffix.length)
    rest.appendFrom(suffix)
    let held = 0
    for (let field = 0; field < counts.length; field++) if ((counts[field] as number) > 0) held |= 1 << field
    rest.varint(held)
    for (let field = 0; field < counts.length; field++) {
      if ((counts[field] as number) > 0) rest.varint(counts[field] as number)
    }
    rest.varint(postings.length)
    entries.varint(shared)
    entries.varint(rest.length)
    entries.appendFrom(rest)
    this.postingBytes += postings.length
    this.terms++
  }

  private beginBlock(units: Uint16Array, start: number, length: number): void {
    this.length = 0
    this.blocks.add({ units, start, length }, this.entryBytes + this.entries.length, this.postingBytes)
  }

  private endPiece(): void {
    this.pieces.push(this.entries.view().slice())
    this.entryBytes += this.entries.length
    this.entries.length = 0
  }

  /** @returns how many units the term shares with the one before; the next will be compared to this one */
  private sharedWithBefore(units: Uint16Array, start: number, length: number): number {
    if (length > this.units.length) {
      const larger = new Uint16Array(length * 2)
      larger.set(this.units)
      this.units = larger
    }
    const before = this.units
    const most = Math.min(length, this.length)
    let shared = 0
    while (shared < most && before[shared] === units[start + shared]) shared++
    for (let i = shared; i < length; i++) before[i] = units[start + i] as number
    this.length = length
    return shared
  }

  finishedEntries(): readonly Uint8Array[] {
    this.endPiece()
    return this.pieces
  }

  /** After the entries. */
  finishedBlocks() {
    return this.blocks.finish(this.entryBytes, this.postingBytes)
  }
}

/** Hands the payload out in chunks, and reckons the checksum of each page in them. */
class PageWriter {
  length = 0
  private readonly checksums: number[] = []
  private chunk = new Uint8Array(chunkBytes)
  private filled = 0

  constructor(private readonly checksum: Checksum) {}

  *append(bytes: Uint8Array): Generator<Uint8Array> {
    this.length += bytes.length
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + chunkBytes - this.filled)
      this.chunk.set(part, this.filled)
      this.filled += part.length
      at += part.length
      if (this.filled === chunkBytes) yield this.endChunk()
    }
  }

  *section(...pieces: readonly Uint8Array[]): Generator<Uint8Array, { offset: number; length: number }> {
    const offset = this.length
    for (const piece of pieces) yield* this.append(piece)
    return { offset, length: this.length - offset }
  }

  *finish(metaLength: number): Generator<Uint8Array> {
    if (this.filled > 0) yield this.endChunk()
    const end = new Uint8Array(this.checksums.length * 4 + tailBytes)
    const view = new DataView(end.buffer)
    this.checksums.forEach((checksum, i) => {
      view.setUint32(i * 4, checksum, true)
    })
    const tail = this.checksums.length * 4
    view.setFloat64(tail, this.length, true)
    view.setUint32(tail + 8, metaLength, true)
    view.setUint32(tail + 12, formatVersion, true)
    view.setUint32(tail + 16, this.checksum(end.subarray(0, tail + 16)), true)
    end.set(new TextEncoder().encode(magic), tail + 20)
    yield end
  }

  private endChunk(): Uint8Array {
    const chunk = this.chunk.subarray(0, this.filled)
    for (let page = 0; page < chunk.length; page += pageBytes) {
      this.checksums.push(this.checksum(chunk.subarray(page, page + pageBytes)))
    }
    this.chunk = new Uint8Array(chunkBytes)
    this.filled = 0
    return chunk
  }
}

function packNumbers(numbers: ArrayLike<number>): { bytes: Uint8Array; width: 1 | 2 | 4; total: number } {
  let largest = 0
  let total = 0
  for (let i = 0; i < numbers.length; i++) {
    largest = Math.max(largest, numbers[i] ?? 0)
    total += numbers[i] ?? 0
  }
  const width = largest < 0x100 ? 1 : largest < 0x10000 ? 2 : 4
  const packed = (width === 1 ? Uint8Array : width === 2 ? Uint16Array : Uint32Array).from(numbers)
  return { bytes: new Uint8Array(packed.buffer), width, total }
}
