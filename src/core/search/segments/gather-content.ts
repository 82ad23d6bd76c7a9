/** What a segment is made from, gathered from new documents or from segments that become one. */
import type { TermDocument } from '../mini-index'
import type { SealedSegment } from './sealed-segment'
import type { Postings, SegmentContent } from './segment-format'
import type { TermPlace } from './term-walker'

/** Straight from documents: nothing but counting. */
export function contentOfDocuments(documents: readonly TermDocument[], fields: readonly string[]): SegmentContent {
  const terms = new Map<string, ({ documents: number[]; frequencies: number[] } | undefined)[]>()
  const lengths = fields.map(() => new Uint32Array(documents.length))
  documents.forEach((document, number) => {
    fields.forEach((name, field) => {
      const counts = new Map<string, number>()
      for (const term of document.fields[name] ?? []) counts.set(term, (counts.get(term) ?? 0) + 1)
      const fieldLengths = lengths[field]
      if (fieldLengths) fieldLengths[number] = counts.size
      for (const [term, count] of counts) {
        const postings = terms.get(term) ?? fields.map(() => undefined)
        terms.set(term, postings)
        const inField = postings[field] ?? { documents: [], frequencies: [] }
        postings[field] = inField
        inField.documents.push(number)
        inField.frequencies.push(count)
      }
    })
  })
  return {
    fields,
    ids: documents.map(({ id }) => id),
    lengths,
    terms: [...terms.keys()].sort().map((term) => ({ term, postings: terms.get(term) ?? [] })),
  }
}

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
  for (;;) {
    let least: string | undefined
    for (const head of heads) if (head && (least === undefined || head.term < least)) least = head.term
    if (least === undefined) return
    const parts: { postings: readonly (Postings | undefined)[]; numbers: Int32Array }[] = []
    heads.forEach((head, i) => {
      const source = sources[i]
      const numbers = renumbered[i]
      if (head?.term !== least || !source || !numbers) return
      parts.push({ postings: source.segment.postings(head.place), numbers })
      heads[i] = walks[i]?.next().value
    })
    const postings = Array.from({ length: fields }, (_, field) => joined(parts, field))
    if (postings.some((inField) => inField !== undefined)) yield { term: least, postings }
  }
}

function joined(
  parts: readonly { postings: readonly (Postings | undefined)[]; numbers: Int32Array }[],
  field: number,
): Postings | undefined {
  const size = parts.reduce((sum, { postings }) => sum + (postings[field]?.documents.length ?? 0), 0)
  const documents = new Int32Array(size)
  const frequencies = new Int32Array(size)
  let count = 0
  for (const { postings, numbers } of parts) {
    const inField = postings[field]
    if (!inField) continue
    for (let i = 0; i < inField.documents.length; i++) {
      const number = numbers[inField.documents[i] ?? 0] ?? -1
      if (number < 0) continue
      documents[count] = number
      frequencies[count++] = inField.frequencies[i] ?? 1
    }
  }
  return count === 0
    ? undefined
    : { documents: documents.subarray(0, count), frequencies: frequencies.subarray(0, count) }
}
