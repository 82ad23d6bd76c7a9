import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pickMerge } from './merge-policy'

test('a segment that the smaller ones have outgrown is merged with them, larger ones are left alone', () => {
  expect(pickMerge([])).toBeUndefined()
  expect(pickMerge([10])).toBeUndefined()
  expect(pickMerge([10, 31])).toBeUndefined()
  expect(pickMerge([20, 10])).toEqual([1, 0])
  expect(pickMerge([5000, 10, 10, 10])).toEqual([1, 2, 3])
  expect(pickMerge([0, 0])).toEqual([0, 1])
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
      // Each is larger than three times all smaller ones; whoever is merged is then in one larger by a third.
      expect(sizes.length).toBeLessThanOrEqual(1 + Math.log(total) / Math.log(4))
      expect(written).toBeLessThanOrEqual(total * (1 + Math.log(total) / Math.log(4 / 3)))
    }),
  )
})
