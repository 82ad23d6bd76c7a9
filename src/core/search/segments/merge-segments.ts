/** Gathers segments into the content of one. */
import { DocumentIds } from './document-ids'
import { PostingReader, PostingWriter } from './posting-list'
import type { ReadPostings, SealedSegment } from './sealed-segment'
import type { SegmentContent } from './segment-format'
import type { TermWalker } from './term-walker'

/** A segment to be merged, and which of its documents are still wanted. */
export interface MergeSource {
  segment: SealedSegment
  keeps(document: number): boolean
}

/** From several segments of the same fields, without the documents that are not wanted any more when it begins. */
export function contentOfSegments(sources: readonly MergeSource[]): SegmentContent {
  const fields = sources[0]?.segment.fields ?? []
  const ids = new DocumentIds()
  const walks = sources.map((source) => {
    const numbers = new Int32Array(source.segment.ids.count).fill(-1)
    for (let document = 0; document < numbers.length; document++) {
      if (source.keeps(document)) numbers[document] = ids.addFrom(source.segment.ids, document)
    }
    return new Walk(source, numbers)
  })
  const lengths = fields.map((_, field) => {
    const all = new Uint32Array(ids.count)
    for (const walk of walks) walk.putLengths(field, all)
    return all
  })
  return { fields, ids, lengths, terms: mergedTerms(walks, fields.length, ids.count) }
}

/** Goes through one of the segments. */
class Walk {
  ended = false
  readonly terms: TermWalker
  private readonly nextTerm: () => boolean
  private readonly read: ReadPostings
  private readonly counts: number[] = []
  /** Of the current term. */
  private postings: PostingReader | undefined

  constructor(
    private readonly source: MergeSource,
    /** By document: its number in the whole, or -1. */
    private readonly numbers: Int32Array,
  ) {
    const { walker, next } = source.segment.dictionary.inOrder()
    this.terms = walker
    this.nextTerm = next
    this.read = source.segment.inOrder()
    this.next()
  }

  next(): void {
    this.ended = !this.nextTerm()
    if (this.ended) return
    this.terms.readCounts(this.counts)
    const postings = this.read(this.terms.postingsOffset, this.terms.postingsLength())
    this.postings = new PostingReader(postings, this.counts, this.numbers.length)
  }

  putLengths(field: number, into: Uint32Array): void {
    const lengths = this.source.segment.lengthsOf(field)
    for (let document = 0; document < this.numbers.length; document++) {
      const number = this.numbers[document] as number
      if (number >= 0) into[number] = lengths[document] ?? 0
    }
  }

  countIn(field: number): number {
    return this.counts[field] as number
  }

  /** Adds the postings of the next field of the current term. */
  append(field: number, to: PostingWriter): void {
    if (this.countIn(field) === 0) return
    this.postings?.eachOf(field, (document, frequency) => {
      const number = this.numbers[document] as number
      if (number >= 0) to.add(number, frequency)
    })
  }
}

function* mergedTerms(walks: readonly Walk[], fields: number, documents: number): SegmentContent['terms'] {
  const writer = new PostingWriter(fields, documents)
  const content = { units: new Uint16Array(), start: 0, length: 0, counts: writer.counts, postings: writer.end() }
  for (;;) {
    const heads = leastOf(walks)
    const [first] = heads
    if (!first) return
    writer.clear()
    for (let field = 0; field < fields; field++) {
      const most = heads.reduce((sum, walk) => sum + walk.countIn(field), 0)
      if (most === 0) continue
      writer.begin(field, most)
      for (const walk of heads) walk.append(field, writer)
    }
    content.postings = writer.end()
    content.units = first.terms.units
    content.length = first.terms.length
    if (content.postings.length > 0) yield content
    for (const walk of heads) walk.next()
  }
}

/** Those that stand at the least term. */
function leastOf(walks: readonly Walk[]): Walk[] {
  let least: Walk[] = []
  for (const walk of walks) {
    if (walk.ended) continue
    const order = least[0] ? compareUnits(walk.terms, least[0].terms) : -1
    if (order < 0) least = [walk]
    else if (order === 0) least.push(walk)
  }
  return least
}

function compareUnits(a: TermWalker, b: TermWalker): number {
  const common = Math.min(a.length, b.length)
  for (let i = 0; i < common; i++) {
    const difference = (a.units[i] as number) - (b.units[i] as number)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
