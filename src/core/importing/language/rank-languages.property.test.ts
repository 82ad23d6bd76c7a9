import fc from 'fast-check'
import { francAll } from 'franc'
import { expect, test } from 'vitest'
import { createRanking } from './rank-languages'
import samples from './samples.json'

const only = ['eng', 'deu', 'ind', 'zlm', 'rus', 'ukr', 'arb', 'pbu', 'hin', 'npi', 'mya', 'tha', 'cmn', 'jpn', 'heb']
const rank = createRanking(new Set(only))
const francs = (text: string) => francAll(text, { only, minLength: 10 })

test.each(Object.entries(samples))('%s is ranked as by franc', (_, text) => {
  expect(rank(text)).toEqual(francs(text))
  expect(rank(text.toUpperCase().repeat(20))).toEqual(francs(text.toUpperCase().repeat(20)))
})

test('any text is ranked as by franc', () => {
  const sample = fc.constantFrom(...Object.values(samples))
  const cut = fc.tuple(sample, fc.nat(200), fc.nat(200)).map(([text, from, length]) => text.slice(from, from + length))
  const anything = fc.oneof(cut, fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ unit: 'grapheme' }))
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 6 }), (pieces) => {
      const text = pieces.join(' ')
      expect(rank(text)).toEqual(francs(text))
    }),
  )
})
