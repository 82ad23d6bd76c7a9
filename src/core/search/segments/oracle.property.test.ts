import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import MiniSearch from 'minisearch'
import { expect, test } from 'vitest'
import { LayeredIndex } from '../layered-index'
import { miniSearchOptions, type TermDocument } from '../mini-index'
import { bm25, ScoreBoard, scoreTerms } from '../score-terms'
import { StoryNumbers } from '../story-numbers'

const boosts = { title: 1.5, body: 1, people: 2 }
const word: fc.Arbitrary<string> = fc.constantFrom(
  'a',
  'ab',
  'abc',
  'abcd',
  'abd',
  'bcd',
  'abcde',
  'xbcde',
  'abxde',
  'édit',
  '東京',
  '京都',
  '~ab',
  '~abc',
  'zulu',
  'zebra',
)
const text = fc.array(word, { maxLength: 12 })
const fields = fc.record({ title: text, body: text, people: text })
/** A batch of new documents, single ones, and removals: enough to seal, to merge and to leave tombstones. */
const step = fc.oneof(
  { weight: 3, arbitrary: fc.array(fields, { minLength: 16, maxLength: 20 }).map((batch) => ({ batch })) },
  { weight: 3, arbitrary: fc.array(fields, { minLength: 1, maxLength: 5 }).map((batch) => ({ batch })) },
  { weight: 2, arbitrary: fc.array(fc.nat(), { minLength: 1, maxLength: 8 }).map((remove) => ({ remove })) },
)
const steps = fc.array(step, { minLength: 1, maxLength: 25 })

function build(history: readonly ({ batch: TermDocument['fields'][] } | { remove: number[] })[]) {
  const numbers = new StoryNumbers()
  const index = new LayeredIndex(boosts, numbers, crc32)
  const documents = new Map<string, TermDocument>()
  let count = 0
  for (const change of history) {
    if ('batch' in change) {
      const batch = change.batch.map((fields) => ({ id: `story-${count++}`, fields }))
      for (const document of batch) documents.set(document.id, document)
      index.add(batch)
    } else {
      for (const at of change.remove) {
        const id = [...documents.keys()][at % Math.max(1, documents.size)]
        if (id === undefined) continue
        documents.delete(id)
        index.remove(id)
      }
    }
  }
  const oracle = new MiniSearch<TermDocument>(miniSearchOptions(Object.keys(boosts)))
  oracle.addAll([...documents.values()])
  return { index, oracle, numbers }
}

test('the same stories with the same scores as one MiniSearch over all of them', () => {
  fc.assert(
    fc.property(
      steps,
      fc.uniqueArray(fc.tuple(word, fc.double({ min: 0.1, max: 2, noNaN: true })), {
        selector: ([term]) => term,
        minLength: 1,
        maxLength: 6,
      }),
      (history, weighted) => {
        const { index, oracle, numbers } = build(history)
        expect(index.documentCount).toBe(oracle.documentCount)
        const weights = new Map(weighted)
        const board = new ScoreBoard()
        board.prepare(1000)
        scoreTerms(index, new Map(weighted.map(([term, weight], i) => [term, { weight, words: 1 << i }])), board)
        const ours = [...board.touched.subarray(0, board.count)].map((story) => ({
          id: numbers.idOf(story),
          score: board.scores[story] ?? 0,
          terms: weighted.flatMap(([term], i) => ((board.words[story] ?? 0) & (1 << i) ? [term] : [])),
        }))
        const theirs = oracle
          .search([...weights.keys()].join(' '), {
            combineWith: 'OR',
            boost: boosts,
            bm25,
            boostTerm: (term) => weights.get(term) ?? 1,
          })
          .map(({ id, score, queryTerms }) => ({ id, score: score / queryTerms.length, terms: queryTerms }))
        const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
        expect(ours.sort(byId).map(({ id, terms }) => ({ id, terms }))).toEqual(
          theirs.sort(byId).map(({ id, terms }) => ({ id, terms })),
        )
        ours.forEach(({ score }, i) => {
          expect(score).toBeCloseTo(theirs[i]?.score ?? 0, 9)
        })
      },
    ),
    { numRuns: 150 },
  )
})

test('the same terms for beginnings and for slips', () => {
  fc.assert(
    fc.property(
      steps,
      fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'x', 'z', 'é', '東', '~'), minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 2 }),
      (history, query, distance) => {
        const { index, oracle } = build(history)
        const live = (terms: Iterable<string>) => [...new Set(terms)].filter((term) => index.frequency(term) > 0).sort()
        const matched = (options: { prefix?: boolean; fuzzy?: number }) =>
          [...new Set(oracle.search(query, options).flatMap(({ terms }) => terms))].sort()
        expect(live(index.startingWith(query).keys())).toEqual(matched({ prefix: true }))
        const kept = Math.min(query.length, 1 + (distance % 2))
        const near = index.near(query, distance, kept)
        expect(live(near.keys())).toEqual(
          matched({ fuzzy: distance }).filter((term) => term.startsWith(query.slice(0, kept))),
        )
      },
    ),
    { numRuns: 150 },
  )
})
