/** A story: what was read out of an original. Field names are those of the command line's JSON. */
import { z } from 'zod'

/** Roles whose text makes up `story.body`; every other role is kept, labelled, and shown on request. */
export const bodyRoles = ['body', 'heading', 'quote', 'list'] as const

export const blockRoles = [
  ...bodyRoles,
  'title',
  'subtitle',
  'byline',
  'dateline',
  'date',
  'outlet',
  'agency',
  'caption',
  'promo',
  'credit',
  'endmark',
  'tags',
  'footer',
  'boilerplate',
] as const
export type BlockRole = (typeof blockRoles)[number]

/**
 * One paragraph-sized piece of a story. `raw` is the original's own characters where they differ from `text`;
 * `gap` is what stood between this block and the next (absent: a blank line, "\n\n"), so that the
 * original text can be put together again.
 */
export const blockSchema = z.object({
  role: z.enum(blockRoles),
  text: z.string(),
  raw: z.string().optional(),
  gap: z.string().optional(),
  /** Heading level, 1 to 6. */
  level: z.number().int().min(1).max(6).optional(),
  /** Why the block has its role, for a person. */
  reason: z.string().optional(),
  /** The role it was read with, where a rule or a person gave it another. */
  readAs: z.enum(blockRoles).optional(),
})
export type Block = z.infer<typeof blockSchema>

/** The plain text of the body roles, one blank line between blocks: what is searched, quoted and anchored to. */
export function bodyText(blocks: readonly Block[]): string {
  return blocks
    .filter((block) => isBodyRole(block.role))
    .map((block) => block.text)
    .join('\n\n')
}

export function isBodyRole(role: BlockRole): boolean {
  return (bodyRoles as readonly string[]).includes(role)
}

/** The text an original held, put together from its blocks: the inverse of reading. */
export function restoreText(blocks: readonly Block[]): string {
  return blocks.map((block) => (block.raw ?? block.text) + (block.gap ?? '\n\n')).join('')
}

/** ISO 8601, as precise as the source: a year, a date, or a date and time, with the offset when it is known. */
export const isoDateSchema = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/, 'an ISO 8601 date')

export const originalSchema = z.object({
  /** Lower-case hex SHA-256 of the imported file's bytes. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  fileName: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number().int().nonnegative(),
  /** For one story of many in a file: where it stands ("line 12") and the SHA-256 of its own part. */
  part: z.object({ label: z.string(), sha256: z.string() }).optional(),
})
export type Original = z.infer<typeof originalSchema>

/** What another app knew about a story beside its text: it was exported from there. */
export const readingSchema = z.object({
  savedAt: isoDateSchema.optional(),
  readAt: isoDateSchema.optional(),
  /** `read`: it was put away as read; there need not be a date. */
  state: z.enum(['unread', 'read']).optional(),
  starred: z.literal(true).optional(),
  /** What the person wrote there about the story as a whole. */
  note: z.string().optional(),
})
export type Reading = z.infer<typeof readingSchema>

/** A file that came with a story, such as a mail's attachment. It is kept as an original of its own. */
export const attachmentSchema = z.object({
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number().int().nonnegative(),
  /** Lower-case hex SHA-256: the stories that were read from it have it as their original. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Attachment = z.infer<typeof attachmentSchema>

export const relatedSchema = z.object({ title: z.string(), url: z.string().optional() })

/** What the list and the filters need: everything but the text. */
export const storyEntrySchema = z.object({
  id: z.string().min(1),
  externalId: z.string().optional(),
  title: z.string(),
  subtitle: z.string().optional(),
  authors: z.array(z.string()),
  editors: z.array(z.string()),
  outlet: z.string().optional(),
  agency: z.string().optional(),
  place: z.string().optional(),
  publishedAt: isoDateSchema.optional(),
  modifiedAt: isoDateSchema.optional(),
  /** When a web archive or a browser took this copy of the page. */
  capturedAt: isoDateSchema.optional(),
  /** BCP 47, lower-case primary subtag ("id", "zh"). */
  language: z.string().optional(),
  section: z.string().optional(),
  url: z.string().optional(),
  tags: z.array(z.string()),
  reading: readingSchema.optional(),
  /** The file held only the story's address and what was marked in it, not its text. */
  excerptOnly: z.literal(true).optional(),
  original: originalSchema,
  attachments: z.array(attachmentSchema).optional(),
  /** The id of the story that this one's original was attached to. */
  attachedTo: z.string().optional(),
  /** The first story of the same URL, when this one came later with other words. */
  versionOf: z.string().optional(),
  /** Ids of the collections the story is in. */
  collections: z.array(z.string()),
  importedAt: z.string(),
})
export type StoryEntry = z.infer<typeof storyEntrySchema>

export const storySchema = storyEntrySchema.extend({
  body: z.string(),
  blocks: z.array(blockSchema),
  related: z.array(relatedSchema),
  /** What a person should know about how the story was read ("weekday and date disagree"). */
  warnings: z.array(z.string()),
})
export type Story = z.infer<typeof storySchema>
