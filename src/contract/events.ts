/** What the archive tells without being asked, over either carrier. */
import { z } from 'zod'
import { importLineSchema, importProgressSchema } from './importing'

export const eventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('import.progress'), progress: importProgressSchema }),
  z.object({ type: z.literal('import.lines'), importId: z.string(), lines: z.array(importLineSchema) }),
  z.object({ type: z.literal('stories.changed') }),
  z.object({ type: z.literal('annotations.changed'), storyId: z.string() }),
])
export type KlipingEvent = z.infer<typeof eventSchema>
export type EventListener = (event: KlipingEvent) => void
