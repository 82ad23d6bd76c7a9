/** Imports: what is told while one runs, and the report it leaves. */
import { z } from 'zod'
import { errorInfoSchema } from './errors'

export const importStatuses = ['imported', 'duplicate', 'version', 'failed'] as const
export type ImportStatus = (typeof importStatuses)[number]

/** One line of the report: a story, or a file that gave none. */
export const importLineSchema = z.object({
  /** The file as the user named it; a member of a container as `clips.zip/folder/page.html`. */
  file: z.string(),
  status: z.enum(importStatuses),
  /** The story's id; for a duplicate, that of the story already there. */
  id: z.string().optional(),
  title: z.string().optional(),
  /** Where in the file the story stands, when it holds many ("line 12"). */
  part: z.string().optional(),
  /** How many highlights came with it: of a story that was there already, those that were added to it. */
  highlights: z.number().int().positive().optional(),
  error: errorInfoSchema.optional(),
})
export type ImportLine = z.infer<typeof importLineSchema>

export const importSummarySchema = z.object({
  files: z.number().int(),
  imported: z.number().int(),
  duplicate: z.number().int(),
  version: z.number().int(),
  failed: z.number().int(),
  cancelled: z.boolean(),
  /** Without the time it was paused. */
  tookMs: z.number(),
})
export type ImportSummary = z.infer<typeof importSummarySchema>

export const importProgressSchema = z.object({
  importId: z.string(),
  /** `finding`: the number of files is still growing. `paused`: what was read is saved; it goes on when it is told to. */
  phase: z.enum(['finding', 'reading', 'paused', 'finished']),
  filesFound: z.number().int(),
  filesDone: z.number().int(),
  bytesFound: z.number(),
  bytesDone: z.number(),
  currentFile: z.string().optional(),
  summary: importSummarySchema,
})
export type ImportProgress = z.infer<typeof importProgressSchema>
