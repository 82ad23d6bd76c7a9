/** Narrows stories by filters and counts the values that are left to choose from. */
import { type FacetName, type FacetValue, type Filters, facetNames, type Timeline } from '../../contract/search'
import { selectFirst } from './select-first'
import { StoryBits } from './story-bits'
import type { StoryColumns, ValueColumn } from './story-columns'
import { dayRange } from './story-dates'

/** Values of a facet that are offered, beside the chosen ones. */
const mostValues = 100

export type Facets = Record<FacetName, FacetValue[]>

/** The bit of a filter that a story does not pass: one for each facet, and one for the dates. */
const bitOf = (name: FacetName) => 1 << facetNames.indexOf(name)
const datesBit = 1 << facetNames.length

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
  columns.prepare(matches)
  const stories = matches.toNumbers().filter(plainFilters(filters, columns))
  const wanted = wantedValues(filters, columns)
  const missed = missedFilters(stories, filters, wanted, columns)
  const facets = facetNames.map((name) => {
    const column = columns.column(name)
    return [name, ranked(name, column, column.count(stories, missed, bitOf(name)), wanted.get(name))] as const
  })
  return {
    passing: passingOf(matches, stories, missed),
    facets: Object.fromEntries(facets) as Facets,
    timeline: timelineOf(columns.months, columns.months.count(stories, missed, bitOf('year') | datesBit)),
  }
}

type Wanted = ReadonlyMap<FacetName, ReadonlySet<number>>

/** The numbers of the values that are filtered by; facets without any are left out. */
function wantedValues(filters: Filters, columns: StoryColumns): Wanted {
  const wanted = new Map<FacetName, ReadonlySet<number>>()
  for (const name of facetNames) {
    const values = filters[name] ?? []
    const column = columns.column(name)
    if (values.length > 0) wanted.set(name, new Set(values.map((value) => column.numberOf(value))))
  }
  return wanted
}

/** For each of the stories, the bits of the filters that it does not pass. */
function missedFilters(stories: Int32Array, { published }: Filters, wanted: Wanted, columns: StoryColumns): Uint8Array {
  const missed = new Uint8Array(stories.length)
  const miss = (bit: number, passes: (story: number) => boolean) => {
    for (let place = 0; place < stories.length; place++) {
      if (!passes(stories[place] as number)) missed[place] = (missed[place] as number) | bit
    }
  }
  for (const [name, values] of wanted) {
    const column = columns.column(name)
    miss(bitOf(name), (story) => column.holdsOneOf(story, values))
  }
  if (published) {
    const { first, last } = dayRange(published)
    miss(datesBit, (story) => columns.day(story) >= first && columns.day(story) <= last)
  }
  return missed
}

function passingOf(matches: StoryBits, stories: Int32Array, missed: Uint8Array): StoryBits {
  if (stories.length === matches.count && !missed.some((bits) => bits !== 0)) return matches
  const passing = new StoryBits(matches.stories)
  for (let place = 0; place < stories.length; place++) if (missed[place] === 0) passing.add(stories[place] as number)
  return passing
}

/** Whether the archive has the story, and it passes the filters that nothing is counted by. */
function plainFilters({ collection, annotated }: Filters, columns: StoryColumns): (story: number) => boolean {
  const inCollection = columns.column('collection')
  const wanted = new Set(collection === undefined ? [] : [inCollection.numberOf(collection)])
  return (story) =>
    columns.has(story) &&
    (collection === undefined || inCollection.holdsOneOf(story, wanted)) &&
    (!annotated || columns.annotated(story))
}

/** By year newest first; everything else by count, then by name: the first of them, and those that are filtered by. */
function ranked(
  name: FacetName,
  { values }: ValueColumn,
  counts: Int32Array,
  wanted: ReadonlySet<number> | undefined,
): FacetValue[] {
  const nameOf = (number: number) => values[number] ?? ''
  const countOf = (number: number) => counts[number] as number
  const byName = (a: number, b: number) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0)
  const compare = (a: number, b: number) => (name === 'year' ? byName(b, a) : countOf(b) - countOf(a) || byName(a, b))
  const numbers = counted(counts)
  const first = selectFirst(numbers, mostValues, compare)
  const also = numbers.filter((number) => wanted?.has(number) && !first.includes(number)).sort(compare)
  return [...first, ...also].map((number) => ({ value: nameOf(number), count: countOf(number) }))
}

function timelineOf({ values }: ValueColumn, counts: Int32Array): Timeline {
  return counted(counts)
    .map((number) => ({ month: values[number] as string, count: counts[number] as number }))
    .sort((a, b) => (a.month < b.month ? -1 : 1))
}

/** The numbers that were counted at all. */
function counted(counts: Int32Array): number[] {
  const numbers: number[] = []
  for (let number = 0; number < counts.length; number++) if (counts[number] !== 0) numbers.push(number)
  return numbers
}
