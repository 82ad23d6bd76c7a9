/** Finds the deck and the first paragraphs where a page sets them between the headline and the story's own element. */
import { isBodyRole } from '../../../contract/story'
import { namesOf } from './furniture'
import type { JudgedSegment } from './main-content'
import { type Judgement, judgeSegment } from './segment-role'

const deckName =
  /(^|-)(sub-?(title|headline|head|line)|deck|dek|standfirst|lead|lede|intro\w*|summary|abstract|vorspann|anlauf|bajada|sumario|copete|entradilla|chapo|chapeau|excerpt|strapline|teaser-?text|ingress|preamble|underrubrik|occhiello|sommario|linha-?fina|subtitulo|description|epigraph)(-|$)/

/** Relabels them in place: the first is the deck, the others belong to the body. */
export function adoptLead(segments: readonly JudgedSegment[], judgements: Judgement[]): void {
  const first = judgements.findIndex(({ role }) => isBodyRole(role) && role !== 'heading')
  const title = titleIndex(segments, judgements, first)
  if (title < 0) return
  let deck: JudgedSegment | undefined
  for (let index = title + 1; index < first; index++) {
    const segment = segments[index]
    if (!segment || segment.inside || !readsAsLead(segment)) continue
    if (deck && !isDeck(segment) && segment.element.parent !== deck.element.parent) continue
    judgements[index] = deck ? { role: 'body' } : { role: 'subtitle', reason: 'between the headline and the text' }
    deck ??= segment
  }
}

function titleIndex(segments: readonly JudgedSegment[], judgements: readonly Judgement[], first: number): number {
  const isTitle = (index: number) => judgements[index]?.role === 'title' && segments[index]?.kind === 'heading'
  for (let index = Math.max(0, first - 60); index < first; index++) if (isTitle(index)) return index
  return judgements.findLastIndex((judgement, index) => judgement.role === 'title' && index < first)
}

function readsAsLead(segment: JudgedSegment): boolean {
  const { furniture, linkDensity, text, kind } = segment
  const named = isDeck(segment)
  if (linkDensity > 0.5 || (furniture && !(named && furniture.reason === 'teasers of other stories'))) return false
  const { role } = judgeSegment({ ...segment, inside: true, furniture: undefined })
  if (role === 'heading') return named ? text.length > 25 : text.length > 60
  return (role === 'body' || role === 'list') && kind !== 'cell' && (named || text.length > 40)
}

function isDeck({ element }: JudgedSegment): boolean {
  return [element, element.parent, element.parent?.parent].some(
    (each) => each && namesOf(each).some((name) => deckName.test(name)),
  )
}
