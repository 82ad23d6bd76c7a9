import { expect, it } from 'vitest'
import { areYears, bucketsOf, filterOf, monthsOf, rangeOf } from './buckets'

const timeline = [
  { month: '2023', count: 7 },
  { month: '2023-11', count: 2 },
  { month: '2024-02', count: 5 },
]

it('is months without a gap; only what is known to lie in a month is in its bar', () => {
  const buckets = bucketsOf(timeline)
  expect(buckets).toHaveLength(14)
  expect(buckets.filter(({ count }) => count > 0)).toEqual([
    { date: '2023-11', count: 2 },
    { date: '2024-02', count: 5 },
  ])
})

it('is years when there are too many months', () => {
  expect(bucketsOf([{ month: '2012-03', count: 1 }, ...timeline]).map(({ date, count }) => [date, count])).toEqual([
    ['2012', 1],
    ...Array.from({ length: 10 }, (_, index) => [String(2013 + index), 0]),
    ['2023', 9],
    ['2024', 5],
  ])
})

it('has the months of one of the years, all twelve', () => {
  const years = bucketsOf([{ month: '2012-03', count: 1 }, ...timeline])
  expect(areYears(years)).toBe(true)
  const months = monthsOf(timeline, '2023')
  expect(areYears(months)).toBe(false)
  expect(months.map(({ date }) => date)).toEqual(
    Array.from({ length: 12 }, (_, at) => `2023-${String(at + 1).padStart(2, '0')}`),
  )
  expect(months.filter(({ count }) => count > 0)).toEqual([{ date: '2023-11', count: 2 }])
  expect(rangeOf(months, { from: '2023', to: '2023' })).toEqual([0, 11])
})

it('has no bars where nothing has a date', () => expect(bucketsOf([])).toEqual([]))

it('goes from bars to a filter and back', () => {
  const buckets = bucketsOf(timeline)
  expect(filterOf(buckets, [2, 12])).toEqual({ from: '2023-03', to: '2024-01' })
  expect(rangeOf(buckets, { from: '2023-03', to: '2024-01' })).toEqual([2, 12])
  expect(filterOf(buckets, [0, 13])).toBeUndefined()
  expect(rangeOf(buckets, undefined)).toEqual([0, 13])
  expect(rangeOf(buckets, { from: '2023-03-14' })).toEqual([2, 13])
  expect(rangeOf(buckets, { to: '2030' })).toEqual([0, 13])
})
