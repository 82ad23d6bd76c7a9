import { expect, it } from 'vitest'
import { ar } from './window'

it.each([
  [0, 'لا أخبار'],
  [1, 'خبر واحد'],
  [2, 'خبران'],
  [3, '3 أخبار'],
  [10, '10 أخبار'],
  [11, '11 خبرًا'],
  [99, '99 خبرًا'],
  [100, '100 خبر'],
  [103, '103 أخبار'],
])('counts %i stories in its own form', (n, words) => expect(inWesternDigits(ar.app.stories(n))).toBe(words))

it('gives the dual its other ending after a preposition', () => {
  expect(ar.search.resultsFor(2)).toBe('عُثر على خبرين')
  expect(ar.selection.trashed(2)).toBe('تم نقل خبرين إلى سلة المهملات')
})

it('keeps a name of another script from turning its sentence around', () => {
  expect(ar.collections.removed('Harbour (2)')).toBe('تم حذف \u2068Harbour (2)\u2069')
})

/** Which digits are used is the region's matter. */
const inWesternDigits = (text: string) => text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
