/** The rules of the reversible cleaner, and switching one of them; the switch moves at once, and back when it failed. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { CleaningRule } from '../../contract/cleaning'
import { useCall } from '../api/client'
import { keys } from '../api/keys'
import { errorText } from '../controls/error-text'
import { useI18n } from '../i18n/i18n'
import { notify } from '../shell/toasts'

export function useRules() {
  const { t } = useI18n()
  const call = useCall()
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery({ queryKey: keys.rules, queryFn: () => call('cleaning.rules', {}) })

  const show = (id: string, active: boolean) =>
    queries.setQueryData<CleaningRule[]>(keys.rules, (before) =>
      before?.map((rule) => (rule.id === id ? { ...rule, active } : rule)),
    )
  const change = async ({ id }: CleaningRule, active: boolean) => {
    show(id, active)
    try {
      await call('cleaning.setActive', { id, active })
      // Told before its stories were all read anew: what was asked in between may be the old reading.
      for (const queryKey of [keys.stories, keys.searches]) void queries.invalidateQueries({ queryKey })
    } catch (error) {
      show(id, !active)
      notify({ title: t.learnt.notSwitched, text: errorText(error), isError: true })
    }
  }
  return {
    rules: data,
    error,
    retry: () => void refetch(),
    setActive: (rule: CleaningRule, active: boolean) => void change(rule, active),
  }
}
