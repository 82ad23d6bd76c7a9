/** Gives every segment of the page its role, with the reason: the story's text, and what stands around and within it. */
import { type Block, isBodyRole } from '../../../contract/story'
import { sameAsOne } from './headline'
import type { JudgedSegment } from './main-content'
import { besidePicture, type Judgement, judgeSegment, roleOf } from './segment-role'
import { judgeEdges } from './story-edges'
import { adoptLead } from './story-lead'

/** Of what lies outside the story no more than this is kept. */
const maxOutsideBlocks = 300

/**
 * @param headline the story's title, which is not to be repeated in its body
 * @param authors as the page names them
 */
export function judgeSegments(
  segments: readonly JudgedSegment[],
  headline: string,
  authors: readonly string[],
): Judgement[] {
  const judgements = segments.map(judgeSegment)
  keepPicturedText(segments, judgements)
  markHeadline(segments, judgements, headline)
  adoptLead(segments, judgements)
  markRepeats(segments, judgements)
  judgeEdges(segments, judgements, authors)
  dropHeadingsOfNothing(judgements)
  return judgements
}

export function toBlocks(segments: readonly JudgedSegment[], judgements: readonly Judgement[]): Block[] {
  let outside = 0
  return segments.flatMap((segment, index) => {
    const { role, reason } = judgements[index] ?? { role: 'boilerplate' as const }
    if (!segment.inside && role === 'boilerplate' && ++outside > maxOutsideBlocks) return []
    const level = role === 'heading' && segment.level ? { level: segment.level } : {}
    return [{ role, text: segment.text, ...level, ...(reason ? { reason } : {}) }]
  })
}

/** Where a large part of the text stands beside pictures, it is the story that is told so. */
function keepPicturedText(segments: readonly JudgedSegment[], judgements: Judgement[]): void {
  const isPictured = (judgement: Judgement) => judgement.reason === besidePicture
  const length = (wanted: (judgement: Judgement) => boolean) =>
    segments.reduce(
      (sum, { text }, index) => sum + (judgements[index] && wanted(judgements[index]) ? text.length : 0),
      0,
    )
  if (length(isPictured) < 0.3 * length((judgement) => isBodyRole(judgement.role))) return
  segments.forEach((segment, index) => {
    const judgement = judgements[index]
    if (judgement && isPictured(judgement) && segment.text.length > 60)
      judgements[index] = { role: roleOf(segment.kind) }
  })
}

/** The headline wherever it stands, and the main heading that holds it beside a kicker. */
function markHeadline(segments: readonly JudgedSegment[], judgements: Judgement[], headline: string): void {
  if (headline === '') return
  const isHeadline = sameAsOne([headline])
  segments.forEach(({ kind, level, text }, index) => {
    const holds =
      kind === 'heading' &&
      level === 1 &&
      text.length < headline.length + 80 &&
      text.replace(/\s+/g, ' ').includes(headline)
    if (holds || (text.length < headline.length + 60 && isHeadline(text))) {
      judgements[index] = { role: 'title', reason: 'the headline' }
    }
  })
}

/** The same paragraph once more: a copy for phones, a pull quote, a teaser of the story itself. */
function markRepeats(segments: readonly JudgedSegment[], judgements: Judgement[]): void {
  const seen = new Set<string>()
  segments.forEach((segment, index) => {
    const judgement = judgements[index]
    if (!judgement || !['body', 'quote', 'list', 'subtitle'].includes(judgement.role) || segment.text.length < 60)
      return
    if (seen.has(segment.text)) judgements[index] = { role: 'boilerplate', reason: 'stands on the page a second time' }
    seen.add(segment.text)
  })
}

/** A heading with no text of the story below it goes with what it headed. */
function dropHeadingsOfNothing(judgements: Judgement[]): void {
  for (let index = judgements.length - 1; index >= 0; index--) {
    const role = judgements[index]?.role
    if (role === 'body' || role === 'quote' || role === 'list') return
    if (role === 'heading') judgements[index] = { role: 'promo', reason: 'a heading over nothing of the story' }
  }
}
