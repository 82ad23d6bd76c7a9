/** Server-sent events that come back by themselves: a lost server is asked again until it answers. */
import type { KlipingEvent } from '../../contract/events'

export interface EventStreamListener {
  opened(): void
  /** @param refused the server answers, but not to this window (it was started anew) */
  closed(refused: boolean): void
  received(event: KlipingEvent): void
}

const firstWaitMs = 250
const longestWaitMs = 4000

/** Opens the stream and keeps it open for the life of the window. */
export function openEventStream(path: string, listener: EventStreamListener): void {
  let waitMs = firstWaitMs
  const open = () => {
    const source = new EventSource(path)
    source.onopen = () => {
      waitMs = firstWaitMs
      listener.opened()
    }
    source.onmessage = (message: MessageEvent<string>) => listener.received(JSON.parse(message.data))
    source.onerror = () => {
      source.close()
      void isRefused(path).then(listener.closed)
      setTimeout(open, waitMs)
      waitMs = Math.min(waitMs * 2, longestWaitMs)
    }
  }
  open()
}

/** EventSource does not tell why it failed; a plain request does. */
async function isRefused(path: string): Promise<boolean> {
  const aborter = new AbortController()
  try {
    const response = await fetch(path, { signal: aborter.signal })
    return response.status === 401 || response.status === 403
  } catch {
    return false
  } finally {
    aborter.abort()
  }
}
