/** Making, changing and removing collections; a removal can be taken back. */
import { useQueryClient } from '@tanstack/react-query'
import type { Collection } from '../../contract/archive'
import { useCall } from '../api/client'
import { keys } from '../api/keys'
import { errorText } from '../controls/error-text'
import { useI18n } from '../i18n/i18n'
import { notify } from '../shell/toasts'
import { useView } from '../shell/view-state'

export function useCollectionActions() {
  const { t } = useI18n()
  const call = useCall()
  const queries = useQueryClient()
  const { view, change } = useView()
  const refresh = () => {
    for (const queryKey of [keys.collections, keys.searches]) void queries.invalidateQueries({ queryKey })
  }
  const failed = (error: unknown) => notify({ title: t.collections.notSaved, text: errorText(error), isError: true })

  return {
    /** @returns undefined when it could not be saved, which was told */
    async save(id: string | undefined, words: { name: string; note: string }): Promise<Collection | undefined> {
      try {
        const saved = await (id ? call('collections.update', { id, ...words }) : call('collections.create', words))
        refresh()
        return saved
      } catch (error) {
        failed(error)
      }
    },
    async remove(id: string): Promise<void> {
      try {
        const removed = await call('collections.remove', { id })
        if (view.filters.collection === id) change({ filters: { ...view.filters, collection: undefined } })
        const takeBack = () => void call('collections.restore', removed).then(refresh, failed)
        notify({
          title: t.collections.removed(removed.collection.name),
          text: t.collections.storiesStay,
          actions: [{ name: t.app.undo, act: takeBack }],
        })
        refresh()
      } catch (error) {
        failed(error)
      }
    },
  }
}
