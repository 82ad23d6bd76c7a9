import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pickMerge } from './merge-policy'

test('eight of a size are merged, the smallest first; fewer are left alone', () => {
  expect(pickMerge([])).toBeUndefined()
  expect(pickMerge(Array(7).fill(10))).toBeUndefined()
  expect(pickMerge([5000, ...Array(8).fill(10)])).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  expect(pickMerge([...Array(8).fill(4000), ...Array(8).fill(10)])).toEqual([8, 9, 10, 11, 12, 13, 14, 15])
})

test('however stories come, segments stay few and each story is written again only a few times', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 50, maxLength: 400 }), (batches) => {
      let sizes: number[] = []
      let written = 0
      for (const batch of batches) {
        sizes.push(batch)
        for (let places = pickMerge(sizes); places; places = pickMerge(sizes)) {
          const merged = places.reduce((sum, place) => sum + (sizes[place] ?? 0), 0)
          written += merged
          sizes = [...sizes.filter((_, place) => !places?.includes(place)), merged]
        }
      }
      const total = batches.reduce((sum, batch) => sum + batch, 0)
      const tiers = Math.ceil(Math.log(Math.max(2, total / 512)) / Math.log(8)) + 1
      expect(sizes.length).toBeLessThanOrEqual(7 * (tiers + 1))
      expect(written).toBeLessThanOrEqual(total * (tiers + 1))
    }),
  )
})
