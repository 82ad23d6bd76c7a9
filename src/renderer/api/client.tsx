/** Typed calls to the archive for every component, and what keeps their answers fresh. */
import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react'
import { KlipingError } from '../../contract/errors'
import type { MethodInput, MethodName, MethodOutput } from '../../contract/methods'
import { keepFresh } from './freshness'
import { ConnectionLost, type Link, type LinkState } from './link'

// An answer is drawn when it is there: a timer, which is the library's own way, would come a moment later.
notifyManager.setScheduler(queueMicrotask)

/**
 * Calls a method.
 * @param signal the answer is not wanted any more
 * @throws KlipingError what the archive answered; ConnectionLost when nothing did
 */
export type Call = <M extends MethodName>(
  name: M,
  input: MethodInput<M>,
  signal?: AbortSignal,
) => Promise<MethodOutput<M>>

const LinkContext = createContext<Link | null>(null)

export function ArchiveClientProvider({ link, children }: { link: Link; children: ReactNode }) {
  const queryClient = useMemo(createQueryClient, [])
  useEffect(() => keepFresh(queryClient, link), [queryClient, link])
  return (
    <LinkContext value={link}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </LinkContext>
  )
}

export function useLink(): Link {
  const link = useContext(LinkContext)
  if (!link) throw new Error('useLink needs an ArchiveClientProvider')
  return link
}

export function useLinkState(): LinkState {
  const link = useLink()
  return useSyncExternalStore(link.watch, link.state)
}

export function useCall(): Call {
  const link = useLink()
  return useMemo(() => createCall(link), [link])
}

function createCall(link: Link): Call {
  return async (name, input, signal) => {
    const result = await link.call(name, input, signal).catch((error: unknown) => {
      throw signal?.aborted ? error : new ConnectionLost()
    })
    if (!result.ok) throw new KlipingError(result.error.code, result.error.message, result.error.details)
    return result.value as MethodOutput<typeof name>
  }
}

/**
 * The archive is local: being offline is no reason to wait. A lost server is asked again, and one that took an older
 * question for the newer, because they overtook each other.
 */
function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (_count, error) => error instanceof ConnectionLost || isCancelled(error),
        retryDelay: (_count, error) => (isCancelled(error) ? 0 : 1000),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

const isCancelled = (error: Error) => error instanceof KlipingError && error.code === 'cancelled'
