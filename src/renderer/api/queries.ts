/** The questions the window asks again and again. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useCall } from './client'
import { keys } from './keys'

export function useArchiveInfo() {
  const call = useCall()
  return useQuery({ queryKey: keys.info, queryFn: () => call('archive.info', {}), placeholderData: keepPreviousData })
}

export function useCollections() {
  const call = useCall()
  return useQuery({ queryKey: keys.collections, queryFn: () => call('collections.list', {}) })
}

/** The stories that came with Kliping to try things on. */
export function useSamples() {
  const call = useCall()
  return useQuery({ queryKey: keys.samples, queryFn: () => call('stories.samples', {}) })
}

/** What was thrown away, and can be got back until the trash is emptied. */
export function useTrashed() {
  const call = useCall()
  return useQuery({ queryKey: keys.trash, queryFn: () => call('trash.list', {}) })
}

/** A story with its annotations; while the next one is on its way, the one before stays. */
export function useStory(id: string | undefined) {
  const call = useCall()
  const [asked, answered] = useAskOneAtATime(id)
  const query = useQuery({
    queryKey: keys.story(asked ?? ''),
    queryFn: () => call('stories.get', { id: asked ?? '' }),
    enabled: asked !== undefined,
    placeholderData: keepPreviousData,
  })
  answered(!query.isFetching || query.failureCount > 0)
  return query
}

/**
 * Lets the newest value through when the question before it has been answered: a fast archive is asked at every
 * keystroke, a slow one only as often as it can answer, and values in between are never asked.
 * @returns the value to ask for, and a function to be told at every render whether its answer is there
 */
export function useAskOneAtATime<T>(value: T): [T, (isAnswered: boolean) => void] {
  const [asked, setAsked] = useState(value)
  return [
    asked,
    (isAnswered) => {
      if (isAnswered && asked !== value) setAsked(value)
    },
  ]
}
