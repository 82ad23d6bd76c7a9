/** Finds the element that holds the story, and marks what inside and around it is furniture. */
import { type Furniture, furnitureOf, hiddenText, namesOf } from './furniture'
import { isWithin, proseWeight, type Segment } from './page-segments'
import type { PageElement } from './page-tree'
import { findTeasers, teaserOfStory } from './teasers'

export interface JudgedSegment extends Segment {
  furniture?: Furniture
  /** Part of the story's own region of the page. */
  inside: boolean
}

export interface MainContent {
  region: PageElement | undefined
  segments: JudgedSegment[]
  /** What an element is part of, when that is not the story. */
  furnitureAround(element: PageElement): Furniture | undefined
}

export interface Hints {
  /** The text of `<title>`. */
  windowTitle?: string
  /** The story's text as the page's data state it. */
  statedBody?: string
  /** The element that holds the story, when it need not be looked for. */
  region?: PageElement
}

/** Marks furniture, then chooses the element whose text is most like a story's. */
export function findMainContent(segments: readonly Segment[], hints: Hints = {}): MainContent {
  const teasers = findTeasers(segments, hints.windowTitle ?? '')
  const stated = statedSegments(segments, hints.statedBody)
  const weights = segments.map((segment) =>
    teasers.has(segment) ? 0 : proseWeight(segment) * (stated.has(segment) ? statedFactor : 1),
  )
  const furnitureAround = effectiveFurniture(segments, weights)
  const furniture = segments.map((segment) => {
    if (stated.has(segment)) return undefined
    return furnitureAround(segment.element) ?? (teasers.has(segment) ? teaserOfStory : undefined)
  })
  const region = hints.region ?? bestRegion(segments, weights, furniture)
  const judged = segments.map((segment, index) => ({
    ...segment,
    ...(furniture[index] ? { furniture: furniture[index] } : {}),
    inside: region !== undefined && isWithin(segment.element, region),
  }))
  return { region, segments: judged, furnitureAround }
}

/** What the page's data hold word for word is the story, wherever it stands. */
const statedFactor = 2

function statedSegments(segments: readonly Segment[], body = ''): Set<Segment> {
  if (body.length < 400) return new Set()
  const squeezed = letters(body)
  return new Set(
    segments.filter(({ text, kind }) => text.length > 60 && kind !== 'caption' && squeezed.includes(letters(text))),
  )
}

function letters(text: string): string {
  return text.replace(/<[^>]*>|&\w+;/g, '').replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Adds each segment's value to all elements around it. */
function sumUp(segments: readonly Segment[], value: (index: number) => number): Map<PageElement, number> {
  const sums = new Map<PageElement, number>()
  segments.forEach((segment, index) => {
    const each = value(index)
    if (each === 0) return
    for (let at: PageElement | undefined = segment.element; at; at = at.parent) sums.set(at, (sums.get(at) ?? 0) + each)
  })
  return sums
}

/** Furniture by the markup, unless the page's text would be gone with it: then the markup is not to be believed. */
function effectiveFurniture(
  segments: readonly Segment[],
  weights: readonly number[],
): (element: PageElement | undefined) => Furniture | undefined {
  const sums = sumUp(segments, (index) => weights[index] ?? 0)
  const total = weights.reduce((sum, each) => sum + each, 0)
  const known = new Map<PageElement, Furniture | undefined>()
  const unfolded = hiddenProse(segments, weights) > total * 0.5
  const around = (element: PageElement | undefined): Furniture | undefined => {
    const path: PageElement[] = []
    let at = element
    while (at && !known.has(at)) {
      path.push(at)
      at = at.parent
    }
    let found = at ? known.get(at) : undefined
    for (const each of path.reverse()) {
      if (!found) {
        const own = isStoryElement(each) ? undefined : furnitureOf(each)
        if (own && !(unfolded && own === hiddenText) && isBelievable(own, each, sums.get(each) ?? 0, total)) found = own
      }
      known.set(each, found)
    }
    return found
  }
  return around
}

/** Where most of the text is hidden, the page unfolds it piece by piece: slides, tabs, "read on". */
function hiddenProse(segments: readonly Segment[], weights: readonly number[]): number {
  const known = new Map<PageElement, boolean>()
  const isHidden = (element: PageElement): boolean => {
    const cached = known.get(element)
    if (cached !== undefined) return cached
    const hidden = furnitureOf(element) === hiddenText || (element.parent !== undefined && isHidden(element.parent))
    known.set(element, hidden)
    return hidden
  }
  return segments.reduce((sum, { element }, index) => sum + (isHidden(element) ? (weights[index] ?? 0) : 0), 0)
}

/** Most of the page's text is no furniture, unless it is comments; and a caption is short. */
function isBelievable({ role, reason }: Furniture, { tag }: PageElement, prose: number, total: number): boolean {
  if (role === 'caption' && tag !== 'figcaption' && prose > longestCaption) return false
  return reason === 'comments' || prose < total * 0.5
}

const longestCaption = 600

const storyNames =
  /^(article|artikel|story|news|post|entry|blog|single|page|content|detail|ce|node|field-name|field)-?(__)?(body|text|content|inhalt|main|copy)\w*$|(^|-)(articlebody|article-body|article-content|article-text|articletext|story-body|storybody|story-content|entry-content|post-content|post-body|postbody|body-text|bodytext|body-copy|field-name-body|field-body|news-?text|artikel-?(text|body|inhalt|content)|post-entry|text-content|content-body|content-text|blog-?post-?(content|body)|theme-post-content|nota-?(texto|cuerpo)|cuerpo(-nota)?|texto-?(nota|noticia)|corps|article__body|rich-?text)(-|$)/

/** Elements that by their markup hold a story. */
function isStoryElement(element: PageElement): boolean {
  return (
    /articlebody|reviewbody|blogpost$/i.test(element.attributes.itemprop ?? '') ||
    namesOf(element).some((name) => storyNames.test(name))
  )
}

/** Hold a paragraph, not a story. */
const leaves = new Set('p li dd dt ul ol dl blockquote pre h1 h2 h3 h4 h5 h6'.split(' '))
const furnitureWeight = 0.2
const linkedWeight = 1
const shortWeight = 0.1
function bestRegion(
  segments: readonly Segment[],
  weights: readonly number[],
  furniture: readonly (Furniture | undefined)[],
): PageElement | undefined {
  const prose = sumUp(segments, (index) => (furniture[index] ? 0 : (weights[index] ?? 0)))
  const junk = sumUp(segments, (index) => {
    const segment = segments[index]
    if (!segment) return 0
    if (furniture[index])
      return /byline|caption|tags/.test(furniture[index].role) ? 0 : furnitureWeight * (segment.text.length + 10)
    if ((weights[index] ?? 0) > 0 || segment.kind === 'heading') return 0
    return (Math.min(100, segment.text.length) + 15) * (segment.linkDensity > 0.5 ? linkedWeight : shortWeight)
  })
  let best: PageElement | undefined
  let bestScore = Number.NEGATIVE_INFINITY
  for (const [element, weight] of prose) {
    if (leaves.has(element.tag)) continue
    const factor = isStoryElement(element) ? 1.4 : element.tag === 'article' || element.tag === 'main' ? 1.15 : 1
    const score = (weight - (junk.get(element) ?? 0)) * factor
    const tie = score === bestScore && best !== undefined && isWithin(element, best)
    if (score > bestScore || tie) {
      best = element
      bestScore = score
    }
  }
  return best
}
