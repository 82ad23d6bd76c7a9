/** The first term of each block of a dictionary, and where its entries and postings begin: what is kept in memory of it. */
import { ByteReader } from './bytes'

export class BlockTable {
  readonly count: number
  /** By block, one more at the end: where its entries and its terms' postings begin. */
  readonly entries: Float64Array
  readonly postings: Float64Array
  /** The units of all first terms, and by block where its own begin. */
  readonly units: Uint16Array
  readonly starts: Uint32Array

  constructor(bytes: Uint8Array, blocks: number) {
    // At least a byte stands for each unit and number.
    this.units = new Uint16Array(bytes.length)
    this.starts = new Uint32Array(blocks + 1)
    this.entries = new Float64Array(blocks + 1)
    this.postings = new Float64Array(blocks + 1)
    const reader = new ByteReader(bytes)
    let block = 0
    let at = 0
    for (; block < blocks && !reader.ended; block++) {
      for (let left = reader.varint(); left > 0; left--) this.units[at++] = reader.varint()
      this.starts[block + 1] = at
      this.entries[block + 1] = (this.entries[block] as number) + reader.varint()
      this.postings[block + 1] = (this.postings[block] as number) + reader.varint()
    }
    this.count = reader.ended ? block : -1
  }

  /** The last block whose first term is not greater than `term`; -1 when all are. */
  find(term: string): number {
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.compare(middle, term) <= 0) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  /** The first block after `from` whose first term does not begin with `prefix` any more. */
  endOf(prefix: string, from: number): number {
    let low = from + 1
    let high = this.count
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.compare(middle, prefix, prefix.length) <= 0) low = middle + 1
      else high = middle
    }
    return Math.min(low, this.count)
  }

  /** Units that all terms of the block begin with. */
  commonOf(block: number): number {
    const start = this.starts[block] as number
    const next = this.starts[block + 1] as number
    const end = this.starts[block + 2] ?? next
    let common = 0
    while (start + common < next && next + common < end && this.units[start + common] === this.units[next + common]) {
      common++
    }
    return common
  }

  /** Compares the first term, or its first `most` units, to `term`. */
  private compare(block: number, term: string, most = Number.POSITIVE_INFINITY): number {
    const start = this.starts[block] as number
    const length = Math.min(most, (this.starts[block + 1] as number) - start)
    const common = Math.min(length, term.length)
    for (let i = 0; i < common; i++) {
      const difference = (this.units[start + i] as number) - term.charCodeAt(i)
      if (difference !== 0) return difference
    }
    return length - term.length
  }
}
