import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestMatches, byMatch } from './ranking'
import { StoryBits } from './story-bits'

const match = fc.record({
  score: fc.oneof(fc.double({ min: 1e-6, max: 40, noNaN: true }), fc.constantFrom(1, 2, 2.5)),
  full: fc.boolean(),
})

test('the first of all in their order, whoever is left out before they are compared', () => {
  fc.assert(
    fc.property(fc.array(match, { maxLength: 120 }), fc.integer({ min: 0, max: 40 }), (found, count) => {
      const matches = {
        words: [],
        any: StoryBits.of(found.keys(), found.length),
        scores: Float64Array.from(found, ({ score }) => score),
        full: StoryBits.of(
          found.flatMap(({ full }, i) => (full ? [i] : [])),
          found.length,
        ),
      }
      const tie = (a: number, b: number) => a - b
      const sorted = [...found.keys()].sort(byMatch(matches, true, tie))
      expect(bestMatches(matches.any, count, matches, tie)).toEqual(sorted.slice(0, count))
    }),
    { numRuns: 500 },
  )
})
