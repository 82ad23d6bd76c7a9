/** Chooses the story's headline among what the page and its data offer. */

import { namesOf } from './furniture'
import type { JudgedSegment } from './main-content'
import { isSmall, type PageElement, textOf } from './page-tree'

export interface HeadlineSources {
  segments: readonly JudgedSegment[]
  /** From the page's data, the most trusted first. */
  stated: readonly string[]
  /** The text of `<title>`. */
  windowTitle: string | undefined
  /** Names of the site, as it gives them. */
  siteNames: readonly string[]
}

/**
 * The visible heading that the page's data agree with; without one, what the data say, less the outlet's name.
 * @returns "" when there is nothing at all
 */
export function chooseHeadline({ segments, stated, windowTitle, siteNames }: HeadlineSources): string {
  const clean = stated.map((title) => withoutSiteName(title, siteNames)).filter((title) => title !== '')
  const fromWindow = windowTitle ? withoutSiteName(windowTitle, siteNames) : ''
  const witnesses = [...clean, fromWindow].filter((title) => title !== '').map(pairsOfTitle)
  const isSite = sameAsOne(siteNames)
  const first = firstText(segments)
  let best: { text: string; score: number } | undefined
  for (const [index, segment] of segments.entries()) {
    const rank = headingRank(segment)
    if (rank === 0 || segment.text.length > 300 || namesSite(segment, isSite)) continue
    for (const text of readings(segment)) {
      const pairs = bigrams(text)
      const agreement = Math.max(0, ...witnesses.map((title) => agreementOf(pairs, title)))
      if (agreement < 0.5) continue
      const hidden = segment.furniture?.role === 'boilerplate' ? 0.4 : 0
      const score =
        agreement * 2 + rank * 0.6 - (index / segments.length) * 0.5 - hidden - (first >= 0 && index > first ? 0.6 : 0)
      if (!best || score > best.score) best = { text, score }
    }
  }
  return best?.text ?? (headingOfStory(segments, isSite, clean.length > 0) || clean[0] || fromWindow)
}

const kickerName =
  /(^|-)(kicker|over-?line|top-?line|roof-?line|roof|dach-?zeile|spitz-?marke|pre-?title|super-?title|eyebrow|label|rubri[ck]|category|antetitulo|volanta|cintillo|occhiello|(h\d-?)?small)(-|$)/

/** The heading whole, and without a kicker that stands in an element of its own before or after it. */
function readings({ element, text }: JudgedSegment): string[] {
  if (!isSmall(element)) return [text.replace(/\s+/g, ' ')]
  const children = element.children.filter((child) => textOfNode(child) !== '')
  const [first, last] = [children[0], children.at(-1)]
  const rest = (part: typeof children) => part.map(textOfNode).join(' ')
  if (typeof first === 'object' && children.length > 1 && namesOf(first).some((name) => kickerName.test(name))) {
    return [rest(children.slice(1))]
  }
  if (typeof last === 'object' && children.length > 1 && last.tag === 'small') return [rest(children.slice(0, -1))]
  const found = [text.replace(/\s+/g, ' ')]
  if (children.length > 1 && typeof first === 'object') found.push(rest(children.slice(1)))
  if (children.length > 1 && typeof last === 'object') found.push(rest(children.slice(0, -1)))
  if (text.includes('\n')) found.push(...text.split('\n').map((line) => line.trim()))
  return found.filter((each) => each.length >= 8 || each === found[0])
}

function textOfNode(node: PageElement | string): string {
  return (typeof node === 'string' ? node : textOf(node)).replace(/\s+/g, ' ').trim()
}

