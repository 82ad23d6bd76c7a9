import { expect, test } from 'vitest'
import { createQuoteMatcher, matchQuote, type QuoteQuery } from './quote-match'

const text =
  'Gubernur berkata, “Kami tidak akan mundur — apa pun risikonya.”\n\nWarga menjawab dengan tenang. ' +
  'Kemudian gubernur berkata lagi: kami tidak akan mundur. Café São Paulo tutup.'
const found = (query: QuoteQuery) => {
  const match = matchQuote(text, query)
  return match && text.slice(match.start, match.end)
}

test('the quote as it stands', () => {
  expect(found({ exact: 'Warga menjawab' })).toBe('Warga menjawab')
  expect(matchQuote(text, { exact: 'Warga menjawab' })).toMatchObject({ score: 1, difference: 0 })
})

test.each([
  ['"Kami tidak akan mundur - apa pun risikonya."', '“Kami tidak akan mundur — apa pun risikonya.”'],
  ['risikonya." Warga  menjawab', 'risikonya.”\n\nWarga menjawab'],
  ['WARGA MENJAWAB', 'Warga menjawab'],
  ['Cafe Sa\u0303o Paulo', 'Café São Paulo'],
  ['men\u00adjawab', 'menjawab'],
])('%s in other typography', (exact, place) => {
  expect(found({ exact })).toBe(place)
  expect(matchQuote(text, { exact })?.difference).toBe(0)
})

test('a few changed characters are borne, and told', () => {
  expect(found({ exact: 'Warga menjawap dengan tenanng' })).toBe('Warga menjawab dengan tenang')
  expect(matchQuote(text, { exact: 'Warga menjawap dengan tenanng' })?.difference).toBeGreaterThan(0)
})

test('another sentence is not found', () => {
  expect(found({ exact: 'Presiden membuka pameran buku di Bandung' })).toBeUndefined()
  expect(found({ exact: '   ' })).toBeUndefined()
  expect(matchQuote('', { exact: 'kata' })).toBeUndefined()
})

test('the words around it and the old position choose among several places', () => {
  const twice = 'satu kata dua. tiga kata empat. lima kata enam.'
  const at = (query: Omit<QuoteQuery, 'exact'>) => matchQuote(twice, { exact: 'kata', ...query })?.start
  expect(at({})).toBe(5)
  expect(at({ prefix: 'tiga ' })).toBe(20)
  expect(at({ suffix: ' enam' })).toBe(37)
  expect(at({ start: 36 })).toBe(37)
  expect(at({ start: 0, prefix: 'tiga ', suffix: ' empat' })).toBe(20)
})

test('a quote that stands thousands of times is still found where it was', () => {
  const many = 'ya. '.repeat(50_000)
  expect(matchQuote(many, { exact: 'ya.', start: 120_000 })?.start).toBe(120_000)
})

test('many quotes of a long text that stand nowhere in it do not take for ever, and those that do are found', () => {
  const text = Array.from({ length: 4000 }, (_, n) => `Sentence ${n} about the bridge and its ${n % 7} arches.`).join(
    ' ',
  )
  const match = createQuoteMatcher(text)
  for (let n = 0; n < 3000; n++)
    expect(match({ exact: `nothing of this kind ${n}, ${'x y z '.repeat(20)}` })).toBeUndefined()
  expect(match({ exact: 'sentence  3999 about the BRIDGE' })?.difference).toBe(0)
})
