/** Events as server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
import type { EventListener } from '../contract/events'
import { securityHeaders } from './security-headers'

export type Subscribe = (listener: EventListener) => () => void

export interface EventStreams {
  /** A stream of its own for one page; it ends when the page goes or the server closes. */
  open(): Response
  close(): void
}

/** A comment now and then keeps the connection, and finds those that are dead. */
const heartbeatMs = 15_000

export function createEventStreams(subscribe: Subscribe): EventStreams {
  const open = new Set<() => void>()
  return {
    open() {
      const encoder = new TextEncoder()
      let stop = () => {}
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          const send = (text: string) => controller.enqueue(encoder.encode(text))
          const unsubscribe = subscribe((event) => send(`data: ${JSON.stringify(event)}\n\n`))
          const heartbeat = setInterval(() => send(': still here\n\n'), heartbeatMs)
          const close = () => {
            stop()
            controller.close()
          }
          stop = () => {
            clearInterval(heartbeat)
            unsubscribe()
            open.delete(close)
          }
          open.add(close)
          send('retry: 1000\n\n')
        },
        cancel: () => stop(),
      })
      return new Response(body, { headers: { ...securityHeaders, 'content-type': 'text/event-stream' } })
    },
    close() {
      for (const close of open) close()
    },
  }
}
