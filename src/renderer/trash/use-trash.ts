/** Throwing stories away and getting them back; every failure is told, and the trash gives back until it is emptied. */
import { useQueryClient } from '@tanstack/react-query'
import type { SearchResult } from '../../contract/search'
import { useCall } from '../api/client'
import { keys } from '../api/keys'
import { useArchiveInfo } from '../api/queries'
import { errorText } from '../controls/error-text'
import { useI18n } from '../i18n/i18n'
import { useResults } from '../library/results'
import { notify } from '../shell/toasts'
import { useView } from '../shell/view-state'

/** What is told of a long title. */
const titleShown = 160

/**
 * @returns a function that throws a story away at once, offers to take that back, and opens the story that stood next
 *   to it where it was the open one; undefined while nothing may be changed
 */
export function useMoveToTrash(): ((story: { id: string; title: string }) => Promise<void>) | undefined {
  const { t } = useI18n()
  const call = useCall()
  const queries = useQueryClient()
  const results = useResults()
  const { view, change } = useView()
  const refresh = useRefresh()
  const restore = useRestore()
  const info = useArchiveInfo().data
  if (!info || info.readOnly) return undefined

  const takeBack = async (id: string) => {
    if (await restore(id)) change({ storyId: id, reportId: undefined })
  }
  return async ({ id, title }) => {
    const place = results.indexOf(id)
    const next = place < 0 ? undefined : (results.hitAt(place + 1) ?? results.hitAt(place - 1))
    try {
      const { stories } = await call('stories.trash', { ids: [id] })
      // Another window was first.
      if (stories === 0) return
      queries.setQueriesData<SearchResult>({ queryKey: keys.searches }, (answer) => answer && without(answer, id))
      if (view.storyId === id) change({ storyId: next?.id })
      notify({
        title: t.trash.moved,
        text: title.length > titleShown ? `${title.slice(0, titleShown)}…` : title || t.search.untitled,
        actions: [{ name: t.app.undo, act: () => void takeBack(id) }],
      })
      refresh()
    } catch (error) {
      notify({ title: t.trash.notMoved, text: errorText(error), isError: true })
    }
  }
}

/** @returns a function that gets a story back, and tells whether it did */
export function useRestore(): (id: string) => Promise<boolean> {
  const { t } = useI18n()
  const call = useCall()
  const refresh = useRefresh()
  return async (id) => {
    try {
      await call('stories.restore', { ids: [id] })
      refresh()
      return true
    } catch (error) {
      notify({ title: t.trash.notRestored, text: errorText(error), isError: true })
      return false
    }
  }
}

/** @returns a function that empties the trash and tells what was removed */
export function useEmptyTrash(): () => Promise<void> {
  const { t, format } = useI18n()
  const call = useCall()
  const refresh = useRefresh()
  return async () => {
    try {
      const { stories, originals, originalsBytes } = await call('trash.empty', {})
      const text = t.trash.removed(stories, originals, format.bytes(originalsBytes))
      notify({ title: t.trash.emptied, text })
    } catch (error) {
      notify({ title: t.trash.notEmptied, text: errorText(error), isError: true })
    }
    refresh()
  }
}

/** The archive tells of changes too; who made one should not wait for its turn. */
function useRefresh() {
  const queries = useQueryClient()
  return () => {
    for (const queryKey of [keys.trash, keys.searches]) void queries.invalidateQueries({ queryKey })
  }
}

/** The row goes at once, so that the next key meets the next story; counts follow with the archive's answer. */
function without(answer: SearchResult, id: string): SearchResult {
  return { ...answer, hits: answer.hits.filter((hit) => hit.id !== id) }
}
