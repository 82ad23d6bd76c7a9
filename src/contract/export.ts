/** What can be exported, and as what. */
import { z } from 'zod'
import { searchRequestSchema } from './search'

export const exportFormats = ['markdown', 'html', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

export const exportSelectionSchema = z.union([
  z.object({ ids: z.array(z.string()).min(1) }),
  z.object({ search: searchRequestSchema.omit({ offset: true, limit: true }) }),
  z.object({ collection: z.string() }),
])
export type ExportSelection = z.infer<typeof exportSelectionSchema>

/** A finished export waits under its token until a face saves it: the page never names a path. */
export const exportReadySchema = z.object({
  token: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number().int(),
  stories: z.number().int(),
})
export type ExportReady = z.infer<typeof exportReadySchema>
