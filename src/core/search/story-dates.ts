/** Publication dates as instants, so that dates of different precision and offset can be put in order. */
import type { StoryEntry } from '../../contract/story'

/** Milliseconds since 1970 in UTC; what a date leaves open counts as its beginning, no offset as UTC. NaN without a date. */
export function publishedInstant({ publishedAt }: StoryEntry): number {
  if (!publishedAt) return Number.NaN
  const withTime = publishedAt.includes('T')
  const withOffset = /(Z|[+-]\d{2}:\d{2})$/.test(publishedAt.slice(10))
  return Date.parse(withTime && !withOffset ? `${publishedAt}Z` : publishedAt)
}

/** Orders by date; stories without one come last in either direction. */
export function compareInstants(a: number, b: number, direction: 'newest' | 'oldest'): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b))
  return direction === 'newest' ? b - a : a - b
}
