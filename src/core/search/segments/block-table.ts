/** The first term of each block of a dictionary, and where its entries and postings begin: what is kept in memory of it. */

export class BlockTable {
  /** By block, one more at the end: where its entries and its terms' postings begin, and the units of its first term. */
  readonly entries: Float64Array
  readonly postings: Float64Array
  readonly starts: Uint32Array
  /** The units of all first terms. */
  readonly units: Uint16Array

  /** @param bytes as `BlockTableWriter` gives them; they become part of the table, and begin where a float64 may */
  constructor(
    { buffer, byteOffset, length }: Uint8Array,
    readonly count: number,
  ) {
    const places = count + 1
    this.entries = new Float64Array(buffer, byteOffset, places)
    this.postings = new Float64Array(buffer, byteOffset + places * 8, places)
    this.starts = new Uint32Array(buffer, byteOffset + places * 16, places)
    this.units = new Uint16Array(buffer, byteOffset + places * 20, (length - places * 20) / 2)
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

/** Gathers the table while a dictionary is written. */
export class BlockTableWriter {
  private readonly entries: number[] = []
  private readonly postings: number[] = []
  private readonly starts: number[] = []
  private readonly units: number[] = []

  /** A block begins here. */
  add(term: ArrayLike<number>, start: number, length: number, entries: number, postings: number): void {
    this.entries.push(entries)
    this.postings.push(postings)
    this.starts.push(this.units.length)
    for (let i = 0; i < length; i++) this.units.push(term[start + i] as number)
  }

  /** Two lists of float64, one of uint32, one of uint16, one after the other. */
  finish(entries: number, postings: number): Uint8Array {
    this.add([], 0, 0, entries, postings)
    const places = this.entries.length
    const bytes = new Uint8Array(places * 20 + this.units.length * 2)
    new Float64Array(bytes.buffer, 0, places).set(this.entries)
    new Float64Array(bytes.buffer, places * 8, places).set(this.postings)
    new Uint32Array(bytes.buffer, places * 16, places).set(this.starts)
    new Uint16Array(bytes.buffer, places * 20).set(this.units)
    return bytes
  }
}
