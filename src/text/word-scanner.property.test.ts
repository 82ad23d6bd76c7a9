import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runAt } from './word-pattern'
import { WordScanner } from './word-scanner'

const piece = fc.oneof(
  fc.constantFrom(
    'Presiden',
    'İstanbul',
    'na\u0308ive',
    '東京',
    'ー',
    'ﾟ',
    '서울',
    'ประเทศ',
    '๑๒',
    'الجمهوريَّة',
    'शिक्षा',
  ),
  fc.constantFrom('1', '12', '123', '1234', '.', ',', ' ', '-', "'", '½', 'Ⅷ', '١٢٣', '\u00ad', '\u200d', '\ufeff'),
  fc.constantFrom('😀', '𝒜', '\ud800', '\udc00', '\u0301', '𠀀', 'x'.repeat(70), 'y'.repeat(2001)),
  fc.string({ unit: 'binary', maxLength: 4 }),
)
const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''))

/** The same by the patterns alone, tried at every place. */
function runsByPattern(source: string): string[] {
  const runs: string[] = []
  for (let at = 0; at < source.length; ) {
    const run = runAt(source, at)
    if (run) runs.push(`${at} ${run.text}`)
    at += run ? run.text.length : (source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  }
  return runs
}

test('the table of characters and the patterns find the same words', () => {
  fc.assert(
    fc.property(text, (source) => {
      const scanner = new WordScanner()
      scanner.begin(source)
      const found: string[] = []
      while (scanner.next()) found.push(`${scanner.start} ${source.slice(scanner.start, scanner.end)}`)
      expect(found).toEqual(runsByPattern(source))
    }),
    { numRuns: 1000 },
  )
})

test('what is taken as one word stands as it is by the patterns too', () => {
  fc.assert(
    fc.property(text, (source) => {
      const scanner = new WordScanner()
      scanner.begin(source)
      while (scanner.next()) if (!scanner.run) expect(runAt(source, scanner.start)?.kind).toBe('word')
    }),
    { numRuns: 1000 },
  )
})
