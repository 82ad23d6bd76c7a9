/** What a face gives the page: the methods, the events, and the three things that need a person's hand on a file. */

import type { Result } from './dispatch'
import type { EventListener } from './events'
import type { MethodName } from './methods'

/** Files a person chose, held by the face under a token: no path crosses from the page. */
export interface Offer {
  token: string
  /** Files and folders offered, not counted through. */
  count: number
}

export interface Bridge {
  face: 'electron' | 'browser'
  call(name: MethodName, input: unknown): Promise<Result>
  /** @returns a function that ends the subscription */
  subscribe(listener: EventListener): () => void
  /** @returns null when the person chose nothing */
  pickFiles(kind: 'files' | 'folder'): Promise<Offer | null>
  dropFiles(files: File[]): Promise<Offer | null>
  /** Saves a finished export where the person says; false when they thought better of it. */
  saveExport(token: string): Promise<boolean>
}
