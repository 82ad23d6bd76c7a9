/** Putting stories in order: collections, and tags for many stories at once. Every method has one that takes it back. */
import type { Collection } from '../../contract/archive'
import { KlipingError } from '../../contract/errors'
import type { Api } from '../../contract/methods'
import { withCollection, without } from './collections'
import type { Library } from './library'

export type ShelvingMethods =
  | 'stories.setTags'
  | 'stories.addTag'
  | 'stories.removeTag'
  | 'collections.list'
  | 'collections.create'
  | 'collections.update'
  | 'collections.remove'
  | 'collections.restore'
  | 'collections.addStories'
  | 'collections.removeStories'

/** @param changed is told when a collection itself changed, so that every window lists it anew */
export function createShelving(library: Library, changed: () => void): Pick<Api, ShelvingMethods> {
  const find = (id: string): Collection => {
    for (const collection of library.collections()) if (collection.id === id) return collection
    throw new KlipingError('not-found', 'There is no such collection any more.')
  }
  const told = async <T>(change: Promise<T>): Promise<T> => {
    const result = await change
    changed()
    return result
  }
  return {
    'stories.setTags': ({ id, tags }) => {
      if (!library.entry(id)) throw new KlipingError('not-found', `There is no story with the id ${id}.`)
      return library.update(id, { tags })
    },
    async 'stories.addTag'({ ids, tag }) {
      const changed = await library.updateAll(ids, ({ tags }) =>
        tags.includes(tag) ? undefined : { tags: [...tags, tag] },
      )
      return { ids: changed }
    },
    async 'stories.removeTag'({ ids, tag }) {
      const changed = await library.updateAll(ids, ({ tags }) =>
        tags.includes(tag) ? { tags: tags.filter((one) => one !== tag) } : undefined,
      )
      return { ids: changed }
    },

    async 'collections.list'() {
      const counts = library.collectionCounts()
      return [...library.collections()].map((collection) => ({
        ...collection,
        stories: counts.get(collection.id) ?? 0,
      }))
    },
    'collections.create': ({ name, note }) => told(library.createCollection(name, note)),
    'collections.update': ({ id, name, note }) => {
      const { note: noteBefore, ...collection } = { ...find(id), ...(name ? { name } : {}) }
      const noteNow = note ?? noteBefore
      return told(library.putCollection({ ...collection, ...(noteNow ? { note: noteNow } : {}) }))
    },
    'collections.remove': ({ id }) => told(library.removeCollection(id)),
    'collections.restore': ({ collection, ids }) => told(library.restoreCollection(collection, ids)),
    async 'collections.addStories'({ id, ids }) {
      find(id)
      return { ids: await library.updateAll(ids, withCollection(id)) }
    },
    async 'collections.removeStories'({ id, ids }) {
      find(id)
      return { ids: await library.updateAll(ids, without(id)) }
    },
  }
}
