/** The local server as a link: calls over fetch, events over server-sent events, files by upload. */
import type { Result } from '../../contract/dispatch'
import type { EventListener, KlipingEvent } from '../../contract/events'
import { openEventStream } from './event-stream'
import { ConnectionLost, type Link, type LinkState } from './link'
import { chooseFiles, sendFiles } from './uploads'

export function createHttpLink(): Link {
  let state: LinkState = { connection: 'open', sending: null }
  let sendingAborter = new AbortController()
  const watchers = new Set<() => void>()
  const listeners = new Set<EventListener>()

  const change = (next: Partial<LinkState>) => {
    state = { ...state, ...next }
    for (const watcher of watchers) watcher()
  }

  const events = openEventStream('/events', {
    opened: () => change({ connection: 'open' }),
    closed: (refused) => change({ connection: refused ? 'refused' : 'lost' }),
    received: (event: KlipingEvent) => {
      for (const listener of listeners) listener(event)
    },
  })

  /** Fetches from the local server. @throws ConnectionLost when it does not answer in its own words */
  const request = async (path: string, init: RequestInit): Promise<Response> => {
    const response = await fetch(path, init).catch((error: unknown) => {
      if (init.signal?.aborted) throw error
      events.doubt()
      throw new ConnectionLost()
    })
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    if (!isJson && !response.ok) throw new ConnectionLost()
    return response
  }

  const call: Link['call'] = async (name, input) => {
    const response = await request(`/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input ?? {}),
    })
    return (await response.json()) as Result
  }

  const offer = async (files: File[]) => {
    if (files.length === 0) return null
    sendingAborter = new AbortController()
    try {
      return await sendFiles(files, request, sendingAborter.signal, (sending) => change({ sending }))
    } finally {
      change({ sending: null })
    }
  }

  return {
    face: 'browser',
    call,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    pickFiles: async (kind) => offer(await chooseFiles(kind)),
    dropFiles: offer,
    saveExport: async (token) => {
      const link = document.createElement('a')
      link.href = `/downloads/${encodeURIComponent(token)}`
      link.download = ''
      link.click()
      return true
    },
    state: () => state,
    watch: (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    stopSending: () => sendingAborter.abort(),
  }
}
