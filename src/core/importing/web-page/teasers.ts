/** Finds teasers of other stories by their shape: a heading that is a link, over no more than a line or two. */
import type { Furniture } from './furniture'
import { isWithin, proseWeight, type Segment } from './page-segments'

export const teaserOfStory: Furniture = { role: 'promo', reason: 'a teaser of another story' }

const furthestLine = 6

/** The segments of all teasers. @param windowTitle the text of `<title>`: a heading it holds is the story's own */
export function findTeasers(segments: readonly Segment[], windowTitle: string): Set<Segment> {
  const found = new Set<Segment>()
  const onlyTitle = segments.filter((segment) => segment.level === 1).length === 1
  segments.forEach((heading, index) => {
    if (heading.kind !== 'heading' || heading.linkDensity < 0.9 || heading.text.length < 15) return
    if (windowTitle.includes(heading.text) || (heading.level === 1 && onlyTitle)) return
    const below = textBelow(segments, index)
    const card = heading.element.parent?.parent
    const own = card ? below.filter((segment) => isWithin(segment.element, card)) : below
    if (Math.min(below.length, own.length) <= 1) for (const each of [heading, ...own]) found.add(each)
  })
  return found
}

function textBelow(segments: readonly Segment[], index: number): Segment[] {
  const below: Segment[] = []
  for (let at = index + 1; at < segments.length && at < index + furthestLine; at++) {
    const segment = segments[at]
    if (!segment || segment.kind === 'heading') break
    if (proseWeight(segment) > 0) below.push(segment)
  }
  return below
}
