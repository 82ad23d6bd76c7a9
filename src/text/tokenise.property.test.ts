import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normaliseWord } from './normalise'
import { tokenise, tokeniseQuery } from './tokenise'

const word = fc.constantFrom(
  'Presiden',
  'ÉCOLE',
  '東京都',
  'カタカナ',
  '서울에서',
  'ประเทศไทย',
  'الجمهوريَّة',
  '1.250.000',
  'शिक्षा',
  'naïve',
)
const text = fc.oneof(
  fc
    .array(fc.oneof(word, fc.constantFrom(' ', ', ', '\n\n', '-', '“', '。')), { maxLength: 30 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
)

test('every token is the folded text of its place, and places go forward', () => {
  fc.assert(
    fc.property(text, (source) => {
      let last = -1
      for (const { term, start, end } of tokenise(source)) {
        const place = source.slice(start, end)
        expect([normaliseWord(place), normaliseWord(place.replace(/[.,]/g, ''))]).toContain(term)
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = start
      }
    }),
  )
})

test('no letter or digit is left out', () => {
  fc.assert(
    fc.property(text, (source) => {
      const covered = new Set<number>()
      for (const { start, end } of tokenise(source)) for (let i = start; i < end; i++) covered.add(i)
      for (const match of source.matchAll(/[\p{L}\p{N}]/gu)) {
        if (normaliseWord(match[0]) !== '') expect(covered.has(match.index)).toBe(true)
      }
    }),
  )
})

test('every word of a query is among the words of a text that holds the query', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
      const query = words.join(' ')
      const held = new Set([...tokenise(`Awal. ${query} akhir.`)].map((token) => token.term))
      for (const { term } of tokeniseQuery(query)) expect(held).toContain(term)
    }),
  )
})
