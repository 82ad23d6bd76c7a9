/** Answers `exports.create`: chooses the stories, streams them through a format, leaves the file with the downloads. */
import { KlipingError } from '../../contract/errors'
import type { ExportFormat, ExportSelection } from '../../contract/export'
import type { Api } from '../../contract/methods'
import type { StoryEntry } from '../../contract/story'
import { anchored } from '../annotations/anchored'
import type { Library } from '../library/library'
import type { Clock, Downloads } from '../ports'
import type { StoryIndex } from '../search/search-index'
import type { ExportedStory, ExportFormatWriter } from './export-format'
import { exportFileName } from './file-name'
import { writeHtml } from './html-export'
import { writeJson } from './json-export'
import { writeMarkdown } from './markdown-export'
import { headline } from './story-facts'

const formats: Record<ExportFormat, ExportFormatWriter> = {
  markdown: { extension: 'md', mediaType: 'text/markdown', write: writeMarkdown },
  html: { extension: 'html', mediaType: 'text/html', write: writeHtml },
  json: { extension: 'json', mediaType: 'application/json', write: writeJson },
}

export function createExports(
  library: Library,
  index: StoryIndex,
  downloads: Downloads,
  clock: Clock,
): Pick<Api, 'exports.create'> {
  async function* read(entries: readonly StoryEntry[]): AsyncIterable<ExportedStory> {
    for (const { id } of entries) {
      const story = await library.story(id)
      yield { story, annotations: anchored(story, library.annotationsOf(id)) }
    }
  }

  return {
    async 'exports.create'({ selection, format }) {
      const entries = await selectEntries(selection, library, index)
      const exportedAt = clock.now()
      const title = exportTitle(selection, entries, library)
      const { extension, mediaType, write } = formats[format]
      const fileName = exportFileName([fileDate(entries, exportedAt), title], extension)
      const chunks = write({ title, exportedAt, entries }, read(entries))
      const { token, sizeBytes } = await downloads.create(fileName, mediaType, chunks)
      return { token, fileName, mediaType, sizeBytes, stories: entries.length }
    },
  }
}

/** The stories in the order they are exported. @throws KlipingError `not-found` when one is missing, or none is left */
async function selectEntries(selection: ExportSelection, library: Library, index: StoryIndex): Promise<StoryEntry[]> {
  const ids = 'ids' in selection ? new Set(selection.ids) : await index.ids(searchRequest(selection, library))
  const entries = [...ids].map((id) => {
    const entry = library.entry(id)
    if (!entry) throw new KlipingError('not-found', `There is no story with the id ${id}.`)
    return entry
  })
  if (entries.length > 0) return entries
  throw new KlipingError(
    'not-found',
    'collection' in selection
      ? 'There is nothing to export: the collection is empty.'
      : 'There is nothing to export: no story matches. Try fewer words or filters.',
  )
}

function searchRequest(selection: Exclude<ExportSelection, { ids: string[] }>, library: Library) {
  const everything = { offset: 0, limit: 0, match: 'all', prefix: false, query: '', filters: {} } as const
  if ('search' in selection) return { ...everything, ...selection.search }
  findCollection(selection.collection, library)
  return { ...everything, filters: { collection: selection.collection }, sort: 'newest' as const }
}

function findCollection(id: string, library: Library): string {
  for (const collection of library.collections()) if (collection.id === id) return collection.name
  throw new KlipingError('not-found', 'There is no such collection any more.')
}

function exportTitle(selection: ExportSelection, entries: readonly StoryEntry[], library: Library): string {
  const [first] = entries
  if (first && entries.length === 1) return headline(first)
  if ('collection' in selection) return findCollection(selection.collection, library)
  if ('search' in selection && selection.search.query.trim()) return selection.search.query.trim()
  return `Kliping, ${entries.length} stories`
}

/** The day a single story was published, else the day of the export. */
function fileDate(entries: readonly StoryEntry[], exportedAt: string): string {
  return ((entries.length === 1 && entries[0]?.publishedAt) || exportedAt).slice(0, 10)
}
