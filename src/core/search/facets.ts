/** Narrows stories by filters and counts the values that are left to choose from. */
import { type FacetName, type FacetValue, type Filters, facetNames } from '../../contract/search'
import type { StoryColumns, ValueColumn } from './story-columns'

export type Facets = Record<FacetName, FacetValue[]>

interface Facet {
  name: FacetName
  column: ValueColumn
  /** Undefined: not filtered by. */
  wanted: ReadonlySet<number> | undefined
  counts: number[]
}

/**
 * The places of the stories that pass every filter, and the counts of each facet over the stories that pass all filters
 * but its own: so a facet shows what else could be chosen. Linear; an empty list of values filters nothing.
 */
export function narrow(
  stories: ArrayLike<number>,
  filters: Filters,
  columns: StoryColumns,
): { passing: number[]; facets: Facets } {
  const facets = facetNames.map((name): Facet => {
    const column = columns.column(name)
    const values = filters[name] ?? []
    return {
      name,
      column,
      wanted: values.length > 0 ? new Set(values.map((value) => column.numberOf(value))) : undefined,
      counts: [],
    }
  })
  const { collection } = filters
  const inCollection = columns.column('collection')
  const wantedCollection = new Set(collection === undefined ? [] : [inCollection.numberOf(collection)])
  const passing: number[] = []
  for (let place = 0; place < stories.length; place++) {
    const story = stories[place] as number
    if (!columns.has(story)) continue
    if (collection !== undefined && !inCollection.holdsOneOf(story, wantedCollection)) continue
    const failed = facets.filter(({ column, wanted }) => wanted && !column.holdsOneOf(story, wanted))
    if (failed.length === 0) passing.push(place)
    if (failed.length > 1) continue
    for (const { column, counts } of failed.length === 0 ? facets : failed) {
      column.each(story, (value) => {
        counts[value] = (counts[value] ?? 0) + 1
      })
    }
  }
  return { passing, facets: Object.fromEntries(facets.map((facet) => [facet.name, ranked(facet)])) as Facets }
}

/** Years newest first; everything else by count, then by name. */
function ranked({ name, column, counts }: Facet): FacetValue[] {
  const values = Object.entries(counts).map(([number, count]) => ({
    value: column.values[Number(number)] ?? '',
    count,
  }))
  const byName = (a: FacetValue, b: FacetValue) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0)
  return values.sort(name === 'year' ? (a, b) => -byName(a, b) : (a, b) => b.count - a.count || byName(a, b))
}