/** A heading that says the outlet's name, or leads to its front page. */
function namesSite(segment: JudgedSegment, isSite: (text: string) => boolean): boolean {
  if (isSite(segment.text)) return true
  const [link] = segment.links
  return segment.linkDensity > 0.9 && link !== undefined && /^(https?:\/\/[^/]+)?\/?(index\.\w+|#.*)?$/.test(link.href)
}

/** 3 for a first-level heading or one that is named a headline, 2 and 1 for lesser ones, 0 for no heading. */
function headingRank(segment: JudgedSegment): number {
  const { element } = segment
  if (/^(h1|amp-h1)$/.test(element.tag) || /headline/i.test(element.attributes.itemprop ?? '')) return 3
  if (segment.kind === 'heading' && segment.level === 1) return 3
  if (
    namesOf(element).some((name) =>
      /^(entry|post|article|page|story|news|single|content|blog)-?(post-?)?(title|headline|heading)$|^(headline|title|heading)$/.test(
        name,
      ),
    )
  )
    return 2.5
  if (segment.kind === 'heading') return segment.level === 2 ? 2 : 1
  return 0
}

function firstText(segments: readonly JudgedSegment[]): number {
  return segments.findIndex(
    ({ inside, furniture, kind, text }) => inside && !furniture && kind !== 'heading' && text.length > 80,
  )
}

/** The one first-level heading over the story, for pages whose data name it otherwise; or the heading its text starts with. */
function headingOfStory(
  segments: readonly JudgedSegment[],
  isSite: (text: string) => boolean,
  stated: boolean,
): string {
  const first = firstText(segments)
  const above = segments.slice(0, Math.max(first, 0)).filter((segment) => {
    const { text, furniture } = segment
    return text.length > (segment.level === 1 ? 0 : 4) && text.length < 300 && !furniture && !namesSite(segment, isSite)
  })
  const headings = above.filter((segment) => segment.level === 1)
  const opening = stated
    ? undefined
    : above.findLast((segment, index) => segment.kind === 'heading' && index >= above.length - 2)
  const chosen = headings.length === 1 ? headings[0] : headings.length === 0 ? opening : undefined
  return chosen?.text.replace(/\s+/g, ' ') ?? ''
}

/** Drops "| Outlet" at the end or "Outlet: " at the start when the page shows elsewhere that this is the outlet's name. */
export function withoutSiteName(title: string, siteNames: readonly string[]): string {
  const parts = title.split(/(\s+[|–—·•»«:~-]\s+|\s*[|»•]\s*|_(?=[^_]+$)|:\s+)/)
  const isSite = sameAsOne(siteNames)
  while (parts.length > 2 && isSite(parts.at(-1) ?? '')) parts.splice(-2)
  while (parts.length > 2 && isSite(parts[0] ?? '')) parts.splice(0, 2)
  return parts.join('').trim()
}

/** The pairs of letters of a stated title, and of what stands before its first separator. */
function pairsOfTitle(title: string): { whole: Set<string>; first?: Set<string> } {
  const parts = title.split(/\s+[|–—·•»«-]\s+|\s*[|»•]\s*/)
  const [first = title] = parts
  return { whole: bigrams(title), ...(parts.length > 1 && first.length > 12 ? { first: bigrams(first) } : {}) }
}

/** How well a heading and a stated title are the same text, 0 to 1, by their pairs of letters. */
function agreementOf(heading: Set<string>, { whole, first }: ReturnType<typeof pairsOfTitle>): number {
  return Math.max(dice(heading, whole), first ? dice(heading, first) * 0.95 : 0)
}

function dice(left: Set<string>, right: Set<string>): number {
  if (left.size === 0 || right.size === 0) return 0
  let shared = 0
  for (const gram of left) if (right.has(gram)) shared++
  return (2 * shared) / (left.size + right.size)
}

function bigrams(text: string): Set<string> {
  const folded = fold(text)
  const grams = new Set<string>()
  for (let i = 0; i + 1 < folded.length; i++) grams.add(folded.slice(i, i + 2))
  return grams
}

/** Tells texts that are one of these but for case, spaces and punctuation. */
export function sameAsOne(texts: readonly string[]): (text: string) => boolean {
  const wanted = new Set(texts.map(fold))
  wanted.delete('')
  return (text) => wanted.size > 0 && wanted.has(fold(text))
}

function fold(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase().replace(/[^a-z\d]+/g, '')
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join('')
}
