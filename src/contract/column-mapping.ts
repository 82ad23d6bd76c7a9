/** Which column of a table is what of a story: suggested by Kliping, confirmed or changed by a person. */
import { z } from 'zod'

/** What of a story a column may hold; the names are those of the command line's `--map`. */
export const storyFields = [
  'title',
  'subtitle',
  'body',
  'authors',
  'editors',
  'outlet',
  'agency',
  'place',
  'publishedAt',
  'modifiedAt',
  'language',
  'section',
  'url',
  'tags',
  'externalId',
] as const
export type StoryField = (typeof storyFields)[number]

/** `keep`: shown beside the story as a line of its own. `ignore`: left out; it stays in the original only. */
export const columnUses = [...storyFields, 'keep', 'ignore'] as const
export type ColumnUse = (typeof columnUses)[number]

/**
 * Columns in order of precedence: of several with the same field the first that has a value counts; names and tags are
 * gathered from all of them, and texts stand one after the other.
 */
export const columnMappingSchema = z.object({
  columns: z
    .array(
      z.object({
        column: z.string().max(1000),
        field: z.enum(columnUses),
        /** Why, for a person. */
        why: z.string().max(1000).optional(),
      }),
    )
    .min(1)
    .max(2000),
})
export type ColumnMapping = z.infer<typeof columnMappingSchema>

/** A table among files on offer: its columns, what they are taken for, and how its first rows look. */
export const tablePreviewSchema = z.object({
  file: z.string(),
  /** In a workbook of several. */
  sheet: z.string().optional(),
  format: z.enum(['csv', 'tsv', 'xlsx', 'json', 'jsonl']),
  /** All columns, in the table's order. */
  mapping: columnMappingSchema,
  /** A few rows, cells cut short, in the order of the columns. */
  rows: z.array(z.array(z.string())),
  /** Headline and text are known by their columns' names. */
  certain: z.boolean(),
  /** A person chose this mapping for such columns before. */
  remembered: z.boolean(),
})
export type TablePreview = z.infer<typeof tablePreviewSchema>
