/** Gathers segments into the content of one. */
import { type PostingList, postingLists } from './posting-list'
import type { SealedSegment } from './sealed-segment'
import type { SegmentContent } from './segment-format'
import type { TermPlace } from './term-walker'

/** A segment to be merged, and which of its documents are still wanted. */
interface MergeSource {
  segment: SealedSegment
  keeps(document: number): boolean
}

/** From several segments of the same fields, without the documents that are not wanted any more. */
export function contentOfSegments(sources: readonly MergeSource[]): SegmentContent {
  const fields = sources[0]?.segment.fields ?? []
  const ids: string[] = []
  const lengths = fields.map(() => [] as number[])
  const renumbered = sources.map((source) =>
    Int32Array.from(source.segment.ids, (id, document) => {
      if (!source.keeps(document)) return -1
      lengths.forEach((list, field) => {
        list.push(source.segment.lengths[field]?.[document] ?? 0)
      })
      return ids.push(id) - 1
    }),
  )
  return { fields, ids, lengths, terms: mergedTerms(sources, renumbered, fields.length) }
}

function* mergedTerms(
  sources: readonly MergeSource[],
  renumbered: readonly Int32Array[],
  fields: number,
): SegmentContent['terms'] {
  const walks = sources.map(({ segment }) => segment.terms())
  const heads: ({ term: string; place: TermPlace } | undefined)[] = walks.map((walk) => walk.next().value)
  const read = postingLists(fields)
  const postings = postingLists(fields)
  for (;;) {
    let least: string | undefined
    for (const head of heads) if (head && (least === undefined || head.term < least)) least = head.term
    if (least === undefined) return
    for (const list of postings) list.count = 0
    for (let i = 0; i < heads.length; i++) {
      const head = heads[i]
      if (head?.term !== least) continue
      sources[i]?.segment.readPostings(head.place, read)
      append(read, renumbered[i] as Int32Array, postings)
      heads[i] = walks[i]?.next().value
    }
    if (postings.some(({ count }) => count > 0)) yield { term: least, postings }
  }
}

function append(from: readonly PostingList[], numbers: Int32Array, to: readonly PostingList[]): void {
  for (let field = 0; field < from.length; field++) {
    const { count, documents, frequencies } = from[field] as PostingList
    for (let i = 0; i < count; i++) {
      const number = numbers[documents[i] as number] as number
      if (number >= 0) to[field]?.add(number, frequencies[i] as number)
    }
  }
}
