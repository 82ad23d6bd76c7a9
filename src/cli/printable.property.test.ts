import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayWidth, fitWidth, printable, printableLine } from './printable'

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('\u001b', '[', '2J', '\n', '\u202e', 'é', '新') }),
)

describe('printable', () => {
  it('lets nothing through that a terminal would obey', () => {
    fc.assert(
      fc.property(text, (drawn) => {
        expect(printable(drawn)).not.toMatch(/(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
        expect(printableLine(drawn)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
      }),
    )
  })

  it('changes nothing of ordinary text', () => {
    for (const ordinary of ['Rusia Menantang Barat', '中文新聞', 'أخبار اليوم', 'a\tb\nc', '🧑‍🧑‍🧒']) {
      expect(printable(ordinary)).toBe(ordinary)
    }
  })

  it('shows what would turn the reading direction', () => {
    expect(printable('invoice\u202egpj.exe')).toBe('invoice<U+202E>gpj.exe')
  })
})

describe('fitWidth', () => {
  it('takes exactly the columns it was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (drawn, columns) => {
        expect(displayWidth(fitWidth(drawn, columns))).toBe(columns)
      }),
    )
  })

  it('counts East Asian letters as two', () => {
    expect(fitWidth('中文', 6)).toBe('中文  ')
    expect(fitWidth('中文新聞', 6)).toBe('中文… ')
  })
})
