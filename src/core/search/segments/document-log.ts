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

/** A log of so many entries should be sealed, about four thousand stories. Some more may be on their way: they find room in 2^21, which is 16 MB. */
const enoughEntries = 7 << 18
/** An entry packed into a number: how often, the field, the document's number in the log. */
const frequencyBits = 7
const mostFrequency = (1 << frequencyBits) - 1
const fieldBits = 5
const fieldMask = (1 << fieldBits) - 1
const documentShift = frequencyBits + fieldBits
/** A log of so many documents is full, however short they are; there are numbers left for some that are on their way. */
const enoughDocuments = 1 << (30 - documentShift)

/** A vocabulary grows with names and mistakes: beyond so many it is begun anew. */
const mostWords = 1 << 18

/**
 * Room for the entries of logs that follow one another. Made once and used again: arrays of megabytes that grow by being copied
 * leave as much again behind them, which is not given back at once.
 */
export class LogRoom {
  /** Of the entries, in the order they came: the term, and the rest packed. */
  terms = new Int32Array(1 << 16)
  entries = new Int32Array(1 << 16)
  /** The entries of the log before, by term, until they are written. */
  private sorted = new Int32Array()
  private words = new WordNumbers()

  /** Those of the log before, as most words come again; what is being written finds its own among them. */
  takeWords(): WordNumbers {
    if (this.words.table.count > mostWords) this.words = new WordNumbers()
    return this.words
  }

  reserve(count: number): void {
    while (count > this.terms.length) {
      this.terms = doubled(this.terms)
      this.entries = doubled(this.entries)
    }
  }

  forSorted(count: number): Int32Array {
    if (count > this.sorted.length) this.sorted = new Int32Array(this.terms.length)
    return this.sorted
  }
}

export class DocumentLog {
  readonly ids = new DocumentIds()
  private readonly words: WordNumbers
  private readonly lengths: number[][]
  private count = 0
  /** How often a term stands where it is more than fits: by document, field and term. */
  private readonly many = new Map<string, number>()

  /** @param room another log may use it as soon as the content of this one was taken; its content, when this one's is written */
  constructor(
    private readonly fields: readonly string[],
    private readonly room = new LogRoom(),
  ) {
    this.words = room.takeWords()
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

  /** To be taken once. */
  content(): SegmentContent {
    const { fields, ids, lengths } = this
    return { fields, ids, lengths, terms: this.sortedTerms(this.sortByTerm()) }
  }

  private append(found: readonly number[], document: number, field: number): void {
    this.room.reserve(this.count + found.length)
    const { terms, entries } = this.room
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
      terms[at] = term
      entries[at++] = place | frequency
    }
    this.count = at
  }

  private *sortedTerms({ starts, entries }: SortedEntries): SegmentContent['terms'] {
    const { table } = this.words
    // Of the terms that this log knew: the next one may have brought more by now.
    const numbers = Int32Array.from({ length: starts.length - 1 }, (_, number) => number)
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
  private sortByTerm(): SortedEntries {
    const { count } = this
    const { terms, entries: unsorted } = this.room
    const starts = new Int32Array(this.words.table.count + 1)
    for (let i = 0; i < count; i++) {
      const next = (terms[i] as number) + 1
      starts[next] = (starts[next] as number) + 1
    }
    for (let term = 1; term < starts.length; term++) {
      starts[term] = (starts[term] as number) + (starts[term - 1] as number)
    }
    const next = starts.slice()
    const entries = this.room.forSorted(count)
    for (let i = 0; i < count; i++) {
      const term = terms[i] as number
      const at = next[term] as number
      entries[at] = unsorted[i] as number
      next[term] = at + 1
    }
    return { starts, entries }
  }
}

interface SortedEntries {
  starts: Int32Array
  entries: Int32Array
}

function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}
