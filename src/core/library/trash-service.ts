/** Throwing stories away, getting them back, and emptying the trash with all that nothing else needs. */
import { KlipingError } from '../../contract/errors'
import type { Api } from '../../contract/methods'
import type { Story } from '../../contract/story'
import type { Originals } from '../ports'
import type { Library } from './library'

export type TrashMethods = 'stories.trash' | 'stories.restore' | 'trash.list' | 'trash.empty'

/** @param importing whether an import is running, which may be about to refer to an original in the trash */
export function createTrash(
  library: Library,
  originals: Originals,
  index: { add(stories: readonly Story[]): Promise<void> },
  importing: () => boolean,
): Pick<Api, TrashMethods> {
  return {
    async 'stories.trash'({ ids }) {
      return { stories: (await library.trash(ids)).length }
    },
    async 'stories.restore'({ ids }) {
      const restored = await library.restore(ids)
      await index.add(await Promise.all(restored.map((id) => library.story(id))))
      return { stories: restored.length }
    },
    async 'trash.list'() {
      return [...library.trashed()]
    },
    async 'trash.empty'() {
      if (importing()) {
        throw new KlipingError('bad-request', 'Wait until the import is finished, then empty the trash.')
      }
      return library.emptyTrash((sha256) => originals.remove(sha256))
    },
  }
}
