/**
 * The postings of a term, by field: which documents hold it, and how often. A list of few documents is *sparse*: for each in
 * ascending order a varint `(gap << 1) | many`, the gap being its number minus the one before (minus -1 for the first); when
 * `many` is 1, a varint with how often the term stands there, else it stands there once. A list of many is *dense*: a bit a
 * document, and a byte with how often for each that holds it (255: a uint32 at the end of the postings says).
 *
 *   bits of the dense fields │ bytes of the dense fields │ sparse fields, one after the other │ uint32 of the 255s, in order
 *
 * Bits are put together and counted many times faster than varints are read, which is what common words cost.
 */
import { bitsIn } from '../story-bits'
import { ByteReader, ByteWriter } from './bytes'
import type { TermContent } from './segment-format'

/** A list is dense when this share of the documents is in it; then its bits take no more room than its varints would twice. */
const denseShare = 1 / 16
const fewestDense = 16
/** As a byte: how often is told at the end of the postings. */
export const manyTimes = 255

export function isDense(count: number, documents: number): boolean {
  return count >= fewestDense && count >= documents * denseShare
}

/** Bytes of a dense list's bits: whole words of 32. */
function bitBytes(documents: number): number {
  return ((documents + 31) >>> 5) * 4
}

/** Writes the postings of a term, field after field; used again for the next term instead of being made anew. */
export class PostingWriter implements Pick<TermContent, 'counts'> {
  readonly counts: number[]
  private readonly sparse = new ByteWriter()
  private readonly bits = new ByteWriter()
  private readonly frequencies = new ByteWriter()
  private readonly many: number[] = []
  private readonly whole = new ByteWriter()
  private field = 0
  private last = -1
  /** Documents and frequencies of a list that may become dense. */
  private waiting: number[] | undefined

  /** @param documents of the segment */
  constructor(
    fields: number,
    private readonly documents: number,
  ) {
    this.counts = new Array<number>(fields).fill(0)
  }

  clear(): void {
    for (let field = 0; field < this.counts.length; field++) this.counts[field] = 0
    for (const part of [this.sparse, this.bits, this.frequencies, this.whole]) part.length = 0
    this.many.length = 0
    this.waiting = undefined
  }

  /** What is added from here on stands in this field, in so many documents at most; fields come in ascending order. */
  begin(field: number, most: number): void {
    this.endField()
    this.field = field
    this.last = -1
    this.waiting = isDense(most, this.documents) ? [] : undefined
  }

  add(document: number, frequency: number): void {
    this.counts[this.field] = (this.counts[this.field] as number) + 1
    if (this.waiting) this.waiting.push(document, frequency)
    else this.addSparse(document, frequency)
  }

  /** @returns the postings; they hold until the next term */
  end(): ByteWriter {
    this.endField()
    if (this.bits.length === 0) return this.sparse
    for (const part of [this.bits, this.frequencies, this.sparse]) this.whole.appendFrom(part)
    for (const frequency of this.many) this.whole.uint32(frequency)
    return this.whole
  }

  private endField(): void {
    const list = this.waiting
    this.waiting = undefined
    if (!list) return
    if (isDense(list.length / 2, this.documents)) this.addDense(list)
    else for (let i = 0; i < list.length; i += 2) this.addSparse(list[i] as number, list[i + 1] as number)
  }

  private addSparse(document: number, frequency: number): void {
    this.sparse.varint(((document - this.last) << 1) | (frequency > 1 ? 1 : 0))
    if (frequency > 1) this.sparse.varint(frequency)
    this.last = document
  }

  private addDense(list: readonly number[]): void {
    const bits = new Uint8Array(bitBytes(this.documents))
    const bytes = new Uint8Array(list.length / 2)
    for (let i = 0; i < list.length; i += 2) {
      const document = list[i] as number
      const frequency = list[i + 1] as number
      bits[document >>> 3] = (bits[document >>> 3] as number) | (1 << (document & 7))
      bytes[i >>> 1] = Math.min(frequency, manyTimes)
      if (frequency >= manyTimes) this.many.push(frequency)
    }
    this.bits.append(bits)
    this.frequencies.append(bytes)
  }
}

/** Where the parts of a term's postings lie in their bytes. */
export class PostingLayout {
  /** Of the bits of one dense list. */
  readonly bitBytes: number
  /** Of all dense lists together. */
  private readonly denseFields: number
  private readonly denseCount: number

  /** @param counts by field */
  constructor(
    private readonly counts: readonly number[],
    private readonly documents: number,
  ) {
    const dense = counts.filter((count) => isDense(count, documents))
    this.bitBytes = bitBytes(documents)
    this.denseFields = dense.length
    this.denseCount = dense.reduce((sum, count) => sum + count, 0)
  }

  /** Bytes of all bits; they come first. */
  get bitsLength(): number {
    return this.denseFields * this.bitBytes
  }

  /** Where the sparse lists begin. */
  get sparseAt(): number {
    return this.bitsLength + this.denseCount
  }

  isDense(field: number): boolean {
    return isDense(this.counts[field] as number, this.documents)
  }

  /** Where the bits and the bytes of a dense field begin. */
  denseAt(field: number): { bits: number; bytes: number } {
    let bits = 0
    let bytes = this.bitsLength
    for (let before = 0; before < field; before++) {
      if (!this.isDense(before)) continue
      bits += this.bitBytes
      bytes += this.counts[before] as number
    }
    return { bits, bytes }
  }

  /** How often the term stands in a document whose byte, at this place of the postings, is too small to say it. */
  manyAt(postings: Uint8Array, byteAt: number): number {
    let before = 0
    let all = 0
    const bytes = postings.subarray(this.bitsLength, this.sparseAt)
    for (let at = bytes.indexOf(manyTimes); at >= 0; at = bytes.indexOf(manyTimes, at + 1)) {
      if (this.bitsLength + at < byteAt) before++
      all++
    }
    const view = new DataView(postings.buffer, postings.byteOffset, postings.length)
    return view.getUint32(postings.length - 4 * (all - before), true)
  }
}

/** Goes through a term's postings, field by field in ascending order. */
export class PostingReader {
  private readonly layout: PostingLayout
  private readonly sparse: ByteReader

  constructor(
    private readonly postings: Uint8Array,
    private readonly counts: readonly number[],
    documents: number,
  ) {
    this.layout = new PostingLayout(counts, documents)
    this.sparse = new ByteReader(postings, this.layout.sparseAt)
  }

  eachOf(field: number, call: (document: number, frequency: number) => void): void {
    if (this.layout.isDense(field)) this.eachDense(field, call)
    else this.eachSparse(this.counts[field] as number, call)
  }

  private eachDense(field: number, call: (document: number, frequency: number) => void): void {
    const { postings } = this
    const { bits, bytes } = this.layout.denseAt(field)
    let at = bytes
    for (let byte = 0; at < bytes + (this.counts[field] as number); byte++) {
      for (let rest = postings[bits + byte] as number; rest !== 0; rest &= rest - 1) {
        const frequency = postings[at] as number
        const document = byte * 8 + bitsIn((rest & -rest) - 1)
        call(document, frequency < manyTimes ? frequency : this.layout.manyAt(postings, at))
        at++
      }
    }
  }

  private eachSparse(count: number, call: (document: number, frequency: number) => void): void {
    const { sparse } = this
    let document = -1
    for (let left = count; left > 0; left--) {
      const value = sparse.varint()
      document += value >>> 1
      call(document, value & 1 ? sparse.varint() : 1)
    }
  }
}
