/** How many elements may be open at once in markup: what the parser takes for each grows with those around it. */
import { KlipingError } from '../../contract/errors'

export const mostOpenElements = 15_000

export function neverClosed(): KlipingError {
  return new KlipingError(
    'broken-file',
    'The markup of this file is broken: thousands of elements are opened and never closed. ' +
      'Save or export it again, or copy its text.',
  )
}
