/** Walks the front-coded entries of a dictionary without making a string of each. */
import { ByteReader } from './bytes'

/** A term's place in the segment. */
export interface TermPlace {
  /** By field: the documents that hold the term. */
  counts: readonly number[]
  /** Their sum. */
  frequency: number
  postingsOffset: number
  postingsLength: number
}

export class TermWalker {
  /** The current term. */
  units = new Uint16Array(128)
  length = 0
  /** Code units that the current term shares with the one before. */
  shared = 0
  /** Sum over the fields of the documents that hold the term. */
  frequency = 0
  /** By field: the documents that hold the term. */
  readonly counts: number[]
  postingsLength = 0
  private readonly reader = new ByteReader(new Uint8Array())
  private postingsEnd = 0

  constructor(private readonly fields: number) {
    this.counts = new Array<number>(fields).fill(0)
  }

  /** Stands before the first of these entries. @param postings where its postings begin */
  begin(entries: Uint8Array, postings: number): this {
    this.reader.begin(entries)
    this.postingsEnd = postings
    this.length = 0
    return this
  }

  /** Goes to the next term. @returns false at the end */
  next(): boolean {
    const { reader } = this
    if (reader.ended) return false
    const kept = reader.varint()
    const length = kept + reader.varint()
    if (length > this.units.length) this.grow(length)
    const { units } = this
    // A block's first term is written whole; what it shares with the term before must be looked at.
    let shared = kept
    for (let i = kept; i < length; i++) {
      const unit = reader.varint()
      if (shared === i && i < this.length && units[i] === unit) shared++
      units[i] = unit
    }
    this.shared = shared
    this.length = length
    this.readCounts()
    this.postingsLength = reader.varint()
    this.postingsEnd += this.postingsLength
    return true
  }

  term(): string {
    return String.fromCharCode.apply(null, this.units.subarray(0, this.length) as unknown as number[])
  }

  startsWith(prefix: string): boolean {
    if (this.length < prefix.length) return false
    for (let i = prefix.length - 1; i >= 0; i--) if (prefix.charCodeAt(i) !== this.units[i]) return false
    return true
  }

  /** Below zero when the current term comes before `term`, above when after. */
  compare(term: string): number {
    const common = Math.min(this.length, term.length)
    for (let i = 0; i < common; i++) {
      const difference = (this.units[i] as number) - term.charCodeAt(i)
      if (difference !== 0) return difference
    }
    return this.length - term.length
  }

  get postingsOffset(): number {
    return this.postingsEnd - this.postingsLength
  }

  place(): TermPlace {
    const { counts, frequency, postingsOffset, postingsLength } = this
    return { counts: [...counts], frequency, postingsOffset, postingsLength }
  }

  private readCounts(): void {
    const { reader, counts, fields } = this
    const held = reader.varint()
    let frequency = 0
    for (let field = 0; field < fields; field++) {
      const count = held & (1 << field) ? reader.varint() : 0
      counts[field] = count
      frequency += count
    }
    this.frequency = frequency
  }

  private grow(length: number): void {
    const larger = new Uint16Array(length * 2)
    larger.set(this.units)
    this.units = larger
  }
}
