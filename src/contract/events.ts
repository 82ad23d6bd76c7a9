/** What the archive tells without being asked, over either carrier. */
import { z } from 'zod'
import { importLineSchema, importProgressSchema } from './importing'

/** What a window's menu asks of the page: each is a shortcut's name there. */
export const menuItems = ['search', 'export', 'theme', 'settings', 'help'] as const
export type MenuItem = (typeof menuItems)[number]

export const eventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('import.progress'), progress: importProgressSchema }),
  z.object({ type: z.literal('import.lines'), importId: z.string(), lines: z.array(importLineSchema) }),
  z.object({ type: z.literal('stories.changed') }),
  z.object({ type: z.literal('annotations.changed'), storyId: z.string() }),
  z.object({ type: z.literal('menu.chosen'), item: z.enum(menuItems) }),
])
export type KlipingEvent = z.infer<typeof eventSchema>
export type EventListener = (event: KlipingEvent) => void
