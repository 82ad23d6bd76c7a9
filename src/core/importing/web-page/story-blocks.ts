/** Gives every segment of the page its role, with the reason: the story's text, and what stands around and within it. */
import { type Block, type BlockRole, isBodyRole } from '../../../contract/story'
import { findNewsDates } from '../dates/news-date'
import { namesOf } from './furniture'
import { same } from './headline'
import { type JudgedSegment, proseWeight } from './main-content'
import { elementsOf, type PageElement, textOf } from './page-tree'
import { captionsPicture, invites, pointsElsewhere } from './promo-phrases'

/** Of what lies outside the story no more than this is kept. */
const maxOutsideBlocks = 300

export interface Judgement {
  role: BlockRole
  reason?: string
}

/** @param headline the story's title, which is not to be repeated in its body */
export function judgeSegments(segments: readonly JudgedSegment[], headline: string): Judgement[] {
  const judgements = segments.map((segment): Judgement => judge(segment))
  keepPicturedText(segments, judgements)
  markHeadline(segments, judgements, headline)
  adoptLead(segments, judgements)
  markRepeats(segments, judgements)
  closeStory(segments, judgements)
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

function judge(segment: JudgedSegment): Judgement {
  const { text, furniture, kind, linkDensity } = segment
  if (furniture) return { role: furniture.role, reason: `the page marks it as ${furniture.reason}` }
  if (!segment.inside) return { role: 'boilerplate', reason: 'outside the story on the page' }
  if (text.length < 250 && (kind === 'paragraph' || kind === 'caption') && belongsToPicture(segment)) {
    return { role: 'caption', reason: besidePicture }
  }
  if (kind === 'caption') return { role: 'caption', reason: "a picture's caption" }
  const short = text.length < 220
  if (short && captionsPicture(text) && kind !== 'heading')
    return { role: 'caption', reason: 'credits or describes a picture' }
  if (short && pointsElsewhere(text)) return { role: 'promo', reason: 'points to other stories' }
  if (text.length < 350 && invites(text) && (short || linkDensity > 0))
    return { role: 'promo', reason: 'asks to subscribe, share or comment' }
  if (kind !== 'heading' && linkDensity > 0.7 && text.length < 250)
    return { role: 'promo', reason: 'nothing but links' }
  if (!/[\p{L}\p{N}]/u.test(text)) return { role: 'boilerplate', reason: 'no words in it' }
  if (text.length < 100 && isDateLine(text)) return { role: 'date', reason: 'nothing but a date' }
  return { role: roleOf(kind) }
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

const besidePicture = 'stands with a picture alone'

/** Around the text there is nothing but a picture. */
function belongsToPicture({ element, text }: JudgedSegment): boolean {
  let at: PageElement | undefined = element
  for (let steps = 0; at && steps < 3; at = at.parent, steps++) {
    if (textOf(at).length > text.length + 20) return false
    for (const child of elementsOf(at))
      if (/^(img|picture|amp-img)$/.test(child.tag)) return at.tag !== 'p' || steps > 0
  }
  return false
}

function roleOf(kind: JudgedSegment['kind']): BlockRole {
  return kind === 'heading' || kind === 'list' || kind === 'quote' ? kind : 'body'
}

/** What is left beside the date is no sentence. */
function isDateLine(text: string): boolean {
  if (!/\d/.test(text)) return false
  const dates = findNewsDates(text)
  if (dates.length === 0) return false
  const dated = dates.reduce((sum, date) => sum + date.end - date.start, 0)
  return text.length - dated < Math.max(14, dated * 0.6)
}

function markHeadline(segments: readonly JudgedSegment[], judgements: Judgement[], headline: string): void {
  segments.forEach((segment, index) => {
    const near = segment.kind === 'heading' || segment.text.length < headline.length + 60
    if (near && headline !== '' && same(segment.text, headline))
      judgements[index] = { role: 'title', reason: 'the headline' }
  })
}

const deckName =
  /(^|-)(sub-?(title|headline|head|line)|deck|dek|standfirst|lead|lede|intro\w*|summary|abstract|vorspann|anlauf|bajada|sumario|copete|entradilla|chapo|chapeau|excerpt|strapline|teaser-?text|ingress|preamble|underrubrik|occhiello|sommario|linha-?fina|subtitulo|description)(-|$)/

/** Prose between the headline and the story's own element is the story's deck, or its first paragraphs. */
function adoptLead(segments: readonly JudgedSegment[], judgements: Judgement[]): void {
  const title = judgements.findLastIndex(
    (judgement, index) => judgement.role === 'title' && index < firstBody(judgements),
  )
  const first = firstBody(judgements)
  if (title < 0 || first === segments.length) return
  let deck = false
  for (let index = title + 1; index < first; index++) {
    const segment = segments[index]
    if (!segment || segment.inside || segment.linkDensity > 0.5) continue
    const named = isDeck(segment)
    const { furniture } = segment
    if (furniture && !(named && furniture.role !== 'caption')) continue
    const judged = judge({ ...segment, inside: true, furniture: undefined })
    if (!['body', 'heading', 'list'].includes(judged.role) || (proseWeight(segment) < 40 && !named)) continue
    judgements[index] = deck ? { role: 'body' } : { role: 'subtitle', reason: 'between the headline and the text' }
    deck = true
  }
}

function isDeck(segment: JudgedSegment): boolean {
  const { element } = segment
  return [element, element.parent].some((each) => each && namesOf(each).some((name) => deckName.test(name)))
}

function firstBody(judgements: readonly Judgement[]): number {
  const index = judgements.findIndex(({ role }) => role === 'body' || role === 'list' || role === 'quote')
  return index < 0 ? judgements.length : index
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

/** After the last running text, lone short lines are no part of the story. */
function closeStory(segments: readonly JudgedSegment[], judgements: Judgement[]): void {
  const isText = (index: number) => ['body', 'quote', 'list'].includes(judgements[index]?.role ?? '')
  const total = segments.reduce((sum, segment, index) => sum + (isText(index) ? segment.text.length : 0), 0)
  if (total < 500) return
  for (let index = segments.length - 1; index >= 0; index--) {
    const segment = segments[index]
    if (!segment || !isText(index)) continue
    const sentence = /[.!?…。！？।؟:;”"»)\]]\s*$/.test(segment.text) || segment.text.length > 100
    if (sentence || segment.kind === 'list' || segment.kind === 'quote') break
    judgements[index] = { role: 'boilerplate', reason: 'a lone line after the text' }
  }
}

/** A heading with no text of the story below it goes with what it headed. */
function dropHeadingsOfNothing(judgements: Judgement[]): void {
  for (let index = judgements.length - 1; index >= 0; index--) {
    const role = judgements[index]?.role
    if (role === 'body' || role === 'quote' || role === 'list') return
    if (role === 'heading') judgements[index] = { role: 'promo', reason: 'a heading over nothing of the story' }
  }
}
