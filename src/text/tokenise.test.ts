import { expect, test } from 'vitest'
import { tokenise, tokeniseQuery } from './tokenise'
import { isLoneCharacter } from './word-pattern'

const terms = (text: string) => [...tokenise(text)].map((token) => token.term)

test('words end at spaces and punctuation', () => {
  expect(terms("L'Élysée, COVID-19: “don't”!")).toEqual(['l', 'elysee', 'covid', '19', 'don', 't'])
})

test('grouped numbers are one word, however they are grouped; decimals and dates are not', () => {
  expect(terms('1.250.000 1,250,000 1250000')).toEqual(['1250000', '1250000', '1250000'])
  expect(terms('25.06.2024, 3.5 persen')).toEqual(['25', '06', '2024', '3', '5', 'persen'])
})

test('Han, Kana and Hangul give overlapping pairs and the last character', () => {
  expect(terms('東京都で 会議')).toEqual(['東京', '京都', '都で', 'で', '会議', '議'])
  expect(terms('서울에서')).toEqual(['서울', '울에', '에서', '서'])
  expect(terms('G7サミット')).toEqual(['g7', 'サミ', 'ミッ', 'ット', 'ト'])
})

test('a query asks for the pairs only, and for a lone character when that is all there is', () => {
  expect(tokeniseQuery('東京都 水').map((token) => token.term)).toEqual(['東京', '京都', '水'])
  expect(isLoneCharacter('水')).toBe(true)
  expect(isLoneCharacter('東京')).toBe(false)
  expect(isLoneCharacter('a')).toBe(false)
})

test('Thai, Lao, Khmer and Burmese are cut into words', () => {
  expect(terms('ประเทศไทยมีการเลือกตั้ง')).toEqual(['ประเทศไทย', 'มี', 'การ', 'เลือก', 'ตั้ง'])
  for (const text of ['ປະເທດລາວ', 'ភាសាខ្មែរ', 'မြန်မာဘာသာ']) expect(terms(text).length).toBeGreaterThan(0)
})

test('scripts without case or spaces of their own keep their marks', () => {
  expect(terms('शिक्षा मंत्री ने कहा')).toEqual(['शिक्षा', 'मंत्री', 'ने', 'कहा'])
})

test('marks piled up on letters do not hide the word below them', () => {
  const piled = [...'Harbour'].map((letter) => letter + '\u0301\u0316\u0334'.repeat(40)).join('')
  expect(terms(piled)).toEqual(['harbour'])
})

test('a run without a break neither overflows nor becomes an endless word', () => {
  const tokens = [...tokenise('x'.repeat(300_000))]
  expect(Math.max(...tokens.map((token) => token.term.length))).toBe(64)
  expect(terms('漢'.repeat(100_000)).length).toBeGreaterThan(99_000)
})
