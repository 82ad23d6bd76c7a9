/** The archive as a whole. */
import { z } from 'zod'
import { facetValueSchema } from './search'
import { storyEntrySchema } from './story'

export const archiveInfoSchema = z.object({
  id: z.string(),
  name: z.string(),
  formatVersion: z.number().int(),
  stories: z.number().int(),
  annotations: z.number().int(),
  /** Another process writes here; this one only reads. */
  readOnly: z.boolean(),
  /** Told to the user once, when something was mended at opening. */
  notices: z.array(z.string()),
})
export type ArchiveInfo = z.infer<typeof archiveInfoSchema>

export const archiveStatsSchema = z.object({
  stories: z.number().int(),
  annotations: z.number().int(),
  collections: z.number().int(),
  originals: z.number().int(),
  originalsBytes: z.number(),
  outlets: z.array(facetValueSchema),
  languages: z.array(facetValueSchema),
  years: z.array(facetValueSchema),
})
export type ArchiveStats = z.infer<typeof archiveStatsSchema>

export const collectionSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** What the investigation is about; written by the reporter. */
  note: z.string().optional(),
  createdAt: z.string(),
})
export type Collection = z.infer<typeof collectionSchema>

export const trashedStorySchema = z.object({
  story: storyEntrySchema,
  /** Annotations that went along with it. */
  annotations: z.number().int(),
  trashedAt: z.string(),
})
export type TrashedStory = z.infer<typeof trashedStorySchema>

export const emptiedTrashSchema = z.object({
  stories: z.number().int(),
  /** Originals removed; those that other stories came from stay. */
  originals: z.number().int(),
  originalsBytes: z.number(),
})
export type EmptiedTrash = z.infer<typeof emptiedTrashSchema>
