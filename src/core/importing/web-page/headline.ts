/** Chooses the story's headline among what the page and its data offer. */

import { namesOf } from './furniture'
import type { JudgedSegment } from './main-content'

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
  const witnesses = [...clean, windowTitle ?? ''].filter((title) => title !== '')
  let best: { text: string; score: number } | undefined
  for (const [index, segment] of segments.entries()) {
    const rank = headingRank(segment)
    if (rank === 0 || segment.text.length > 300 || siteNames.some((name) => same(name, segment.text))) continue
    const agreement = Math.max(0, ...witnesses.map((title) => overlap(segment.text, title)))
    if (agreement < 0.5 && !(rank === 3 && witnesses.length === 0)) continue
    const score = agreement * 2 + rank * 0.35 - index / segments.length / 2
    if (!best || score > best.score) best = { text: segment.text.replace(/\s+/g, ' '), score }
  }
  if (best) return best.text
  return clean[0] ?? (loneHeading(segments) || fromWindow)
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

function loneHeading(segments: readonly JudgedSegment[]): string {
  const headings = segments.filter((segment) => segment.level === 1 && segment.text.length < 300)
  return headings.length === 1 ? (headings[0]?.text.replace(/\s+/g, ' ') ?? '') : ''
}

/** Drops "| Outlet" at the end or "Outlet: " at the start when the page shows elsewhere that this is the outlet's name. */
export function withoutSiteName(title: string, siteNames: readonly string[]): string {
  const parts = title.split(/(\s+[|–—·•»«:~-]\s+|\s*[|»•]\s*|_(?=[^_]+$)|:\s+)/)
  const isSite = (part = '') => siteNames.some((name) => same(part, name))
  while (parts.length > 2 && isSite(parts.at(-1))) parts.splice(-2)
  while (parts.length > 2 && isSite(parts[0])) parts.splice(0, 2)
  return parts.join('').trim()
}

/** Share of the shorter text's words that the other has too, in the longer one's measure: 1 for the same words. */
function overlap(a: string, b: string): number {
  const [left, right] = [bigrams(a), bigrams(b)]
  if (left.size === 0 || right.size === 0) return 0
  let shared = 0
  for (const gram of left) if (right.has(gram)) shared++
  const dice = (2 * shared) / (left.size + right.size)
  const contained = shared / left.size
  return left.size >= 8 ? Math.max(dice, contained * 0.9) : dice
}

function bigrams(text: string): Set<string> {
  const folded = fold(text)
  const grams = new Set<string>()
  for (let i = 0; i + 1 < folded.length; i++) grams.add(folded.slice(i, i + 2))
  return grams
}

export function same(a: string, b: string): boolean {
  const folded = fold(a)
  return folded !== '' && folded === fold(b)
}

function fold(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join('')
}
