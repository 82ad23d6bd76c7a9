/** What can be asked of the index and what comes back. */
import { z } from 'zod'
import { isoDateSchema } from './story'

export const facetNames = ['outlet', 'author', 'place', 'year', 'language', 'tag'] as const
export type FacetName = (typeof facetNames)[number]

/** A year, a month or a day: all that lies in it is meant. */
const calendarSchema = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a year, a month or a day')

/** Values of one facet are alternatives; facets narrow each other. */
export const filtersSchema = z.object({
  outlet: z.array(z.string()).optional(),
  author: z.array(z.string()).optional(),
  place: z.array(z.string()).optional(),
  year: z.array(z.string()).optional(),
  language: z.array(z.string()).optional(),
  tag: z.array(z.string()).optional(),
  /** Publication dates as they are written, both ends included; a date less precise than an end is not within it. */
  published: z.object({ from: calendarSchema.optional(), to: calendarSchema.optional() }).optional(),
  /** Only stories with annotations. */
  annotated: z.literal(true).optional(),
  /** A collection's id. */
  collection: z.string().optional(),
})
export type Filters = z.infer<typeof filtersSchema>

export const searchRequestSchema = z.object({
  /** Empty: every story. */
  query: z.string().max(10_000).default(''),
  /** `all`: stories with every word first, then those with some; `any`: by score alone. */
  match: z.enum(['all', 'any']).default('all'),
  filters: filtersSchema.default({}),
  /** Absent: relevance when there is a query, newest when there is none. */
  sort: z.enum(['relevance', 'newest', 'oldest']).optional(),
  offset: z.number().int().nonnegative().default(0),
  limit: z.number().int().min(0).max(1000).default(50),
  /** The last word may be unfinished (search as you type). Off for batch queries. */
  prefix: z.boolean().default(true),
  /** Who asks, such as the search field of a window: a newer search of the same asker ends an older one, which fails as `cancelled`. */
  asker: z.string().max(64).optional(),
})
export type SearchRequest = z.infer<typeof searchRequestSchema>

/** Half-open ranges [start, end) of UTF-16 code units to be marked. */
export const marksSchema = z.array(z.tuple([z.number().int(), z.number().int()]))
export type Marks = z.infer<typeof marksSchema>

export const hitSchema = z.object({
  id: z.string(),
  externalId: z.string().optional(),
  title: z.string(),
  titleMarks: marksSchema,
  outlet: z.string().optional(),
  publishedAt: isoDateSchema.optional(),
  language: z.string().optional(),
  tags: z.array(z.string()),
  annotationCount: z.number().int(),
  /** MiniSearch's score; 0 without a query. */
  score: z.number(),
  /** Only some of the query's words are in the story. */
  partial: z.boolean(),
  snippet: z.string(),
  snippetMarks: marksSchema,
})
export type Hit = z.infer<typeof hitSchema>

export const facetValueSchema = z.object({ value: z.string(), count: z.number().int() })
export type FacetValue = z.infer<typeof facetValueSchema>

/** `month`: "2024-05", or "2024" for stories of which no more than the year is known. */
export const timelineSchema = z.array(z.object({ month: z.string(), count: z.number().int() }))
export type Timeline = z.infer<typeof timelineSchema>

export const searchResultSchema = z.object({
  /** Stories that the pages of this result run through, partial ones included. */
  total: z.number().int(),
  /** How many of them hold every word. */
  fullMatches: z.number().int(),
  tookMs: z.number(),
  hits: z.array(hitSchema),
  /** Counts over the whole result; a facet's own filter does not narrow its own counts. The most frequent hundred of each, and the chosen. */
  facets: z.record(z.enum(facetNames), z.array(facetValueSchema)),
  /** Stories by month of publication, earliest first; the filters by date do not narrow it. */
  timeline: timelineSchema,
})
export type SearchResult = z.infer<typeof searchResultSchema>
