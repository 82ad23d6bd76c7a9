/** Collections and tags given to many stories at once. Here are the changes that this makes; the library commits them. */
import type { Collection } from '../../contract/archive'
import { KlipingError } from '../../contract/errors'
import type { Reading, StoryEntry } from '../../contract/story'
import type { Plan } from './commit-queue'
import type { Change, LibraryData } from './store'

/** What a person may change of an entry. */
export type EntryPatch = { tags?: string[]; collections?: string[]; reading?: Reading }

export function patched(entry: StoryEntry, patch: EntryPatch): StoryEntry {
  return {
    ...entry,
    ...(patch.tags ? { tags: [...new Set(patch.tags)] } : {}),
    ...(patch.collections ? { collections: [...new Set(patch.collections)] } : {}),
    ...(patch.reading ? { reading: patch.reading } : {}),
  }
}

/** The stories for which `patchOf` answers; those that are not there are passed over. The plan's result: their ids. */
export function planPatches(
  data: LibraryData,
  storyIds: Iterable<string>,
  patchOf: (entry: StoryEntry) => EntryPatch | undefined,
): Plan<string[]> {
  const changes: Change[] = []
  for (const key of new Set(storyIds)) {
    const stored = data.stories.get(key)
    const patch = stored && patchOf(stored.entry)
    if (!stored || !patch) continue
    changes.push({ op: 'put', table: 'stories', key, value: { ...stored, entry: patched(stored.entry, patch) } })
  }
  const ids = changes.map(({ key }) => key)
  return { changes, result: ids, storyIds: ids }
}

/** @throws KlipingError `bad-request` when another collection has the name */
export function planPutCollection(data: LibraryData, collection: Collection): Plan<Collection> {
  for (const other of data.collections.values()) {
    if (other.id !== collection.id && other.name === collection.name) {
      throw new KlipingError('bad-request', `There is a collection called "${collection.name}" already.`)
    }
  }
  return {
    changes: [{ op: 'put', table: 'collections', key: collection.id, value: collection }],
    result: collection,
    storyIds: [],
  }
}

/** The collection goes, its stories stay. The plan's result: what was removed, and the stories that were in it. */
export function planRemoveCollection(data: LibraryData, id: string): Plan<{ collection: Collection; ids: string[] }> {
  const collection = collectionOf(data, id)
  const leaving = planPatches(data, data.stories.keys(), without(id))
  return {
    changes: [{ op: 'delete', table: 'collections', key: id }, ...leaving.changes],
    result: { collection, ids: leaving.result },
    storyIds: leaving.storyIds,
  }
}

/** Takes back a removal. */
export function planRestoreCollection(
  data: LibraryData,
  collection: Collection,
  storyIds: readonly string[],
): Plan<Collection> {
  const put = planPutCollection(data, collection)
  const coming = planPatches(data, storyIds, withCollection(collection.id))
  return { changes: [...put.changes, ...coming.changes], result: collection, storyIds: coming.storyIds }
}

function collectionOf(data: LibraryData, id: string): Collection {
  const collection = data.collections.get(id)
  if (!collection) throw new KlipingError('not-found', 'There is no such collection any more.')
  return collection
}

export const withCollection = (id: string) => (entry: StoryEntry) =>
  entry.collections.includes(id) ? undefined : { collections: [...entry.collections, id] }

export const without = (id: string) => (entry: StoryEntry) =>
  entry.collections.includes(id) ? { collections: entry.collections.filter((one) => one !== id) } : undefined
