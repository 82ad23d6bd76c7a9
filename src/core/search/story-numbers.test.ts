import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DocumentIds } from './segments/document-ids'
import { StoryNumbers } from './story-numbers'

const hex = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((number) => number.toString(16).padStart(16, '0'))
const id = fc.oneof(hex, fc.string(), fc.constantFrom('', 'ABCDEF0123456789', '0000000000000000', '00000000000000000'))

test('every id has a number of its own, and the number has the id', () => {
  fc.assert(
    fc.property(
      fc.array(id, { maxLength: 40 }),
      fc.uniqueArray(id, { maxLength: 40 }),
      fc.boolean(),
      (added, adopted, withGone) => {
        const numbers = new StoryNumbers()
        const gone = new Set(withGone ? [...adopted.keys()].filter((document) => document % 3 === 0) : [])
        const taken = [...numbers.adopt(DocumentIds.fromTexts(adopted), gone)]
        expect(taken.map((number) => number < 0)).toEqual(adopted.map((_, document) => gone.has(document)))
        const known = new Map(taken.flatMap((number, i) => (number < 0 ? [] : [[adopted[i] ?? '', number] as const])))
        for (const one of added) {
          expect(numbers.find(one)).toBe(known.get(one))
          known.set(one, numbers.of(one))
        }
        for (const [one, number] of known) {
          expect(numbers.find(one)).toBe(number)
          expect(numbers.idOf(number)).toBe(one)
        }
        expect(new Set(known.values()).size).toBe(numbers.count)
      },
    ),
  )
})

test('the stories of a library have their numbers in whatever order they come, and new ones when they have none', () => {
  const runs = fc.array(fc.uniqueArray(id, { maxLength: 6 }), { maxLength: 6 })
  fc.assert(
    fc.property(runs, fc.infiniteStream(fc.nat()), (added, order) => {
      const numbers = new StoryNumbers()
      for (const one of added.slice(1).flat()) numbers.of(one)
      const known = new Map(added.slice(1).flatMap((ids) => ids.map((one) => [one, numbers.find(one)] as const)))
      const shuffled = added.map((ids) => ({ ids, at: order.next().value })).sort((a, b) => a.at - b.at)
      const ids = [...new Set(shuffled.flatMap((run) => run.ids))]
      const every = [...numbers.everyStory({ storyIds: () => ids, storyCount: ids.length })]
      expect(every.map((number) => numbers.idOf(number))).toEqual(ids)
      ids.forEach((one, place) => {
        expect(every[place]).toBe(known.get(one) ?? numbers.find(one))
      })
    }),
  )
})

test('ids of sixteen hex digits come back from their bytes', () => {
  fc.assert(
    fc.property(fc.array(hex), (ids) => {
      const packed = DocumentIds.fromTexts(ids)
      expect(packed.packed).toBe(true)
      expect([...DocumentIds.fromBytes(packed.toBytes())]).toEqual(ids)
    }),
  )
})
