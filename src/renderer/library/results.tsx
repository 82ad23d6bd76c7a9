/** The running search: the question made of words, filters and order, and its answer, fetched in pages as it is scrolled. */
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, startTransition, useContext, useEffect, useMemo, useState } from 'react'
import type { Hit, SearchResult } from '../../contract/search'
import { useCall } from '../api/client'
import { keys, type SearchQuestion } from '../api/keys'
import { useTypedQuery, useView } from '../shell/view-state'

/** Two screens: what is typed waits for the texts of one page. */
const pageSize = 20
/** Between two keys of who types slowly. */
const restMs = 150
/** This window's search field: the archive stops working on what it asked before. */
const asker = `search-field-${crypto.randomUUID()}`

export interface Results {
  question: SearchQuestion
  /** The first page with counts and facets; the one before it while a new question runs; undefined at first. */
  answer: SearchResult | undefined
  error: unknown
  isSearching: boolean
  retry(): void
  /** The hit at a place of the list; undefined while its page is on its way. */
  hitAt(index: number): Hit | undefined
  /** Where a story stands among the pages at hand, -1 when it is in none of them. */
  indexOf(storyId: string): number
  /** Told by the list: which places are on screen. */
  showing(from: number, to: number): void
}

const ResultsContext = createContext<Results | null>(null)
const SettledContext = createContext<Results | null>(null)

export function ResultsProvider({ children }: { children: ReactNode }) {
  const { view } = useView()
  const query = useTypedQuery()
  const question = useMemo<SearchQuestion>(
    () => ({ query, filters: view.filters, sort: view.sort }),
    [query, view.filters, view.sort],
  )
  const call = useCall()
  const ask =
    (page: number) =>
    ({ signal }: { signal: AbortSignal }) => {
      const input = { ...question, offset: page * pageSize, limit: pageSize }
      return call('stories.search', page === 0 ? { ...input, asker } : input, signal)
    }

  const first = useQuery({
    queryKey: keys.search(question, 0),
    queryFn: ask(0),
    placeholderData: keepPreviousData,
  })

  const [shown, setShown] = useState<[number, number]>([0, 0])
  const total = first.isPlaceholderData ? 0 : (first.data?.total ?? 0)
  const pages = useMemo(() => pagesBetween(shown, total), [shown, total])
  const more = useQueries({
    queries: pages.map((page) => ({ queryKey: keys.search(question, page), queryFn: ask(page) })),
    combine: (results) => results.map((result) => result.data),
  })

  const { data, error, isFetching, refetch } = first
  const results = useMemo<Results>(() => {
    const loaded = new Map<number, SearchResult | undefined>([[0, data]])
    for (const [index, page] of pages.entries()) loaded.set(page, more[index])
    return {
      question,
      answer: data,
      error,
      isSearching: isFetching,
      retry: () => void refetch(),
      hitAt: (index) => loaded.get(Math.floor(index / pageSize))?.hits[index % pageSize],
      indexOf: (storyId) => {
        for (const [page, data] of loaded) {
          const place = data?.hits.findIndex((hit) => hit.id === storyId) ?? -1
          if (place >= 0) return page * pageSize + place
        }
        return -1
      },
      showing: (from, to) => setShown((before) => (before[0] === from && before[1] === to ? before : [from, to])),
    }
  }, [question, data, error, isFetching, refetch, more, pages])
  return (
    <ResultsContext value={results}>
      <SettledContext value={useSettled(results)}>{children}</SettledContext>
    </ResultsContext>
  )
}

export function useResults(): Results {
  const value = useContext(ResultsContext)
  if (!value) throw new Error('useResults needs a ResultsProvider')
  return value
}

/** The results when typing has come to rest. */
function useSettled(results: Results): Results {
  const [settled, setSettled] = useState(results)
  const isTyping = results.question.query !== settled.question.query
  useEffect(() => {
    const settle = () => startTransition(() => setSettled(results))
    const timer = setTimeout(settle, isTyping ? restMs : 0)
    return () => clearTimeout(timer)
  }, [results, isTyping])
  return settled
}

/** The same a moment later, for what stands around the list: rows are painted first, and a key waits for nothing else. */
export function useSettledResults(): Results {
  const value = useContext(SettledContext)
  if (!value) throw new Error('useSettledResults needs a ResultsProvider')
  return value
}

/** The pages, the first aside, that hold the shown places. */
function pagesBetween([from, to]: [number, number], total: number): number[] {
  const last = Math.floor(Math.min(to, total - 1) / pageSize)
  const pages: number[] = []
  for (let page = Math.max(1, Math.floor(from / pageSize)); page <= last; page++) pages.push(page)
  return pages
}
