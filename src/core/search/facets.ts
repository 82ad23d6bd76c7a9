/** Narrows stories by filters and counts the values that are left to choose from. */
import { type FacetName, type FacetValue, type Filters, facetNames } from '../../contract/search'
import type { StoryEntry } from '../../contract/story'

export type Facets = Record<FacetName, FacetValue[]>

/** The story's own tags; those of its annotations are searched, not offered as filters. */
function valuesOf(entry: StoryEntry, facet: FacetName): readonly string[] {
  switch (facet) {
    case 'outlet':
      return entry.outlet === undefined ? [] : [entry.outlet]
    case 'year':
      return entry.publishedAt === undefined ? [] : [entry.publishedAt.slice(0, 4)]
    case 'language':
      return entry.language === undefined ? [] : [entry.language]
    case 'tag':
      return entry.tags
  }
}

/**
 * The stories that pass every filter, and the counts of each facet over the stories that pass all filters but its own:
 * so a facet shows what else could be chosen. Linear; an empty list of values filters nothing.
 */
export function narrow<T extends { entry: StoryEntry }>(
  stories: Iterable<T>,
  filters: Filters,
): { passing: T[]; facets: Facets } {
  const wanted = facetNames.map((name) => {
    const values = filters[name]
    return {
      name,
      values: values && values.length > 0 ? new Set(values) : undefined,
      counts: new Map<string, number>(),
    }
  })
  const passing: T[] = []
  for (const story of stories) {
    if (filters.collection !== undefined && !story.entry.collections.includes(filters.collection)) continue
    const failed = wanted.filter(
      ({ name, values }) => values && !valuesOf(story.entry, name).some((value) => values.has(value)),
    )
    if (failed.length === 0) passing.push(story)
    if (failed.length > 1) continue
    for (const facet of failed.length === 0 ? wanted : failed) {
      for (const value of valuesOf(story.entry, facet.name)) {
        facet.counts.set(value, (facet.counts.get(value) ?? 0) + 1)
      }
    }
  }
  return {
    passing,
    facets: Object.fromEntries(wanted.map(({ name, counts }) => [name, ranked(name, counts)])) as Facets,
  }
}

/** Years newest first; everything else by count, then by name. */
function ranked(name: FacetName, counts: ReadonlyMap<string, number>): FacetValue[] {
  const values = [...counts].map(([value, count]) => ({ value, count }))
  const byName = (a: FacetValue, b: FacetValue) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0)
  return values.sort(name === 'year' ? (a, b) => -byName(a, b) : (a, b) => b.count - a.count || byName(a, b))
}
