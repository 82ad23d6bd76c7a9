/**
 * Ties a passage to a text by the selectors of the W3C Web Annotation Data Model: the quote with the words around it,
 * and its position (https://www.w3.org/TR/annotation-model/#text-quote-selector).
 */
import type { Annotation } from '../../contract/annotation'
import { createQuoteMatcher } from '../../text/quote-match'

export type Selector = Annotation['selector']

/** How much of the text around the quote is kept, in UTF-16 code units. */
const contextLength = 32

/** The selectors of the passage [start, end) of `body`. */
export function selectorFor(body: string, start: number, end: number): Selector {
  return [
    {
      type: 'TextQuoteSelector',
      exact: body.slice(start, end),
      prefix: body.slice(wholeCharacter(body, Math.max(0, start - contextLength)), start),
      suffix: body.slice(end, wholeCharacter(body, end + contextLength)),
    },
    { type: 'TextPositionSelector', start, end },
  ]
}

/** Not between the halves of a surrogate pair. */
function wholeCharacter(body: string, at: number): number {
  const code = body.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at
}

/**
 * The selectors of the same passage in a text that may have changed since.
 * @param find for many passages of one body; it is then prepared once
 * @returns the same selector when the passage stands where it stood, undefined when it is gone
 */
export function reanchor(body: string, selector: Selector, find = createQuoteMatcher(body)): Selector | undefined {
  const [quote, position] = selector
  if (body.slice(position.start, position.end) === quote.exact) return selector
  const match = find({ ...quote, start: position.start })
  return match && selectorFor(body, match.start, match.end)
}
