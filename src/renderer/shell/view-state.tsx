/**
 * Where the person is: words searched, filters, order, the open story. Kept in the history entry's state, so that a
 * reload comes back to the same place and no word of it stands in an address.
 */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { Filters, SearchRequest } from '../../contract/search'

export interface View {
  filters: Filters
  sort?: SearchRequest['sort']
  storyId?: string
  /** The imported file stands beside the text. */
  showsOriginal?: true
  /** An import stands in the reader's place: its report, or the tables of one that is on offer. */
  reportId?: string
}

interface Kept extends View {
  /** The words in the search field. */
  query: string
}

interface ViewValue {
  view: View
  change(part: Partial<Kept>): void
}

/** A place is kept when it has been left alone for this long: the browser takes its time over it. */
const keepAfterMs = 300

const ViewContext = createContext<ViewValue | null>(null)
/** Apart from the rest, so that a key typed draws again only what depends on the words. */
const QueryContext = createContext<string | null>(null)

export function ViewProvider({ children }: { children: ReactNode }) {
  const [kept] = useState<Kept>(() => ({ query: '', filters: {}, ...(history.state?.view as Kept | undefined) }))
  const [query, setQuery] = useState(kept.query)
  const [view, setView] = useState<View>(() => withoutQuery(kept))
  useKeeping(view, query)
  const change = useCallback((part: Partial<Kept>) => {
    if (part.query !== undefined) setQuery(part.query)
    const rest = withoutQuery(part)
    if (Object.keys(rest).length > 0) setView((before) => ({ ...before, ...rest }))
  }, [])
  const value = useMemo(() => ({ view, change }), [view, change])
  return (
    <ViewContext value={value}>
      <QueryContext value={query}>{children}</QueryContext>
    </ViewContext>
  )
}

function useKeeping(view: View, query: string): void {
  useEffect(() => {
    const keep = () => history.replaceState({ view: { ...view, query } }, '')
    const timer = setTimeout(keep, keepAfterMs)
    addEventListener('beforeunload', keep)
    return () => {
      clearTimeout(timer)
      removeEventListener('beforeunload', keep)
    }
  }, [view, query])
}

function withoutQuery<T extends Partial<Kept>>({ query: _, ...rest }: T): Omit<T, 'query'> {
  return rest
}

export function useView(): ViewValue {
  const value = useContext(ViewContext)
  if (!value) throw new Error('useView needs a ViewProvider')
  return value
}

/** The words in the search field, as they stand there now. */
export function useTypedQuery(): string {
  const value = useContext(QueryContext)
  if (value === null) throw new Error('useTypedQuery needs a ViewProvider')
  return value
}

/** Is anything filtered? */
export function hasFilters(filters: Filters): boolean {
  return Object.values(filters).some((value) => (Array.isArray(value) ? value.length > 0 : value !== undefined))
}
