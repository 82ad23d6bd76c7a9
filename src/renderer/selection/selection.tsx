/** The stories chosen in the list, for what is done with many at once. A new question chooses anew. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { useCall } from '../api/client'
import type { SearchQuestion } from '../api/keys'
import { errorText } from '../controls/error-text'
import { useI18n } from '../i18n/i18n'
import { useResults } from '../library/results'
import { notify } from '../shell/toasts'

export interface Chosen {
  ids: ReadonlySet<string>
  toggle(index: number): void
  /** Chooses all between the place that was chosen last and this one. */
  extendTo(index: number): void
  all(): void
  clear(): void
}

interface Choice {
  question: SearchQuestion
  ids: ReadonlySet<string>
  /** Where a range begins. */
  anchor: number
}

const ChosenContext = createContext<Chosen | null>(null)

export function SelectionProvider({ children }: { children: ReactNode }) {
  const { t } = useI18n()
  const call = useCall()
  const { question, hitAt } = useResults()
  const [choice, setChoice] = useState<Choice>({ question, ids: new Set(), anchor: 0 })
  const current = choice.question === question ? choice : { question, ids: new Set<string>(), anchor: 0 }

  const chosen = useMemo<Chosen>(() => {
    const choose = (ids: ReadonlySet<string>, anchor = current.anchor) => setChoice({ question, ids, anchor })
    /** Places beyond the pages at hand are asked for. */
    const idsBetween = async (from: number, to: number): Promise<string[]> => {
      const ids: string[] = []
      for (let index = from; index <= to; index++) {
        const hit = hitAt(index)
        if (!hit) return (await call('stories.ids', question)).slice(from, to + 1)
        ids.push(hit.id)
      }
      return ids
    }
    const chooseFrom = (asked: Promise<string[]>) =>
      asked.then(
        (ids) => choose(new Set([...current.ids, ...ids])),
        (error) => notify({ title: t.selection.failed, text: errorText(error), isError: true }),
      )
    return {
      ids: current.ids,
      toggle(index) {
        const id = hitAt(index)?.id
        if (id === undefined) return
        const ids = new Set(current.ids)
        if (!ids.delete(id)) ids.add(id)
        choose(ids, index)
      },
      extendTo(index) {
        const [from, to] = [Math.min(current.anchor, index), Math.max(current.anchor, index)]
        void chooseFrom(idsBetween(from, to))
      },
      all: () => void chooseFrom(call('stories.ids', question)),
      clear: () => choose(new Set()),
    }
  }, [current, question, hitAt, call, t])
  return <ChosenContext value={chosen}>{children}</ChosenContext>
}

export function useChosen(): Chosen {
  const value = useContext(ChosenContext)
  if (!value) throw new Error('useChosen needs a SelectionProvider')
  return value
}
