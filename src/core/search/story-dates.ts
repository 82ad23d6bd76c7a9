/** Publication dates as instants, so that dates of different precision and offset can be put in order. */
import type { StoryEntry } from '../../contract/story'

type Dated = Pick<StoryEntry, 'publishedAt'>

/** Milliseconds since 1970 in UTC; what a date leaves open counts as its beginning, no offset as UTC. NaN without a date. */
export function publishedInstant({ publishedAt }: Dated): number {
  if (!publishedAt) return Number.NaN
  // Days alone are most dates, and are many when an archive is opened.
  if (publishedAt.length === 10 && publishedAt >= '0100') {
    return Date.UTC(digits(publishedAt, 0, 4), digits(publishedAt, 5, 7) - 1, digits(publishedAt, 8, 10))
  }
  const withTime = publishedAt.includes('T')
  const withOffset = /(Z|[+-]\d{2}:\d{2})$/.test(publishedAt.slice(10))
  return Date.parse(withTime && !withOffset ? `${publishedAt}Z` : publishedAt)
}

/** Orders by date; stories without one come last in either direction. */
export function compareInstants(a: number, b: number, direction: 'newest' | 'oldest'): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b))
  return direction === 'newest' ? b - a : a - b
}

/** The date as it is written, as a number: 20240506, 20240500 without a day, 20240000 without a month, 0 without a date. */
export function publishedDay({ publishedAt }: Dated): number {
  if (!publishedAt) return 0
  return digits(publishedAt, 0, 4) * 10_000 + digits(publishedAt, 5, 7) * 100 + digits(publishedAt, 8, 10)
}

/** The number written there; what the text ends before counts as nothing. */
function digits(text: string, start: number, end: number): number {
  let number = 0
  for (let i = start; i < end && i < text.length; i++) number = number * 10 + text.charCodeAt(i) - 48
  return number
}

/** The numbers, as `publishedDay` gives them, that a range of written dates reaches from and to. */
export function dayRange({ from = '', to = '' }: { from?: string; to?: string }): { first: number; last: number } {
  const number = (date: string, filler: string) => Number(date.replaceAll('-', '').padEnd(8, filler))
  return { first: from ? number(from, '0') : 1, last: to ? number(to, '9') : Number.POSITIVE_INFINITY }
}
