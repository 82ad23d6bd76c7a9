/**
 * Gathers documents into segment content with flat arrays: each (term, field, document, frequency) is written down as it
 * comes, and sorted by counting at the end. No object is made for a posting, which is what makes building fast.
 */
import type { TextDocument } from '../text-document'
import { DocumentIds } from './document-ids'
import { PostingWriter } from './posting-list'
import type { SegmentContent } from './segment-format'
import { sortTerms } from './sort-terms'
import { WordNumbers } from './word-numbers'

/** A log of so many entries should be sealed: it takes some dozens of megabytes. */
const enoughEntries = 1 << 21
/** Bits of a place for the field; the document's number stands above them. */
const fieldBits = 5
const fieldMask = (1 << fieldBits) - 1

export class DocumentLog {
  readonly ids = new DocumentIds()
  private readonly words = new WordNumbers()
  private readonly lengths: number[][]
  /** Of the entries, in the order they came: the term, where it stands, how often. */
  private terms = new Int32Array(4096)
  private places = new Int32Array(4096)
  private frequencies = new Int32Array(4096)
  private count = 0

  constructor(private readonly fields: readonly string[]) {
    this.lengths = fields.map(() => [])
  }

  get isFull(): boolean {
    return this.count >= enoughEntries
  }

  add(document: TextDocument): void {
    const number = this.ids.add(document.id)
    for (let field = 0; field < this.fields.length; field++) {
      const found = this.words.countTerms(document.fields[this.fields[field] as string])
      this.append(found, (number << fieldBits) | field)
      this.lengths[field]?.push(found.length)
    }
  }

  content(): SegmentContent {
    const { fields, ids, lengths } = this
    return { fields, ids, lengths, terms: this.sortedTerms() }
  }

  private append(found: readonly number[], place: number): void {
    while (this.count + found.length > this.terms.length) {
      this.terms = doubled(this.terms)
      this.places = doubled(this.places)
      this.frequencies = doubled(this.frequencies)
    }
    const { counts } = this.words
    let at = this.count
    for (let i = 0; i < found.length; i++) {
      const term = found[i] as number
      this.terms[at] = term
      this.places[at] = place
      this.frequencies[at++] = counts[term] as number
      counts[term] = 0
    }
    this.count = at
  }

  private *sortedTerms(): SegmentContent['terms'] {
    const { table } = this.words
    const { starts, order } = this.orderByTerm()
    const numbers = Int32Array.from(table.starts.keys()).subarray(0, table.count)
    const used = numbers.filter((number) => starts[number] !== starts[number + 1])
    sortTerms(used, table)
    const writer = new PostingWriter(this.fields.length)
    const { counts, postings } = writer
    const content = { units: table.units, start: 0, length: 0, counts, postings }
    for (let i = 0; i < used.length; i++) {
      const number = used[i] as number
      writer.clear()
      this.write(order, starts[number] as number, starts[number + 1] as number, writer)
      content.start = table.starts[number] as number
      content.length = (table.starts[number + 1] as number) - content.start
      yield content
    }
  }

  /** The entries of one term, field after field. */
  private write(order: Int32Array, from: number, to: number, writer: PostingWriter): void {
    const { places, frequencies } = this
    let held = 0
    for (let at = from; at < to; at++) held |= 1 << ((places[order[at] as number] as number) & fieldMask)
    for (let field = 0; held >> field > 0; field++) {
      if ((held & (1 << field)) === 0) continue
      writer.begin(field)
      for (let at = from; at < to; at++) {
        const entry = order[at] as number
        const place = places[entry] as number
        if ((place & fieldMask) === field) writer.add(place >> fieldBits, frequencies[entry] as number)
      }
    }
  }

  /** The entries by term, otherwise in the order they came; and where each term's begin. */
  private orderByTerm(): { starts: Int32Array; order: Int32Array } {
    const { terms, count } = this
    const starts = new Int32Array(this.words.table.count + 1)
    for (let entry = 0; entry < count; entry++) {
      const next = (terms[entry] as number) + 1
      starts[next] = (starts[next] as number) + 1
    }
    for (let term = 1; term < starts.length; term++) {
      starts[term] = (starts[term] as number) + (starts[term - 1] as number)
    }
    const next = starts.slice()
    const order = new Int32Array(count)
    for (let entry = 0; entry < count; entry++) {
      const term = terms[entry] as number
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
