import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LayeredIndex } from './layered-index'
import { bestMatches } from './ranking'
import { ScoreBoard } from './score-board'
import { ScoredQuery } from './scored-query'
import { PageCache } from './segments/page-cache'
import { StoryNumbers } from './story-numbers'

const words = ['a', 'b', 'c', 'd', 'e', 'f']
// Some words nearly everywhere, some rare: then bounds decide.
const word = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('a', 'b') },
  { weight: 2, arbitrary: fc.constantFrom('c', 'd') },
  fc.constantFrom('e', 'f'),
)
const text = fc.array(word, { maxLength: 12 }).map((list) => list.join(' '))
const terms = fc.uniqueArray(fc.tuple(fc.constantFrom(...words), fc.double({ min: 0.1, max: 1.5, noNaN: true })), {
  selector: ([term]) => term,
  minLength: 1,
  maxLength: 3,
})

test('the first by words and score are the same, however few are scored', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ title: text, body: text }), { minLength: 1, maxLength: 80 }),
      fc.array(terms, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 12 }),
      (texts, query, count) => {
        const numbers = new StoryNumbers()
        const index = new LayeredIndex({ title: 1.1, body: 1 }, numbers, crc32, new PageCache(1 << 20))
        index.add(
          texts.map(({ title, body }, i) => ({
            id: `s${i}`,
            fields: { title: { text: title }, body: { text: body } },
          })),
        )
        const expanded = query.map((pairs, i) => ({ word: `w${i}`, terms: new Map(pairs) }))
        const first = (enough: number) => {
          const board = new ScoreBoard()
          const matches = { words: expanded, ...new ScoredQuery(expanded, [index], numbers.count).score(board, enough) }
          const tie = (a: number, b: number) => a - b
          const best = bestMatches(matches.any, count, { ...matches, scores: board.scores }, tie)
          return { best: best.map((story) => [story, board.scores[story]]), any: matches.any.count }
        }
        expect(first(count)).toEqual(first(Number.POSITIVE_INFINITY))
      },
    ),
    { numRuns: 300 },
  )
})
