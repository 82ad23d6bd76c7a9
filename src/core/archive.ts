/** Puts the core together: ports in, an Api out. */
import type { EventListener } from '../contract/events'
import type { Api } from '../contract/methods'

export interface Archive {
  api: Api
  /** @returns a function that ends the subscription */
  subscribe(listener: EventListener): () => void
  /** Waits for work in flight, saves the index, gives the lock back. */
  close(): Promise<void>
}
