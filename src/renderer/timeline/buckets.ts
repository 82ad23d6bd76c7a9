/** The bars of the timeline: months, or years where there are too many months to tell apart. Pure. */
import type { Filters, Timeline } from '../../contract/search'

export interface Bucket {
  /** "2024-05" or "2024": as a filter's end takes it. */
  date: string
  count: number
}

/** As many as can be told apart in the width of the list. */
const mostMonths = 120

/** Without gaps, earliest first. Where bars are months, stories of which only the year is known have none. */
export function bucketsOf(timeline: Timeline): Bucket[] {
  const first = timeline[0]?.month
  const last = timeline.at(-1)?.month
  if (!first || !last) return []
  const firstMonth = monthNumber(first)
  const lastMonth = monthNumber(last)
  return lastMonth - firstMonth < mostMonths
    ? bars(timeline, firstMonth, lastMonth, monthNumber, monthText)
    : bars(timeline, yearOf(first), yearOf(last), yearOf, (year) => String(year).padStart(4, '0'))
}

/** The twelve months of one year. */
export function monthsOf(timeline: Timeline, year: string): Bucket[] {
  const first = Number(year) * 12
  const inYear = timeline.filter(({ month }) => month.startsWith(year))
  return bars(inYear, first, first + 11, monthNumber, monthText)
}

/** Are the bars years, each of which has months to look at? */
export const areYears = (buckets: readonly Bucket[]) => buckets[0]?.date.length === 4

function bars(
  timeline: Timeline,
  from: number,
  to: number,
  placeOf: (month: string) => number,
  textOf: (place: number) => string,
): Bucket[] {
  const buckets = Array.from({ length: to - from + 1 }, (_, index) => ({ date: textOf(from + index), count: 0 }))
  for (const { month, count } of timeline) {
    const bucket = buckets[placeOf(month) - from]
    if (bucket && bucket.date.length <= month.length) bucket.count += count
  }
  return buckets
}

const yearOf = (month: string) => Number(month.slice(0, 4))
const monthNumber = (month: string) => yearOf(month) * 12 + Number(month.slice(5, 7) || 1) - 1
const monthText = (number: number) =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`

export type Range = [first: number, last: number]

/** The bars that a filter by date reaches over; all without one. */
export function rangeOf(buckets: readonly Bucket[], published: Filters['published']): Range {
  const { from, to } = published ?? {}
  const first = from ? buckets.findIndex(({ date }) => date >= from.slice(0, date.length)) : 0
  const last = to ? buckets.findLastIndex(({ date }) => date.slice(0, to.length) <= to) : buckets.length - 1
  return [first < 0 ? buckets.length - 1 : first, Math.max(0, last)]
}

/** @returns undefined for all of it: then nothing is filtered, and stories without a date are there, too */
export function filterOf(buckets: readonly Bucket[], [first, last]: Range): Filters['published'] {
  if (first === 0 && last === buckets.length - 1) return undefined
  return { from: buckets[first]?.date, to: buckets[last]?.date }
}
