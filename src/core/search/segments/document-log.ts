/**
 * Gathers documents into segment content with flat arrays: each (term, field, document, frequency) is written down as it
 * comes, and sorted by counting at the end. No object is made for a posting, which is what makes building fast.
 */
import type { TermDocument } from '../mini-index'
import { postingLists } from './posting-list'
import type { SegmentContent } from './segment-format'

export class DocumentLog {
  private readonly termNumbers = new Map<string, number>()
  private readonly ids: string[] = []
  private readonly lengths: number[][]
  /** Of the entries, in the order they came. */
  private terms = new Int32Array(4096)
  private places = new Int32Array(4096)
  private frequencies = new Int32Array(4096)
  private count = 0
  /** How often each term stands in the field at hand; zero between fields. */
  private counts = new Int32Array(4096)

  constructor(private readonly fields: readonly string[]) {
    this.lengths = fields.map(() => [])
  }

  add(document: TermDocument): void {
    const number = this.ids.push(document.id) - 1
    this.fields.forEach((name, field) => {
      const found = this.countTerms(document.fields[name] ?? [])
      this.lengths[field]?.push(found.length)
      for (const term of found) {
        this.append(term, number * this.fields.length + field, this.counts[term] as number)
        this.counts[term] = 0
      }
    })
  }

  content(): SegmentContent {
    const { fields, ids, lengths } = this
    return { fields, ids, lengths, terms: this.sortedTerms() }
  }

  /** Counts the terms. @returns the numbers of the different ones */
  private countTerms(terms: readonly string[]): number[] {
    const found: number[] = []
    for (const term of terms) {
      let number = this.termNumbers.get(term)
      if (number === undefined) {
        number = this.termNumbers.size
        this.termNumbers.set(term, number)
        if (number === this.counts.length) this.counts = doubled(this.counts)
      }
      const count = this.counts[number] as number
      if (count === 0) found.push(number)
      this.counts[number] = count + 1
    }
    return found
  }

  private append(term: number, place: number, frequency: number): void {
    if (this.count === this.terms.length) {
      this.terms = doubled(this.terms)
      this.places = doubled(this.places)
      this.frequencies = doubled(this.frequencies)
    }
    this.terms[this.count] = term
    this.places[this.count] = place
    this.frequencies[this.count++] = frequency
  }

  private *sortedTerms(): SegmentContent['terms'] {
    const { starts, order } = this.orderByTerm()
    const fieldCount = this.fields.length
    const postings = postingLists(fieldCount)
    for (const term of [...this.termNumbers.keys()].sort()) {
      const number = this.termNumbers.get(term) as number
      for (const list of postings) list.count = 0
      for (let at = starts[number] as number; at < (starts[number + 1] as number); at++) {
        const entry = order[at] as number
        const place = this.places[entry] as number
        postings[place % fieldCount]?.add(Math.floor(place / fieldCount), this.frequencies[entry] as number)
      }
      yield { term, postings }
    }
  }

  /** The entries by term, otherwise in the order they came; and where each term's begin. */
  private orderByTerm(): { starts: Int32Array; order: Int32Array } {
    const starts = new Int32Array(this.termNumbers.size + 1)
    for (let entry = 0; entry < this.count; entry++) {
      const next = (this.terms[entry] as number) + 1
      starts[next] = (starts[next] as number) + 1
    }
    for (let term = 1; term < starts.length; term++)
      starts[term] = (starts[term] as number) + (starts[term - 1] as number)
    const next = starts.slice()
    const order = new Int32Array(this.count)
    for (let entry = 0; entry < this.count; entry++) {
      const term = this.terms[entry] as number
      const at = next[term] as number
      order[at] = entry
      next[term] = at + 1
    }
    return { starts, order }
  }
}

function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}
