/** The stories that fit the words best, as commands that open them. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCall } from '../api/client'
import { keys } from '../api/keys'
import { useAskOneAtATime } from '../api/queries'
import { useI18n } from '../i18n/i18n'
import { useView } from '../shell/view-state'
import type { Command } from './use-commands'

const mostStories = 8
/** What is shown of a long title. */
const titleShown = 160

export function useFoundStories(words: string): Command[] {
  const { t } = useI18n()
  const { change } = useView()
  const call = useCall()
  const [query, answered] = useAskOneAtATime(words.trim())
  const question = { query, match: 'all' as const }
  const found = useQuery({
    queryKey: keys.search(question, -1),
    queryFn: () => call('stories.search', { ...question, limit: mostStories }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  })
  answered(!found.isFetching)
  if (query === '') return []
  return (found.data?.hits ?? []).map(({ id, title, outlet }) => ({
    id: `story:${id}`,
    name: [title.slice(0, titleShown) || t.search.untitled, outlet].filter(Boolean).join(' — '),
    act: () => change({ storyId: id, reportId: undefined }),
  }))
}
