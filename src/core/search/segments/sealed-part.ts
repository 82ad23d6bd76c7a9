/** A sealed segment as a part of an index, with tombstones for the documents that are gone from it. */
import type { Endings, FieldWeight, IndexPart, PartPostings, Which } from '../index-part'
import type { ScoreBoard } from '../score-board'
import type { StoryBits } from '../story-bits'
import { PostingLayout, PostingReader } from './posting-list'
import { markDense, scoreDense } from './score-dense'
import { markSparse, scoreSparse } from './score-sparse'
import type { SealedSegment } from './sealed-segment'
import type { StoriesOfPart } from './stories-of-part'
import type { TermPlace } from './term-walker'

export class SealedPart implements IndexPart {
  documentCount: number
  readonly totalLengths: number[]
  /** Counts without the documents that are gone, of the terms asked for since the last one went. */
  private readonly leftCounts = new Map<TermPlace, readonly number[]>()

  constructor(
    readonly segment: SealedSegment,
    private readonly stories: StoriesOfPart,
  ) {
    this.documentCount = segment.ids.count
    this.totalLengths = [...segment.totalLengths]
    if (stories.first >= 0) return
    for (let document = 0; document < stories.count; document++) if (!this.keeps(document)) this.countOut(document)
  }

  keeps(document: number): boolean {
    return this.stories.at(document) >= 0
  }

  /** Whether no document is gone. */
  get whole(): boolean {
    return this.documentCount === this.stories.count
  }

  /** The numbers of the stories whose documents are not gone. */
  *storyNumbers(): Generator<number> {
    for (const story of this.stories) if (story >= 0) yield story
  }

  /** The numbers of the documents with a tombstone. */
  gone(): number[] {
    const gone: number[] = []
    if (this.whole) return gone
    for (let document = 0; document < this.stories.count; document++) if (!this.keeps(document)) gone.push(document)
    return gone
  }

  /** Puts a tombstone on the story's document. @returns whether it has one here */
  remove(story: number): boolean {
    const document = this.stories.documentOf(story)
    if (document >= 0) this.removeDocument(document)
    return document >= 0
  }

  removeDocument(document: number): void {
    if (!this.keeps(document)) return
    this.stories.remove(document)
    this.leftCounts.clear()
    this.countOut(document)
  }

  frequency(term: string): number {
    const place = this.segment.dictionary.find(term)
    if (!place || this.whole) return place?.frequency ?? 0
    return sum(this.countsOf(place))
  }

  postings(term: string): PartPostings | undefined {
    const place = this.segment.dictionary.find(term)
    return (
      place && {
        counts: this.countsOf(place),
        mark: (stories) => this.mark(place, stories),
        score: (fields, board, which) => this.score(place, fields, board, which),
      }
    )
  }

  startingWith(prefix: string): Iterable<string> {
    return this.segment.dictionary.startingWith(prefix)
  }

  endings(prefix: string): Endings {
    return this.segment.dictionary.endings(prefix)
  }

  near(term: string, distance: number, kept: number): Iterable<[string, number]> {
    return this.segment.dictionary.near(term, distance, kept)
  }

  private mark(place: TermPlace, into: StoryBits): void {
    const { stories, segment } = this
    const layout = this.layoutOf(place)
    if (layout.bitsLength > 0) {
      const bits = segment.postings(place, 0, layout.bitsLength)
      const { bitBytes } = layout
      for (let at = 0; at < bits.length; at += bitBytes) markDense(bits.subarray(at, at + bitBytes), stories, into)
    }
    const bytes = segment.postings(place, layout.sparseAt)
    let start = 0
    place.counts.forEach((count, field) => {
      if (!layout.isDense(field)) start = markSparse({ bytes, start, count, stories }, into)
    })
  }

  private score(place: TermPlace, fields: readonly FieldWeight[], board: ScoreBoard, which: Which): void {
    const { stories } = this
    const layout = this.layoutOf(place)
    const bytes = this.segment.postings(place)
    let start = layout.sparseAt
    for (let field = 0; field < fields.length; field++) {
      const count = place.counts[field] as number
      if (count === 0) continue
      const lengths = this.segment.lengthsOf(field)
      const weight = fields[field] as FieldWeight
      if (layout.isDense(field)) scoreDense({ postings: bytes, layout, field }, stories, lengths, weight, board, which)
      else start = scoreSparse({ bytes, start, count, stories }, lengths, weight, board, which)
    }
  }

  private layoutOf({ counts }: TermPlace): PostingLayout {
    return new PostingLayout(counts, this.stories.count)
  }

  private countsOf(place: TermPlace): readonly number[] {
    if (this.whole) return place.counts
    let counts = this.leftCounts.get(place)
    if (!counts) {
      counts = this.countLeft(place)
      this.leftCounts.set(place, counts)
    }
    return counts
  }

  private countLeft(place: TermPlace): number[] {
    const reader = new PostingReader(this.segment.postings(place), place.counts, this.stories.count)
    return place.counts.map((_, field) => {
      let left = 0
      reader.eachOf(field, (document) => {
        if (this.keeps(document)) left++
      })
      return left
    })
  }

  private countOut(document: number): void {
    this.documentCount--
    this.totalLengths.forEach((total, field) => {
      this.totalLengths[field] = total - (this.segment.lengthsOf(field)[document] ?? 0)
    })
  }
}

function sum(numbers: ArrayLike<number>): number {
  let total = 0
  for (let i = 0; i < numbers.length; i++) total += numbers[i] as number
  return total
}
