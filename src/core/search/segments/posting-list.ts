/**
 * The postings of a term in one field: for every document in ascending order a varint `(gap << 1) | many`, the gap being
 * the document's number minus the one before (minus -1 for the first); when `many` is 1, a varint with how often the term
 * stands there, else it stands there once. The postings of a term's fields follow each other.
 */
import { ByteReader, ByteWriter } from './bytes'
import type { TermContent } from './segment-format'

/** Writes the postings of a term, field after field; used again for the next term instead of being made anew. */
export class PostingWriter implements Pick<TermContent, 'counts' | 'postings'> {
  readonly counts: number[]
  readonly postings = new ByteWriter()
  private field = 0
  private last = -1

  constructor(fields: number) {
    this.counts = new Array<number>(fields).fill(0)
  }

  clear(): void {
    for (let field = 0; field < this.counts.length; field++) this.counts[field] = 0
    this.postings.length = 0
  }

  /** What is added from here on stands in this field; fields come in ascending order. */
  begin(field: number): void {
    this.field = field
    this.last = -1
  }

  add(document: number, frequency: number): void {
    this.postings.varint(((document - this.last) << 1) | (frequency > 1 ? 1 : 0))
    if (frequency > 1) this.postings.varint(frequency)
    this.last = document
    this.counts[this.field] = (this.counts[this.field] as number) + 1
  }

  /**
   * Adds written postings whose documents are all numbered higher by `base` here: only the first gap changes.
   * @returns where the postings of so many documents end
   */
  append(written: Uint8Array, from: number, count: number, base: number): number {
    const reader = new ByteReader(written, from)
    const first = reader.varint()
    let document = base + (first >>> 1) - 1
    this.postings.varint(((document - this.last) << 1) | (first & 1))
    const start = reader.at
    if (first & 1) reader.varint()
    for (let left = count - 1; left > 0; left--) {
      const value = reader.varint()
      document += value >>> 1
      if (value & 1) reader.varint()
    }
    this.postings.append(written, start, reader.at)
    this.last = document
    this.counts[this.field] = (this.counts[this.field] as number) + count
    return reader.at
  }
}

/** @returns where the postings of so many documents end */
export function eachPosting(
  postings: Uint8Array,
  from: number,
  count: number,
  call: (document: number, frequency: number) => void,
): number {
  const reader = new ByteReader(postings, from)
  let document = -1
  for (let left = count; left > 0; left--) {
    const value = reader.varint()
    document += value >>> 1
    call(document, value & 1 ? reader.varint() : 1)
  }
  return reader.at
}
