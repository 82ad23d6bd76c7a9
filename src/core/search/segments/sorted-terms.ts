/**
 * A short list of terms in ascending order, each with some numbers, as bytes that are ready without being parsed. Layout,
 * little-endian, with one row more than it has terms, where the last one ends:
 *
 *   float64  a row, for each column of numbers, one column after the other
 *   uint32   a row and one more: where its term begins in the units
 *   uint16   the units of all terms, and as many zeros as make the length a multiple of eight
 */

export class SortedTerms {
  /** By column, by row. */
  readonly columns: readonly Float64Array[]
  readonly starts: Uint32Array
  readonly units: Uint16Array

  /** @param bytes as `SortedTermsWriter` gives them; they become part of it, and begin where a float64 may */
  constructor(
    { buffer, byteOffset, length }: Uint8Array,
    columns: number,
    readonly count: number,
  ) {
    const rows = count + 1
    const starts = byteOffset + columns * rows * 8
    this.columns = Array.from({ length: columns }, (_, i) => new Float64Array(buffer, byteOffset + i * rows * 8, rows))
    this.starts = new Uint32Array(buffer, starts, rows + 1)
    const units = starts + (rows + 1) * 4
    this.units = new Uint16Array(buffer, units, (byteOffset + length - units) / 2)
  }

  /** The last whose term is not greater than `term`; -1 when all are. */
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

  /** The first after `from` whose term does not begin with `prefix` any more. */
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

  /** Units that the term begins with, and the next row's too. */
  commonWithNext(at: number): number {
    const start = this.starts[at] as number
    const next = this.starts[at + 1] as number
    const end = this.starts[at + 2] as number
    let common = 0
    while (start + common < next && next + common < end && this.units[start + common] === this.units[next + common]) {
      common++
    }
    return common
  }

  /** Compares the term, or its first `most` units, to `term`. */
  private compare(at: number, term: string, most = Number.POSITIVE_INFINITY): number {
    const start = this.starts[at] as number
    const length = Math.min(most, (this.starts[at + 1] as number) - start)
    const common = Math.min(length, term.length)
    for (let i = 0; i < common; i++) {
      const difference = (this.units[start + i] as number) - term.charCodeAt(i)
      if (difference !== 0) return difference
    }
    return length - term.length
  }
}

/** Some units of a longer run. */
export interface Term {
  units: ArrayLike<number>
  start: number
  length: number
}
export const noTerm: Term = { units: [], start: 0, length: 0 }

/** Gathers such a list. */
export class SortedTermsWriter {
  count = 0
  private numbers: number[][] = []
  private starts: number[] = []
  private units: number[] = []

  add({ units, start, length }: Term, ...numbers: number[]): void {
    numbers.forEach((number, column) => {
      this.numbers[column] ??= []
      this.numbers[column].push(number)
    })
    this.starts.push(this.units.length)
    for (let i = 0; i < length; i++) this.units.push(units[start + i] as number)
    this.count++
  }

  /** The list so far, which is begun anew. Its last row is given here: a term that comes after all, and its numbers. */
  finish(last: Term, ...numbers: number[]): Uint8Array {
    this.add(last, ...numbers)
    const rows = this.count
    const starts = numbers.length * rows * 8
    const units = starts + (rows + 1) * 4
    const bytes = new Uint8Array((units + this.units.length * 2 + 7) & ~7)
    this.numbers.forEach((column, i) => {
      new Float64Array(bytes.buffer, i * rows * 8, rows).set(column)
    })
    new Uint32Array(bytes.buffer, starts, rows + 1).set([...this.starts, this.units.length])
    new Uint16Array(bytes.buffer, units).set(this.units)
    this.count = 0
    this.numbers = []
    this.starts = []
    this.units = []
    return bytes
  }
}
