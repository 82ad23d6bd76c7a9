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

/** A log of so many entries should be sealed, about nine thousand stories. Some more may be on their way: they find room in 2^22, which is 32 MB. */
const enoughEntries = 7 << 19
/** An entry packed into a number: how often, the field, the document's number in the log. */
const frequencyBits = 7
const mostFrequency = (1 << frequencyBits) - 1
const fieldBits = 5
const fieldMask = (1 << fieldBits) - 1
const documentShift = frequencyBits + fieldBits
/** A log of so many documents is full, however short they are; there are numbers left for some that are on their way. */
const enoughDocuments = 1 << (30 - documentShift)

export class DocumentLog {
  readonly ids = new DocumentIds()
  private readonly words = new WordNumbers()
  private readonly lengths: number[][]
  /** Of the entries, in the order they came: the term, and the rest packed. */
  private terms = new Int32Array(1 << 16)
  private entries = new Int32Array(1 << 16)
  private count = 0
  /** How often a term stands where it is more than fits: by document, field and term. */
  private readonly many = new Map<string, number>()

  constructor(private readonly fields: readonly string[]) {
    this.lengths = fields.map(() => [])
  }

  get isFull(): boolean {
    return this.count >= enoughEntries || this.ids.count >= enoughDocuments
  }

  add(document: TextDocument): void {
    const number = this.ids.add(document.id)
    for (let field = 0; field < this.fields.length; field++) {
      const found = this.words.countTerms(document.fields[this.fields[field] as string])
      this.append(found, number, field)
      this.lengths[field]?.push(found.length)
    }
  }

  /** To be taken once: what is sorted is not kept as it came. */
  content(): SegmentContent {
    const { fields, ids, lengths } = this
    return { fields, ids, lengths, terms: this.sortedTerms() }
  }

  private append(found: readonly number[], document: number, field: number): void {
    while (this.count + found.length > this.terms.length) {
      this.terms = doubled(this.terms)
      this.entries = doubled(this.entries)
    }
    const { counts } = this.words
    const place = ((document << fieldBits) | field) << frequencyBits
    let at = this.count
    for (let i = 0; i < found.length; i++) {
      const term = found[i] as number
      let frequency = counts[term] as number
      counts[term] = 0
      if (frequency >= mostFrequency) {
        this.many.set(`${document} ${field} ${term}`, frequency)
        frequency = mostFrequency
      }
      this.terms[at] = term
      this.entries[at++] = place | frequency
    }
    this.count = at
  }

  private *sortedTerms(): SegmentContent['terms'] {
    const { table } = this.words
    const { starts, entries } = this.sortByTerm()
    this.terms = this.entries = new Int32Array()
    const numbers = Int32Array.from({ length: table.count }, (_, number) => number)
    const used = numbers.filter((number) => starts[number] !== starts[number + 1])
    sortTerms(used, table)
    const writer = new PostingWriter(this.fields.length, this.ids.count)
    const content = { units: table.units, start: 0, length: 0, counts: writer.counts, postings: writer.end() }
    for (let i = 0; i < used.length; i++) {
      const term = used[i] as number
      writer.clear()
      this.write(entries, starts[term] as number, starts[term + 1] as number, term, writer)
      content.postings = writer.end()
      content.start = table.starts[term] as number
      content.length = (table.starts[term + 1] as number) - content.start
      yield content
    }
  }

  /** The entries of one term, field after field. */
  private write(entries: Int32Array, from: number, to: number, term: number, writer: PostingWriter): void {
    let held = 0
    for (let at = from; at < to; at++) held |= 1 << (((entries[at] as number) >> frequencyBits) & fieldMask)
    for (let field = 0; held >> field > 0; field++) {
      if ((held & (1 << field)) === 0) continue
      writer.begin(field, to - from)
      for (let at = from; at < to; at++) {
        const entry = entries[at] as number
        if (((entry >> frequencyBits) & fieldMask) !== field) continue
        const document = entry >> documentShift
        const frequency = entry & mostFrequency
        writer.add(document, frequency < mostFrequency ? frequency : this.manyOf(document, field, term))
      }
    }
  }

  private manyOf(document: number, field: number, term: number): number {
    return this.many.get(`${document} ${field} ${term}`) ?? mostFrequency
  }

  /** The entries by term, otherwise in the order they came; and where each term's begin. */
  private sortByTerm(): { starts: Int32Array; entries: Int32Array } {
    const { terms, count } = this
    const starts = new Int32Array(this.words.table.count + 1)
    for (let i = 0; i < count; i++) {
      const next = (terms[i] as number) + 1
      starts[next] = (starts[next] as number) + 1
    }
    for (let term = 1; term < starts.length; term++) {
      starts[term] = (starts[term] as number) + (starts[term - 1] as number)
    }
    const next = starts.slice()
    const entries = new Int32Array(count)
    for (let i = 0; i < count; i++) {
      const term = terms[i] as number
      const at = next[term] as number
      entries[at] = this.entries[i] as number
      next[term] = at + 1
    }
    return { starts, entries }
  }
}

function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}
