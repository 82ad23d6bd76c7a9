/**
 * The trash: a story thrown away takes its annotations and corrections along, and comes back with them, until the trash
 * is emptied. Here are the changes that this makes; the library commits them.
 */
import type { TrashedStory as TrashListing } from '../../contract/archive'
import { KlipingError } from '../../contract/errors'
import type { Plan } from './commit-queue'
import type { Change, LibraryData, TrashedStory } from './store'

/** Stories that are not there are passed over: throwing away twice is throwing away once. */
export function planTrash(
  data: LibraryData,
  storyIds: readonly string[],
  annotationIdsOf: (storyId: string) => readonly string[],
  trashedAt: string,
): Plan<string[]> {
  const found = [...new Set(storyIds)].filter((id) => data.stories.has(id))
  const changes = found.flatMap((id): Change[] => {
    const story = data.stories.get(id)
    if (!story) return []
    const annotations = annotationIdsOf(id).flatMap((annotationId) => data.annotations.get(annotationId) ?? [])
    const corrections = data.corrections.get(id)
    const value: TrashedStory = { story, annotations, ...(corrections ? { corrections } : {}), trashedAt }
    return [
      { op: 'put', table: 'trash', key: id, value },
      { op: 'delete', table: 'stories', key: id },
      ...annotations.map((annotation): Change => ({ op: 'delete', table: 'annotations', key: annotation.id })),
      ...(corrections ? [{ op: 'delete', table: 'corrections', key: id } as const] : []),
    ]
  })
  return { changes, result: found, storyIds: found }
}

/** @throws KlipingError `not-found` when one of them is not in the trash; then none comes back */
export function planRestore(data: LibraryData, storyIds: readonly string[]): Plan<string[]> {
  const ids = [...new Set(storyIds)]
  const changes = ids.flatMap((id): Change[] => {
    const trashed = data.trash.get(id)
    if (!trashed || trashed.emptying) throw new KlipingError('not-found', `There is no story ${id} in the trash.`)
    return [{ op: 'put', table: 'stories', key: id, value: trashed.story }, ...comeBack(trashed)]
  })
  return { changes, result: ids, storyIds: ids }
}

/** What a story gets back from the trash, whether it is restored or imported once more. */
export function comeBack({ story, annotations, corrections }: TrashedStory): Change[] {
  const { id } = story.entry
  return [
    { op: 'delete', table: 'trash', key: id },
    ...annotations.map((value): Change => ({ op: 'put', table: 'annotations', key: value.id, value })),
    ...(corrections ? [{ op: 'put', table: 'corrections', key: id, value: corrections } as const] : []),
  ]
}

/** From here on the stories in the trash cannot come back; a crash leaves them to be finished the next time. */
export function planEmptying(data: LibraryData): Plan<TrashedStory[]> {
  const rows = [...data.trash.values()]
  const changes = rows.map((row): Change => {
    return { op: 'put', table: 'trash', key: row.story.entry.id, value: { ...row, annotations: [], emptying: true } }
  })
  return { changes, result: rows, storyIds: [] }
}

export function planEmptied(rows: readonly TrashedStory[]): Plan<void> {
  const changes = rows.map((row): Change => ({ op: 'delete', table: 'trash', key: row.story.entry.id }))
  return { changes, result: undefined, storyIds: [] }
}

export function* trashListing(data: LibraryData): Iterable<TrashListing> {
  for (const { story, annotations, trashedAt, emptying } of data.trash.values()) {
    if (!emptying) yield { story: story.entry, annotations: annotations.length, trashedAt }
  }
}
