import { expect, test } from 'vitest'
import { type FindHit, makeSnippet, markAll } from './snippet'

const hits =
  (...words: string[]): FindHit =>
  ({ term }) =>
    words.includes(term) ? { word: words.indexOf(term) } : undefined
const marked = (snippet: { text: string; marks: [number, number][] }) =>
  snippet.marks.map(([start, end]) => snippet.text.slice(start, end))

const filler = (words: number) => Array.from({ length: words }, (_, i) => `kata${i}`).join(' ')

test('the passage with the most different words wins, and its hits are marked', () => {
  const text = `Bupati pergi. ${filler(100)} Sidang bupati korupsi dimulai. ${filler(100)}`
  const snippet = makeSnippet(text, hits('bupati', 'korupsi'))
  expect(marked(snippet)).toEqual(['bupati', 'korupsi'])
  expect(snippet.text).toMatch(/^….*Sidang bupati korupsi dimulai\..*…$/)
  expect(snippet.text.length).toBeLessThan(250)
})

test('without hits it is the beginning, cut between words', () => {
  const snippet = makeSnippet(filler(100), hits())
  expect(snippet.text).toMatch(/^kata0 .* kata\d+…$/)
  expect(snippet.marks).toEqual([])
})

test('white space is put as single spaces without moving the marks', () => {
  const snippet = makeSnippet('\n\nSatu\n\n  dua\t tiga \n', hits('dua', 'tiga'))
  expect(snippet.text).toBe('Satu dua tiga')
  expect(marked(snippet)).toEqual(['dua', 'tiga'])
})

test('touching pairs of characters become one mark', () => {
  expect(markAll('今日の東京都は晴れ', hits('東京', '京都'))).toEqual([[3, 6]])
})

test('a mark may be shorter than its token', () => {
  expect(markAll('水道', ({ term, start }) => (term === '水道' ? { word: 0, end: start + 1 } : undefined))).toEqual([
    [0, 1],
  ])
})

test('no half of a surrogate pair is left at the cuts', () => {
  const snippet = makeSnippet(`${'😀'.repeat(200)} kata ${'😀'.repeat(200)}`, hits('kata'))
  expect(snippet.text).not.toMatch(/\p{Surrogate}/u)
  expect(marked(snippet)).toEqual(['kata'])
})
