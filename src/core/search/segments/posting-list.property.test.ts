import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ScoreBoard } from '../score-board'
import { StoryBits } from '../story-bits'
import { DocumentIds } from './document-ids'
import { PageCache } from './page-cache'
import { isDense, PostingReader, PostingWriter } from './posting-list'
import { SealedPart } from './sealed-part'
import type { SegmentContent } from './segment-format'
import { segmentInMemory } from './segment-in-memory'
import { StoriesOfPart } from './stories-of-part'

/** By field, by document: how often the term stands there. */
type Held = Map<number, number>[]

const frequency = fc.oneof(
  { weight: 6, arbitrary: fc.constant(1) },
  { weight: 3, arbitrary: fc.integer({ min: 2, max: 20 }) },
  fc.integer({ min: 250, max: 70_000 }),
)
const documents = 200
const list = (most: number) =>
  fc
    .array(fc.tuple(fc.nat(documents - 1), frequency), { minLength: most >> 1, maxLength: most, size: 'max' })
    .map((pairs) => new Map(pairs))
const held: fc.Arbitrary<Held> = fc.array(fc.oneof(fc.constant(new Map<number, number>()), list(12), list(150)), {
  minLength: 3,
  maxLength: 3,
})
const inOrder = (list: Map<number, number> | undefined) => [...(list ?? [])].sort((a, b) => a[0] - b[0])

function write(lists: Held) {
  const writer = new PostingWriter(lists.length, documents)
  writer.clear()
  lists.forEach((list, field) => {
    if (list.size === 0) return
    writer.begin(field, list.size)
    for (const [document, frequency] of inOrder(list)) writer.add(document, frequency)
  })
  return { postings: writer.end(), counts: writer.counts }
}

test('what is written is read again, in lists of few documents and of many', () => {
  const forms = new Set<boolean>()
  fc.assert(
    fc.property(held, (lists) => {
      const { postings, counts } = write(lists)
      const reader = new PostingReader(postings.view(), counts, documents)
      const read = lists.map((_, field) => {
        const list: [number, number][] = []
        reader.eachOf(field, (document, frequency) => list.push([document, frequency]))
        return list
      })
      expect(read).toEqual(lists.map(inOrder))
      for (const count of counts) if (count > 0) forms.add(isDense(count, documents))
    }),
    { numRuns: 300 },
  )
  expect(forms).toEqual(new Set([true, false]))
})

test('stories are found and scored as their documents say, wherever their numbers begin, in order or not', () => {
  fc.assert(
    fc.property(
      held,
      fc.nat(70),
      fc.boolean(),
      fc.array(fc.nat(documents - 1), { maxLength: 20 }),
      fc.option(fc.array(fc.nat(documents - 1))),
      (lists, first, inRow, gone, chosen) => {
        const numbers = Int32Array.from({ length: documents }, (_, i) => first + (inRow ? i : documents - 1 - i))
        const removed = new Set(gone.map((document) => numbers[document] as number))
        const part = new SealedPart(sealed(lists), StoriesOfPart.of(numbers))
        for (const story of removed) part.remove(story)
        const below = first + documents
        const only = chosen
          ? StoryBits.of(
              chosen.map((document) => document + first),
              below,
            )
          : undefined

        const scores = new Map<number, number>()
        const marked = new Set<number>()
        lists.forEach((list, field) => {
          for (const [document, frequency] of list) {
            const story = first + (inRow ? document : documents - 1 - document)
            if (removed.has(story)) continue
            marked.add(story)
            if (only && !only.has(story)) continue
            const share = frequency / (frequency + 0.3 + 0.01 * (document + field))
            scores.set(story, (scores.get(story) ?? 0) + field + 0.5 + 2 * share)
          }
        })
        const postings = part.postings('term')
        const bits = new StoryBits(below)
        postings?.mark(bits)
        expect([...bits.toNumbers()]).toEqual([...marked].sort((a, b) => a - b))
        const board = new ScoreBoard()
        const found = new StoryBits(below)
        board.begin(found)
        const fields = lists.map((_, field) => ({ base: field + 0.5, gain: 2, shortness: 0.3, perTerm: 0.01 }))
        postings?.score(fields, board, { only, found })
        expect([...found.toNumbers()]).toEqual([...scores.keys()].sort((a, b) => a - b))
        for (const [story, score] of scores) expect(board.scores[story]).toBeCloseTo(score, 9)
      },
    ),
    { numRuns: 300 },
  )
})

/** A segment with one term; a document's field has as many different terms as its number and the field's together. */
function sealed(lists: Held) {
  const { postings, counts } = write(lists)
  const content: SegmentContent = {
    fields: lists.map((_, field) => `field${field}`),
    ids: DocumentIds.fromTexts(Array.from({ length: documents }, (_, i) => `d${i}`)),
    lengths: lists.map((_, field) => Array.from({ length: documents }, (_, document) => document + field)),
    terms:
      postings.length === 0
        ? []
        : [
            {
              units: Uint16Array.from('term', (letter) => letter.charCodeAt(0)),
              start: 0,
              length: 4,
              counts,
              postings,
            },
          ],
  }
  return segmentInMemory(content, crc32, new PageCache(1 << 20))
}
