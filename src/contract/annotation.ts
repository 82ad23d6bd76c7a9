/**
 * Annotations, anchored by the selectors of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/#selectors).
 * Positions count UTF-16 code units in `story.body`.
 */
import { z } from 'zod'

export const textQuoteSelectorSchema = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
})
export const textPositionSelectorSchema = z.object({
  type: z.literal('TextPositionSelector'),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
})
export type TextQuoteSelector = z.infer<typeof textQuoteSelectorSchema>
export type TextPositionSelector = z.infer<typeof textPositionSelectorSchema>

export const annotationColors = ['yellow', 'green', 'blue', 'pink', 'purple'] as const
export type AnnotationColor = (typeof annotationColors)[number]

export const annotationSchema = z.object({
  id: z.string().min(1),
  storyId: z.string().min(1),
  selector: z.tuple([textQuoteSelectorSchema, textPositionSelectorSchema]),
  color: z.enum(annotationColors),
  note: z.string().optional(),
  tags: z.array(z.string()),
  /** The text it was made on is not in the story's body as it is read now; it is kept, and shown apart. */
  orphan: z.literal(true).optional(),
  createdAt: z.string(),
  modifiedAt: z.string(),
})
export type Annotation = z.infer<typeof annotationSchema>
