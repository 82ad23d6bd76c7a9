/** Figures of an archive as a whole. */
import type { ArchiveStats } from '../../contract/archive'
import type { Library } from './library'

export function archiveStats(library: Library, originals: { count: number; sizeBytes: number }): ArchiveStats {
  const outlets = new Map<string, number>()
  const languages = new Map<string, number>()
  const years = new Map<string, number>()
  const count = (counts: Map<string, number>, value: string | undefined) => {
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  for (const { outlet, language, publishedAt } of library.select('outlet', 'language', 'publishedAt')) {
    count(outlets, outlet)
    count(languages, language)
    count(years, publishedAt?.slice(0, 4))
  }
  return {
    stories: library.storyCount,
    annotations: library.annotationCount,
    collections: [...library.collections()].length,
    originals: originals.count,
    originalsBytes: originals.sizeBytes,
    outlets: mostFirst(outlets),
    languages: mostFirst(languages),
    years: mostFirst(years),
  }
}

function mostFirst(counts: ReadonlyMap<string, number>) {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
