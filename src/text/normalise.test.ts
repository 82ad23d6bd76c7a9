import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normaliseWord } from './normalise'

test.each([
  ['ÉCOLE', 'ecole'],
  ['Łódź', 'lodz'],
  ['İstanbul', 'istanbul'],
  ['ISPARTA', 'isparta'],
  ['ısparta', 'isparta'],
  ['Straße', 'strasse'],
  ['Ærø', 'aero'],
  ['ﬁnal', 'final'],
  ['ＡＢＣ', 'abc'],
  ['ΑΘΉΝΑΣ', 'αθηνασ'],
  ['ёлка', 'елка'],
  ['йод', 'йод'],
  ['الجمهوريَّة', 'الجمهوريه'],
  ['العربيـــة', 'العربيه'],
  ['إسرائيل', 'اسرائيل'],
  ['שָׁלוֹם', 'שלום'],
  ['٢٠٢٤', '2024'],
  ['२०२४', '2024'],
  ['co\u00adope\u200bration', 'cooperation'],
  ['葛\u{e0100}', '葛'],
  ['ｶﾞ', 'ガ'],
])('%s is searched as %s', (word, folded) => {
  expect(normaliseWord(word)).toBe(folded)
})

test.each(['शिक्षा', 'मंत्री', 'ตั้ง', 'ကို', 'வணக்கம்', 'వార్తలు'])('the marks of %s are letters and stay', (word) => {
  expect(normaliseWord(word)).toBe(word.normalize('NFC'))
})

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (word) => {
      const once = normaliseWord(word)
      expect(normaliseWord(once)).toBe(once)
    }),
    { numRuns: 500 },
  )
})
