/**
 * The reversible cleaner: which lines of an outlet have which role, learnt from the archive or said by a person.
 * Rules label at reading; no story's blocks are ever rewritten, so that switching a rule off takes it back entirely.
 */
import { z } from 'zod'
import { blockRoles } from './story'

export const cleaningRuleSchema = z.object({
  id: z.string(),
  outlet: z.string(),
  /** The line as it stood where the rule was made; other digits, spaces and case are the same line. */
  text: z.string(),
  role: z.enum(blockRoles),
  /** `learnt`: the line stands in many stories of the outlet; `hand`: a person said so. */
  origin: z.enum(['learnt', 'hand']),
  /** For a learnt rule: in how many of how many stories the line stood. */
  evidence: z.object({ stories: z.number().int(), of: z.number().int() }).optional(),
  /** A rule that is off is kept, so that it is not learnt again. */
  active: z.boolean(),
  changedAt: z.string(),
})
export type CleaningRule = z.infer<typeof cleaningRuleSchema>

/** Roles that a person gave single blocks of a story, by the block's place in `story.blocks`. */
export const correctionsSchema = z.object({
  roles: z.record(z.string(), z.enum(blockRoles)),
  changedAt: z.string(),
})
export type Corrections = z.infer<typeof correctionsSchema>
