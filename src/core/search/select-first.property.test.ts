import fc from 'fast-check'
import { expect, test } from 'vitest'
import { selectFirst } from './select-first'

test('the same as sorting all and taking the first', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 80 }), fc.nat(90), (items, count) => {
      const before = [...items]
      const compare = (a: number, b: number) => b - a
      expect(selectFirst(items, count, compare)).toEqual([...items].sort(compare).slice(0, count))
      expect(items).toEqual(before)
    }),
  )
})
