/** What is done with many stories at once: each told, each with its way back, every failure too. */
import { useQueryClient } from '@tanstack/react-query'
import { useCall } from '../api/client'
import { keys } from '../api/keys'
import { errorText } from '../controls/error-text'
import { useI18n } from '../i18n/i18n'
import { notify } from '../shell/toasts'
import { useView } from '../shell/view-state'

export interface Many {
  tag(ids: readonly string[], tag: string): Promise<void>
  untag(ids: readonly string[], tag: string): Promise<void>
  collect(ids: readonly string[], collection: { id: string; name: string }): Promise<void>
  takeOut(ids: readonly string[], collection: { id: string; name: string }): Promise<void>
  trash(ids: readonly string[]): Promise<void>
}

export function useMany(): Many {
  const { t } = useI18n()
  const call = useCall()
  const queries = useQueryClient()
  const { view, change } = useView()

  const refresh = () => {
    for (const queryKey of [keys.searches, keys.stories, keys.collections, keys.trash]) {
      void queries.invalidateQueries({ queryKey })
    }
  }
  const failed = (error: unknown) => notify({ title: t.selection.notDone, text: errorText(error), isError: true })
  /** @param undo takes back what was done with the stories that it changed */
  const act = async (
    done: Promise<{ ids: string[] }>,
    title: (stories: number) => string,
    undo: (ids: string[]) => Promise<unknown>,
  ) => {
    try {
      const { ids } = await done
      const takeBack = () => void undo(ids).then(refresh, failed)
      notify({
        title: title(ids.length),
        actions: ids.length > 0 ? [{ name: t.app.undo, act: takeBack }] : [],
      })
      refresh()
    } catch (error) {
      failed(error)
    }
  }
  return {
    tag: (ids, tag) =>
      act(
        call('stories.addTag', { ids: [...ids], tag }),
        (n) => t.selection.tagged(n, tag),
        (changed) => call('stories.removeTag', { ids: changed, tag }),
      ),
    untag: (ids, tag) =>
      act(
        call('stories.removeTag', { ids: [...ids], tag }),
        (n) => t.selection.untagged(n, tag),
        (changed) => call('stories.addTag', { ids: changed, tag }),
      ),
    collect: (ids, { id, name }) =>
      act(
        call('collections.addStories', { id, ids: [...ids] }),
        (n) => t.selection.collected(n, name),
        (changed) => call('collections.removeStories', { id, ids: changed }),
      ),
    takeOut: (ids, { id, name }) =>
      act(
        call('collections.removeStories', { id, ids: [...ids] }),
        (n) => t.selection.takenOut(n, name),
        (changed) => call('collections.addStories', { id, ids: changed }),
      ),
    trash: (ids) => {
      if (view.storyId && ids.includes(view.storyId)) change({ storyId: undefined })
      const thrown = call('stories.trash', { ids: [...ids] }).then(({ stories }) => ({
        ids: stories > 0 ? [...ids] : [],
      }))
      return act(thrown, t.selection.trashed, (changed) => call('stories.restore', { ids: changed }))
    },
  }
}
