import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchQuote } from './quote-match'

const text = fc.array(
  fc.constantFrom('Kami ', 'tidak ', 'mundur', ' — ', '“', '”', '\n\n', 'é', '東京', '…', '😀', 'ya. '),
  {
    minLength: 1,
    maxLength: 80,
  },
)

test('any passage is found again at its own place by quote, context and position', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (pieces, a, b) => {
      const source = pieces.join('')
      const start = a % source.length
      const end = start + 1 + (b % (source.length - start))
      const exact = source.slice(start, end)
      fc.pre(exact.trim() !== '')
      const match = matchQuote(source, {
        exact,
        prefix: source.slice(Math.max(0, start - 32), start),
        suffix: source.slice(end, end + 32),
        start,
      })
      expect(match).toEqual({ start, end, score: 1, difference: 0 })
    }),
  )
})

test('typography does not matter: what is found folds to the same words', () => {
  const plain = (value: string) => value.toLowerCase().replace(/[“”"]/g, '').replace(/[—-]/g, '').replace(/\s+/g, '')
  fc.assert(
    fc.property(text, (pieces) => {
      const source = `Awal. ${pieces.join('')} Akhir.`
      const exact = source.replace(/[“”]/g, '"').replace(/—/g, '-').replace(/\s+/g, ' ').toUpperCase()
      const match = matchQuote(source, { exact })
      expect(match?.difference).toBe(0)
      expect(plain(source.slice(match?.start, match?.end))).toBe(plain(source))
    }),
  )
})
