/** Gives blocks the roles that people and rules say, over those they were read with. */
import type { CleaningRule, Corrections } from '../../contract/cleaning'
import type { Block } from '../../contract/story'
import { lineKey } from './line-key'

/** An outlet's active rules by the line they are about; a person's word goes before what was learnt. */
export type RulesByLine = ReadonlyMap<string, CleaningRule>

export function rulesByLine(rules: Iterable<CleaningRule>): RulesByLine {
  const byLine = new Map<string, CleaningRule>()
  for (const rule of rules) {
    const key = lineKey(rule.text)
    if (!rule.active || !key) continue
    if (byLine.get(key)?.origin !== 'hand' || rule.origin === 'hand') byLine.set(key, rule)
  }
  return byLine
}

/** The same blocks with their present roles; a block's text is never touched. */
export function relabel(blocks: Block[], rules: RulesByLine, corrections?: Corrections): Block[] {
  if (rules.size === 0 && !corrections) return blocks
  return blocks.map((block, index) => {
    const byHand = corrections?.roles[index]
    if (byHand) return byHand === block.role ? block : changed(block, byHand, 'changed by hand')
    const rule = rules.size > 0 && rules.get(lineKey(block.text) ?? '')
    return rule && rule.role !== block.role ? changed(block, rule.role, ruleReason(rule)) : block
  })
}

function changed(block: Block, role: Block['role'], reason: string): Block {
  return { ...block, role, reason, readAs: block.role }
}

function ruleReason({ outlet, origin, evidence }: CleaningRule): string {
  if (origin === 'hand') return `a rule for ${outlet}`
  return `the same line in ${evidence?.stories} of ${evidence?.of} stories of ${outlet}`
}
