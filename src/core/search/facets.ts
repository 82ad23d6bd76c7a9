/** Narrows stories by filters and counts the values that are left to choose from. */
import { type FacetName, type FacetValue, type Filters, facetNames, type Timeline } from '../../contract/search'
import { selectFirst } from './select-first'
import { StoryBits } from './story-bits'
import type { StoryColumns, ValueColumn } from './story-columns'
import { dayRange } from './story-dates'

/** Values of a facet that are offered, beside the chosen ones. */
const mostValues = 100

export type Facets = Record<FacetName, FacetValue[]>

interface Facet {
  name: FacetName
  column: ValueColumn
  /** Undefined: not filtered by. */
  wanted: ReadonlySet<number> | undefined
  counts: number[]
}

/**
 * The stories that pass every filter; the counts of each facet over the stories that pass all filters
 * but its own, so that a facet shows what else could be chosen; and the counts by month over those that pass all but the
 * filters by date. Linear; an empty list of values filters nothing.
 */
export function narrow(
  matches: StoryBits,
  filters: Filters,
  columns: StoryColumns,
): { passing: StoryBits; facets: Facets; timeline: Timeline } {
  const facets = facetNames.map((name): Facet => facetOf(name, filters[name] ?? [], columns))
  const months = new Map<number, number>()
  const applies = plainFilters(filters, columns)
  const { first, last } = dayRange(filters.published ?? {})
  const stories = matches.toNumbers()
  const passing = new StoryBits(matches.stories)
  columns.prepare(stories.length)
  for (let place = 0; place < stories.length; place++) {
    const story = stories[place] as number
    if (!columns.has(story) || !applies(story)) continue
    const day = columns.day(story)
    const inRange = !filters.published || (day >= first && day <= last)
    const failed = facets.filter(({ column, wanted }) => wanted && !column.holdsOneOf(story, wanted))
    if (day > 0 && failed.every(({ name }) => name === 'year')) {
      const month = Math.floor(day / 100)
      months.set(month, (months.get(month) ?? 0) + 1)
    }
    if (!inRange || failed.length > 1) continue
    if (failed.length === 0) passing.add(story)
    for (const { column, counts } of failed.length === 0 ? facets : failed) {
      column.each(story, (value) => {
        counts[value] = (counts[value] ?? 0) + 1
      })
    }
  }
  return {
    passing,
    facets: Object.fromEntries(facets.map((facet) => [facet.name, ranked(facet)])) as Facets,
    timeline: timelineOf(months),
  }
}

function facetOf(name: FacetName, values: readonly string[], columns: StoryColumns): Facet {
  const column = columns.column(name)
  const wanted = values.length > 0 ? new Set(values.map((value) => column.numberOf(value))) : undefined
  return { name, column, wanted, counts: [] }
}

/** The filters that nothing is counted by. */
function plainFilters({ collection, annotated }: Filters, columns: StoryColumns): (story: number) => boolean {
  const inCollection = columns.column('collection')
  const wanted = new Set(collection === undefined ? [] : [inCollection.numberOf(collection)])
  return (story) =>
    (collection === undefined || inCollection.holdsOneOf(story, wanted)) && (!annotated || columns.annotated(story))
}

/** By year newest first; everything else by count, then by name: the first of them, and those that are filtered by. */
function ranked({ name, column, counts, wanted }: Facet): FacetValue[] {
  const nameOf = (number: number) => column.values[number] ?? ''
  const countOf = (number: number) => counts[number] as number
  const byName = (a: number, b: number) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0)
  const compare = (a: number, b: number) => (name === 'year' ? byName(b, a) : countOf(b) - countOf(a) || byName(a, b))
  const numbers = Object.keys(counts).map(Number)
  const first = selectFirst(numbers, mostValues, compare)
  const also = numbers.filter((number) => wanted?.has(number) && !first.includes(number)).sort(compare)
  return [...first, ...also].map((number) => ({ value: nameOf(number), count: countOf(number) }))
}

function timelineOf(months: ReadonlyMap<number, number>): Timeline {
  return [...months]
    .sort(([a], [b]) => a - b)
    .map(([number, count]) => {
      const year = String(Math.floor(number / 100)).padStart(4, '0')
      const month = number % 100
      return { month: month === 0 ? year : `${year}-${String(month).padStart(2, '0')}`, count }
    })
}
