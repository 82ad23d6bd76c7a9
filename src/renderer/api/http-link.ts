/** The local server as a link: calls over fetch, events over server-sent events, files by upload. */
import type { Result } from '../../contract/dispatch'
import type { EventListener, KlipingEvent } from '../../contract/events'
import { openEventStream } from './event-stream'
import { ConnectionLost, type Link, type LinkState } from './link'
import { chooseFiles, sendFiles } from './uploads'

export function createHttpLink(): Link {
  const { state, watch, change } = createLinkState()
  const listeners = new Set<EventListener>()
  const events = openEventStream('/events', {
    opened: () => change({ connection: 'open' }),
    closed: (refused) => change({ connection: refused ? 'refused' : 'lost' }),
    received: (event: KlipingEvent) => {
      for (const listener of listeners) listener(event)
    },
  })
  const request = createRequest(events.doubt)

  let sendingAborter = new AbortController()
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
    async call(name, input, signal) {
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify(input ?? {})
      const response = await request(`/api/${name}`, { method: 'POST', headers, body, signal })
      return (await response.json()) as Result
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    pickFiles: async (kind) => offer(await chooseFiles(kind)),
    dropFiles: offer,
    async saveExport(token) {
      download(`/downloads/${encodeURIComponent(token)}`)
      return true
    },
    state,
    watch,
    stopSending: () => sendingAborter.abort(),
  }
}

function createLinkState() {
  let current: LinkState = { connection: 'open', sending: null }
  const watchers = new Set<() => void>()
  return {
    state: () => current,
    watch(watcher: () => void) {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    change(next: Partial<LinkState>) {
      current = { ...current, ...next }
      for (const watcher of watchers) watcher()
    },
  }
}

/** @returns fetch from the local server, which throws ConnectionLost when it does not answer in its own words */
function createRequest(onSilence: () => void) {
  return async (path: string, init: RequestInit): Promise<Response> => {
    const response = await fetch(path, init).catch((error: unknown) => {
      if (init.signal?.aborted) throw error
      onSilence()
      throw new ConnectionLost()
    })
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    if (!isJson && !response.ok) throw new ConnectionLost()
    return response
  }
}

/** The browser's own download: it asks the person, or saves where they always save. */
function download(path: string): void {
  const link = document.createElement('a')
  link.href = path
  link.download = ''
  link.click()
}
