/** Walks the front-coded entries of a dictionary without making a string of each. */
import { ByteReader } from './bytes'

/** A term's place in the segment. */
export interface TermPlace {
  /** Sum over the fields of the documents that hold the term. */
  frequency: number
  postingsOffset: number
  postingsLength: number
}

export class TermWalker {
  private readonly reader: ByteReader
  private readonly units: number[] = []
  private length = 0
  private frequency = 0
  private postingBytes = 0
  /** Code units that the current term shares with the one before. */
  private shared = 0

  constructor(
    bytes: Uint8Array,
    private postingsEnd: number,
  ) {
    this.reader = new ByteReader(bytes)
  }

  /** Goes to the next term. @returns false at the end */
  next(): boolean {
    const { reader, units } = this
    if (reader.ended) return false
    const kept = reader.varint()
    const length = kept + reader.varint()
    // A block's first term is written whole; what it shares with the term before must be looked at.
    let shared = kept
    for (let i = kept; i < length; i++) {
      const unit = reader.varint()
      if (shared === i && i < this.length && units[i] === unit) shared++
      units[i] = unit
    }
    this.shared = shared
    this.length = length
    this.frequency = reader.varint()
    this.postingBytes = reader.varint()
    this.postingsEnd += this.postingBytes
    return true
  }

  term(): string {
    return String.fromCharCode(...this.units.slice(0, this.length))
  }

  is(term: string): boolean {
    if (term.length !== this.length) return false
    for (let i = this.length - 1; i >= 0; i--) if (term.charCodeAt(i) !== this.units[i]) return false
    return true
  }

  place(): TermPlace {
    return {
      frequency: this.frequency,
      postingsOffset: this.postingsEnd - this.postingBytes,
      postingsLength: this.postingBytes,
    }
  }

  /**
   * Terms with the first letter of `word` within a Levenshtein distance, as MiniSearch's radix tree finds them. Rows of the
   * distance matrix are kept for what a term shares with the one before; a beginning that is too far away already
   * is not looked at again.
   */
  near(word: string, distance: number): Map<string, number> {
    const near = new Map<string, number>()
    const width = word.length
    const rows = [Int32Array.from({ length: width }, (_, i) => i)]
    let hopeless = Number.POSITIVE_INFINITY
    let known = 0
    while (this.next()) {
      known = Math.min(known, Math.max(0, this.shared - 1))
      if (this.units[0] !== word.charCodeAt(0)) {
        known = 0
        hopeless = Number.POSITIVE_INFINITY
        continue
      }
      if (this.shared - 1 >= hopeless) continue
      hopeless = Number.POSITIVE_INFINITY
      while (known < this.length - 1) {
        known++
        if (this.fillRow(rows, known, word) > distance) {
          hopeless = known
          break
        }
      }
      const edits = rows[this.length - 1]?.[width - 1] ?? 0
      if (hopeless === Number.POSITIVE_INFINITY && edits <= distance) near.set(this.term(), edits)
    }
    return near
  }

  /** Row `depth`: the term's letters 1 to `depth` against each beginning of the word's rest. @returns the row's least */
  private fillRow(rows: Int32Array[], depth: number, word: string): number {
    const above = rows[depth - 1] as Int32Array
    const row = rows[depth] ?? new Int32Array(word.length)
    rows[depth] = row
    const unit = this.units[depth]
    row[0] = depth
    let least = depth
    for (let i = 1; i < word.length; i++) {
      const changed = (above[i - 1] ?? 0) + (word.charCodeAt(i) === unit ? 0 : 1)
      const value = Math.min(changed, (above[i] ?? 0) + 1, (row[i - 1] ?? 0) + 1)
      row[i] = value
      if (value < least) least = value
    }
    return least
  }
}
