import { expect, test } from 'vitest'
import { type HitFinder, makeSnippet, markAll } from './snippet'
import { foldWord } from './word-pattern'

function hits(...words: string[]): HitFinder {
  const wordOf = (term: string) => (words.includes(term) ? words.indexOf(term) : undefined)
  return {
    word: (text) => wordOf(foldWord(text)),
    token: ({ term }) => {
      const word = wordOf(term)
      return word === undefined ? undefined : { word }
    },
  }
}
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
  const finder: HitFinder = {
    word: () => undefined,
    token: ({ term, start }) => (term === '水道' ? { word: 0, end: start + 1 } : undefined),
  }
  expect(markAll('水道', finder)).toEqual([[0, 1]])
})

test('no half of a surrogate pair is left at the cuts', () => {
  const snippet = makeSnippet(`${'😀'.repeat(200)} kata ${'😀'.repeat(200)}`, hits('kata'))
  expect(snippet.text).not.toMatch(/\p{Surrogate}/u)
  expect(marked(snippet)).toEqual(['kata'])
})

test('of a long text it is the best passage near the first hit, wherever that is', () => {
  const text = `${filler(20_000)} bupati ${filler(100)} bupati korupsi ${filler(20_000)} bupati korupsi sidang`
  expect(marked(makeSnippet(text, hits('bupati', 'korupsi', 'sidang')))).toEqual(['bupati', 'korupsi'])
  expect(marked(makeSnippet(text, hits('sidang')))).toEqual(['sidang'])
})

test('a text that is shown whole is marked to its end', () => {
  const text = `bupati ${filler(10_000)} bupati`
  expect(markAll(text, hits('bupati')).at(-1)).toEqual([text.length - 6, text.length])
})
