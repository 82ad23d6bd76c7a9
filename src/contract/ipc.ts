/**
 * What crosses between Electron's page and its main process. The preload imports the types only, so that it stays one small
 * file; they hold both sides to the same channel names.
 */
import { z } from 'zod'
import type { Offer } from './bridge'
import type { Result } from './dispatch'
import type { KlipingEvent } from './events'

/** Requests for a person's hand on a file. The preload makes them; a page cannot name a path in any of them. */
export const shellRequestSchema = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('pick'), kind: z.enum(['files', 'folder']) }),
  /** Absolute paths, as the system gave them for the dropped files. */
  z.object({ ask: z.literal('drop'), paths: z.array(z.string().min(1)).min(1) }),
  z.object({ ask: z.literal('save'), token: z.string().min(1).max(200) }),
])
export type ShellRequest = z.infer<typeof shellRequestSchema>

/** Channels that are asked and answer. */
export interface IpcCalls {
  'kliping:call': { request: [name: unknown, input: unknown]; answer: Result }
  'kliping:shell': { request: [request: ShellRequest]; answer: Result<Offer | boolean | null> }
}

/** Channels on which the main process tells. */
export interface IpcEvents {
  'kliping:event': KlipingEvent
}
