/** A sealed segment as a part of an index, with tombstones for the documents that are gone from it. */
import type { IndexPart, TermPostings } from '../index-part'
import type { StoryNumbers } from '../story-numbers'
import { type PostingList, postingLists } from './posting-list'
import type { SealedSegment } from './sealed-segment'
import type { TermPlace } from './term-walker'

const tombstone = -1

export class SealedPart implements IndexPart {
  documentCount: number
  readonly totalLengths: number[]
  /** By document: the story's number, or the tombstone. */
  private readonly stories: Int32Array
  /** Room for one term's postings. */
  private readonly lists: PostingList[]

  constructor(
    readonly segment: SealedSegment,
    numbers: StoryNumbers,
  ) {
    this.stories = Int32Array.from(segment.ids, (id) => numbers.of(id))
    this.lists = postingLists(segment.fields.length)
    this.documentCount = segment.ids.length
    this.totalLengths = segment.lengths.map((lengths) => {
      let sum = 0
      for (let i = 0; i < lengths.length; i++) sum += lengths[i] ?? 0
      return sum
    })
  }

  keeps(document: number): boolean {
    return this.stories[document] !== tombstone
  }

  /** The ids of the documents that are not gone. */
  *ids(): Generator<string> {
    for (let document = 0; document < this.stories.length; document++) {
      if (this.keeps(document)) yield this.segment.ids[document] ?? ''
    }
  }

  /** The numbers of the documents with a tombstone. */
  gone(): number[] {
    return this.segment.ids.flatMap((_, document) => (this.keeps(document) ? [] : [document]))
  }

  /** Puts a tombstone on the story's document, if it has one here. */
  remove(story: number): void {
    const document = this.stories.indexOf(story)
    if (document >= 0) this.removeDocument(document)
  }

  removeDocument(document: number): void {
    if (!this.keeps(document)) return
    this.stories[document] = tombstone
    this.documentCount--
    this.segment.lengths.forEach((lengths, field) => {
      this.totalLengths[field] = (this.totalLengths[field] ?? 0) - (lengths[document] ?? 0)
    })
  }

  frequency(term: string): number {
    const place = this.segment.find(term)
    return place ? this.frequencyAt(place) : 0
  }

  private frequencyAt(place: TermPlace): number {
    if (this.documentCount === this.stories.length) return place.frequency
    this.segment.readPostings(place, this.lists)
    let frequency = 0
    for (const { count, documents } of this.lists) {
      for (let i = 0; i < count; i++) if (this.keeps(documents[i] as number)) frequency++
    }
    return frequency
  }

  *startingWith(prefix: string): Generator<[string, number]> {
    for (const { term, place } of this.segment.terms(prefix)) yield [term, this.frequencyAt(place)]
  }

  near(term: string, distance: number, kept: number): Iterable<[string, number]> {
    return this.segment.near(term, distance, kept)
  }

  collect(term: string, into: TermPostings): void {
    const place = this.segment.find(term)
    if (!place) return
    this.segment.readPostings(place, this.lists)
    this.lists.forEach(({ count, documents, frequencies }, field) => {
      const out = into.fields[field]
      const lengths = this.segment.lengths[field]
      if (!out || !lengths) return
      for (let i = 0; i < count; i++) {
        const document = documents[i] as number
        const story = this.stories[document] as number
        if (story !== tombstone) out.add(story, frequencies[i] as number, lengths[document] as number)
      }
    })
  }
}
