import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normaliseWord } from './normalise'
import { type HitFinder, makeSnippet } from './snippet'

const piece = fc.constantFrom('bupati', 'Korupsi', 'sidang', 'hari', '東京', '\n\n', '   ', '. ', '😀', ', ')

const words = ['bupati', 'korupsi']
const finder: HitFinder = {
  word: (word) => (words.includes(normaliseWord(word)) ? words.indexOf(normaliseWord(word)) : undefined),
  token: () => undefined,
}

test('marks are in order, inside the snippet, and hold hits only', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 200 }), fc.integer({ min: 20, max: 300 }), (pieces, length) => {
      const text = pieces.join(' ')
      const snippet = makeSnippet(text, finder, length)
      let last = -1
      for (const [start, end] of snippet.marks) {
        expect(start).toBeGreaterThan(last)
        expect(['bupati', 'korupsi']).toContain(normaliseWord(snippet.text.slice(start, end)))
        last = end
      }
      expect(snippet.marks.length > 0).toBe(/bupati|korupsi/i.test(text))
      expect(snippet.text.length).toBeLessThanOrEqual(length + 2)
      expect(snippet.text).not.toMatch(/\s\s/)
    }),
  )
})
