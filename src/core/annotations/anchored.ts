/** Annotations as they stand in a story's text today, which corrections and rules may have changed since. */
import type { Annotation } from '../../contract/annotation'
import type { Story } from '../../contract/story'
import { createQuoteMatcher } from '../../text/quote-match'
import { reanchor } from './anchor'

/** In order of position; those whose passage is gone are kept as orphans, last. */
export function anchored(story: Story, annotations: readonly Annotation[]): Annotation[] {
  const find = createQuoteMatcher(story.body)
  const found = annotations.map((annotation): Annotation => {
    const selector = reanchor(story.body, annotation.selector, find)
    return selector ? { ...annotation, selector } : { ...annotation, orphan: true }
  })
  const position = ({ orphan, selector }: Annotation) => (orphan ? Number.POSITIVE_INFINITY : selector[1].start)
  return found.sort((a, b) => position(a) - position(b) || 0)
}
