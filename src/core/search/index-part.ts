/** A part of an index: the live MiniSearch, or a sealed segment. Scores are reckoned over all parts as if they were one. */

export interface IndexPart {
  documentCount: number
  /** By field: the sum of its documents' lengths in different terms. */
  totalLengths: readonly number[]
  /** Sum over the fields of the documents that hold the term. */
  frequency(term: string): number
  /** Terms that begin so, with their frequency. */
  startingWith(prefix: string): Iterable<[string, number]>
  /** Terms within a Levenshtein distance that begin with the term's first `kept` code units, with the distance. */
  near(term: string, distance: number, kept: number): Iterable<[string, number]>
  /** Adds the term's postings. */
  collect(term: string, into: TermPostings): void
}

/** The postings of one term over all parts, by field; reused from term to term. */
export class TermPostings {
  readonly fields: readonly FieldPostings[]

  constructor(fields: number) {
    this.fields = Array.from({ length: fields }, () => new FieldPostings())
  }

  clear(): void {
    for (const field of this.fields) field.count = 0
  }
}

class FieldPostings {
  count = 0
  stories = new Int32Array(256)
  frequencies = new Int32Array(256)
  lengths = new Int32Array(256)

  add(story: number, frequency: number, length: number): void {
    if (this.count === this.stories.length) this.grow()
    this.stories[this.count] = story
    this.frequencies[this.count] = frequency
    this.lengths[this.count++] = length
  }

  private grow(): void {
    const larger = (numbers: Int32Array) => {
      const copy = new Int32Array(numbers.length * 2)
      copy.set(numbers)
      return copy
    }
    this.stories = larger(this.stories)
    this.frequencies = larger(this.frequencies)
    this.lengths = larger(this.lengths)
  }
}
