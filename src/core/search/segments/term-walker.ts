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
   * Terms with the first `kept` code units of `word` within a Levenshtein distance, as MiniSearch's radix tree finds them.
   * Rows of the distance matrix are kept for what a term shares with the one before; a beginning that is too far away
   * already is not looked at again.
   */
  near(word: string, distance: number, kept: number): Map<string, number> {
    const near = new Map<string, number>()
    const rest = word.slice(kept)
    const rows = [Int32Array.from({ length: rest.length + 1 }, (_, i) => i)]
    let hopeless = Number.POSITIVE_INFINITY
    let known = 0
    while (this.next()) {
      known = Math.min(known, Math.max(0, this.shared - kept))
      if (!this.beginsLike(word, kept)) {
        known = 0
        hopeless = Number.POSITIVE_INFINITY
        continue
      }
      if (this.shared - kept >= hopeless) continue
      hopeless = Number.POSITIVE_INFINITY
      while (known < this.length - kept) {
        known++
        if (this.fillRow(rows, known, rest, this.units[kept + known - 1] as number) > distance) {
          hopeless = known
          break
        }
      }
      const edits = rows[this.length - kept]?.[rest.length] ?? 0
      if (hopeless === Number.POSITIVE_INFINITY && edits <= distance) near.set(this.term(), edits)
    }
    return near
  }

  private beginsLike(word: string, kept: number): boolean {
    if (this.length < kept) return false
    for (let i = 0; i < kept; i++) if (this.units[i] !== word.charCodeAt(i)) return false
    return true
  }

  /** Row `depth`: a term's first `depth` units, of which `unit` is the last, against each beginning of `rest`. @returns the row's least */
  private fillRow(rows: Int32Array[], depth: number, rest: string, unit: number): number {
    const above = rows[depth - 1] as Int32Array
    const row = rows[depth] ?? new Int32Array(rest.length + 1)
    rows[depth] = row
    row[0] = depth
    let least = depth
    for (let i = 1; i <= rest.length; i++) {
      const changed = (above[i - 1] as number) + (rest.charCodeAt(i - 1) === unit ? 0 : 1)
      const value = Math.min(changed, (above[i] as number) + 1, (row[i - 1] as number) + 1)
      row[i] = value
      if (value < least) least = value
    }
    return least
  }
}
