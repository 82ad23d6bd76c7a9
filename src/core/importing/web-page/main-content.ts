/** Finds the element that holds the story, and marks what inside and around it is furniture. */
import { type Furniture, furnitureOf, namesOf } from './furniture'
import type { Segment } from './page-segments'
import type { PageElement } from './page-tree'

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

/** Marks furniture, then chooses the element whose text is most like a story's. */
export function findMainContent(segments: readonly Segment[], windowTitle = ''): MainContent {
  const teaser = teasers(segments, windowTitle)
  const weights = segments.map((segment) => (teaser.has(segment) ? 0 : proseWeight(segment)))
  const furnitureAround = effectiveFurniture(segments, weights)
  const furniture = segments.map(
    (segment) => furnitureAround(segment.element) ?? (teaser.has(segment) ? teaserOfStory : undefined),
  )
  const region = bestRegion(segments, weights, furniture)
  const judged = segments.map((segment, index) => ({
    ...segment,
    ...(furniture[index] ? { furniture: furniture[index] } : {}),
    inside: region !== undefined && isWithin(segment.element, region),
  }))
  return { region, segments: judged, furnitureAround }
}

/** How much running text a segment is, in characters of an alphabetic script. */
export function proseWeight(segment: Segment): number {
  const { text, linkDensity, kind } = segment
  if (kind === 'heading' || kind === 'caption' || linkDensity > 0.5) return 0
  const ideographs = text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0
  const length = text.length + ideographs * 1.5
  if (length < 25) return 0
  if (length < 80 && !/[.!?…。！？।؟:;”"»]$/.test(text)) return length * 0.3
  return length * (1 - linkDensity)
}

const teaserOfStory: Furniture = { role: 'promo', reason: 'a teaser of another story' }

/** A heading that is a link, with no more than one paragraph below it, leads to another story. */
function teasers(segments: readonly Segment[], windowTitle: string): Set<Segment> {
  const found = new Set<Segment>()
  const onlyTitle = segments.filter((segment) => segment.level === 1).length === 1
  for (let index = 0; index < segments.length; index++) {
    const heading = segments[index]
    if (heading?.kind !== 'heading' || heading.linkDensity < 0.9 || heading.text.length < 15) continue
    if (windowTitle.includes(heading.text) || (heading.level === 1 && onlyTitle)) continue
    let end = index + 1
    while (end < segments.length && segments[end]?.kind !== 'heading' && end < index + 6) end++
    const below = segments.slice(index + 1, end).filter((segment) => proseWeight(segment) > 0)
    if (below.length <= 1) for (const each of [heading, ...below]) found.add(each)
  }
  return found
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
        if (own && (own.reason === 'comments' || (sums.get(each) ?? 0) < total * 0.5)) found = own
      }
      known.set(each, found)
    }
    return found
  }
  return around
}

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
const leaves = new Set('p li dd dt blockquote pre h1 h2 h3 h4 h5 h6'.split(' '))
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

export function isWithin(element: PageElement, ancestor: PageElement): boolean {
  for (let at: PageElement | undefined = element; at; at = at.parent) if (at === ancestor) return true
  return false
}
