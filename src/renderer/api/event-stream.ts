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

export interface EventStream {
  /** Something else found the server silent: the stream may not have noticed, so it is opened anew. */
  doubt(): void
}

/** Opens the stream and keeps it open for the life of the window. */
export function openEventStream(path: string, listener: EventStreamListener): EventStream {
  let waitMs = firstWaitMs
  let isOpen = false
  let refused = false
  let lost = () => {}
  const open = () => {
    const source = new EventSource(path)
    source.onopen = () => {
      isOpen = true
      refused = false
      waitMs = firstWaitMs
      listener.opened()
    }
    source.onmessage = (message: MessageEvent<string>) => listener.received(JSON.parse(message.data))
    lost = () => {
      lost = () => {}
      isOpen = false
      source.close()
      listener.closed(refused)
      void isRefused(path).then((answer) => {
        refused = answer
        if (!isOpen) listener.closed(refused)
      })
      setTimeout(open, waitMs)
      waitMs = Math.min(waitMs * 2, longestWaitMs)
    }
    source.onerror = () => lost()
  }
  open()
  return { doubt: () => lost() }
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
