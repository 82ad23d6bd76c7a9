/** Writes a segment in one pass, as chunks of bytes in order. */
import { ByteWriter } from './bytes'
import {
  blockTerms,
  type Checksum,
  formatVersion,
  magic,
  type Postings,
  pageBytes,
  type SegmentContent,
  type SegmentMeta,
  tailBytes,
} from './segment-format'

/** What is handed out at a time. */
const chunkBytes = 8 * pageBytes

/** Terms are taken one at a time, so that a merge never holds more than one of each segment. */
export function* encodeSegment(content: SegmentContent, checksum: Checksum): Generator<Uint8Array> {
  const pages = new PageWriter(checksum)
  const dictionary = new DictionaryWriter()
  const writer = new PostingsWriter()
  const waiting = new ByteWriter()
  for (const { term: text, postings } of content.terms) {
    const before = waiting.length
    const frequency = writer.write(postings, waiting)
    dictionary.add(text, frequency, waiting.length - before)
    if (waiting.length < chunkBytes) continue
    yield* pages.append(waiting.view())
    waiting.length = 0
  }
  yield* pages.append(waiting.view())
  const meta: SegmentMeta = {
    documents: content.ids.length,
    terms: dictionary.terms,
    fields: [...content.fields],
    postings: { offset: 0, length: pages.length },
    dictionary: yield* pages.section(dictionary.entries.view()),
    blocks: yield* pages.section(dictionary.finishedBlocks()),
    ids: yield* pages.section(new TextEncoder().encode(JSON.stringify(content.ids))),
    lengths: [],
  }
  for (const lengths of content.lengths) {
    const packed = packNumbers(lengths)
    meta.lengths.push({ ...(yield* pages.section(packed.bytes)), width: packed.width })
  }
  const metaSection = yield* pages.section(new TextEncoder().encode(JSON.stringify(meta)))
  yield* pages.finish(metaSection.length)
}

/** A varint of the fields' bits; for each field its document count and bytes; then each field's postings. */
class PostingsWriter {
  private readonly head = new ByteWriter()
  private readonly body = new ByteWriter()

  /** @returns the sum of the document counts */
  write(postings: readonly Postings[], out: ByteWriter): number {
    const { head, body } = this
    let frequency = 0
    head.length = 0
    body.length = 0
    head.varint(postings.reduce((bits, { count }, field) => (count > 0 ? bits | (1 << field) : bits), 0))
    for (const field of postings) {
      if (field.count === 0) continue
      const start = body.length
      writeField(field, body)
      head.varint(field.count)
      head.varint(body.length - start)
      frequency += field.count
    }
    out.append(head.view())
    out.append(body.view())
    return frequency
  }
}

function writeField({ count, documents, frequencies }: Postings, out: ByteWriter): void {
  let before = -1
  for (let i = 0; i < count; i++) {
    const document = documents[i] as number
    const frequency = frequencies[i] as number
    out.varint(((document - before) << 1) | (frequency > 1 ? 1 : 0))
    if (frequency > 1) out.varint(frequency)
    before = document
  }
}

/** Front-coded entries, and a table of the blocks they form. */
class DictionaryWriter {
  readonly entries = new ByteWriter()
  terms = 0
  private readonly blocks = new ByteWriter()
  private before = ''
  private blockStart = 0
  private postingBytes = 0

  add(term: string, frequency: number, postingBytes: number): void {
    if (this.terms % blockTerms === 0) {
      this.endBlock()
      this.before = ''
      this.blocks.varint(term.length)
      for (let i = 0; i < term.length; i++) this.blocks.varint(term.charCodeAt(i))
    }
    let shared = 0
    while (shared < term.length && term.charCodeAt(shared) === this.before.charCodeAt(shared)) shared++
    this.entries.varint(shared)
    this.entries.varint(term.length - shared)
    for (let i = shared; i < term.length; i++) this.entries.varint(term.charCodeAt(i))
    this.entries.varint(frequency)
    this.entries.varint(postingBytes)
    this.postingBytes += postingBytes
    this.before = term
    this.terms++
  }

  finishedBlocks(): Uint8Array {
    this.endBlock()
    return this.blocks.view()
  }

  private endBlock(): void {
    if (this.terms === 0) return
    this.blocks.varint(this.entries.length - this.blockStart)
    this.blocks.varint(this.postingBytes)
    this.blockStart = this.entries.length
    this.postingBytes = 0
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

  *section(bytes: Uint8Array): Generator<Uint8Array, { offset: number; length: number }> {
    const offset = this.length
    yield* this.append(bytes)
    return { offset, length: bytes.length }
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

function packNumbers(numbers: ArrayLike<number>): { bytes: Uint8Array; width: 1 | 2 | 4 } {
  let largest = 0
  for (let i = 0; i < numbers.length; i++) largest = Math.max(largest, numbers[i] ?? 0)
  const width = largest < 0x100 ? 1 : largest < 0x10000 ? 2 : 4
  const bytes = new Uint8Array(numbers.length * width)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i] ?? 0
    if (width === 1) view.setUint8(i, value)
    else if (width === 2) view.setUint16(i * 2, value, true)
    else view.setUint32(i * 4, value, true)
  }
  return { bytes, width }
}
