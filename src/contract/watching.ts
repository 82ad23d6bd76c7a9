/** Folders that a person asked to be watched: what comes into them is imported. */
import { z } from 'zod'

export const watchedFolderSchema = z.object({
  id: z.string(),
  /** Absolute, for a person to know the folder by; no method takes a path. */
  path: z.string(),
  /** The stories are put into the collection of this name. */
  collection: z.string().optional(),
  watchedSince: z.string(),
  /** All that changed before this moment was imported: what is later is looked for when watching begins again. */
  importedUntil: z.string().optional(),
})
export type WatchedFolder = z.infer<typeof watchedFolderSchema>
