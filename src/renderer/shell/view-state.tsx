/**
 * Where the person is: words searched, filters, order, the open story. Kept in the history entry's state, so that a
 * reload comes back to the same place and no word of it stands in an address.
 */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { Filters, SearchRequest } from '../../contract/search'

export interface View {
  query: string
  filters: Filters
  sort?: SearchRequest['sort']
  storyId?: string
  /** The imported file stands beside the text. */
  showsOriginal?: true
  /** An import stands in the reader's place: its report, or the tables of one that is on offer. */
  reportId?: string
}

interface ViewValue {
  view: View
  change(part: Partial<View>): void
}

const empty: View = { query: '', filters: {} }
const ViewContext = createContext<ViewValue | null>(null)

export function ViewProvider({ children }: { children: ReactNode }) {
  const [view, setView] = useState<View>(() => ({ ...empty, ...(history.state?.view as View | undefined) }))
  useEffect(() => history.replaceState({ view }, ''), [view])
  const change = useCallback((part: Partial<View>) => setView((before) => ({ ...before, ...part })), [])
  const value = useMemo(() => ({ view, change }), [view, change])
  return <ViewContext value={value}>{children}</ViewContext>
}

export function useView(): ViewValue {
  const value = useContext(ViewContext)
  if (!value) throw new Error('useView needs a ViewProvider')
  return value
}

/** Is anything filtered? */
export function hasFilters(filters: Filters): boolean {
  return Object.values(filters).some((value) => (Array.isArray(value) ? value.length > 0 : value !== undefined))
}
