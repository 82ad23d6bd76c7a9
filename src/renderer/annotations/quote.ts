/** A passage of the body as what `annotations.create` asks for: the quote with its surroundings, and where it stood. */
import type { MethodInput } from '../../contract/methods'

/** Characters kept before and after a quote, to tell it from the same words elsewhere. */
const contextLength = 32

/** @returns null when there is nothing but space in [start, end) */
export function quoteOf(
  body: string,
  start: number,
  end: number,
): Pick<MethodInput<'annotations.create'>, 'quote' | 'start'> | null {
  const selected = body.slice(start, end)
  const exact = selected.trim()
  if (exact === '') return null
  const from = start + selected.indexOf(exact)
  const to = from + exact.length
  return {
    quote: {
      exact,
      prefix: wholeCharacters(body.slice(Math.max(0, from - contextLength), from)),
      suffix: wholeCharacters(body.slice(to, to + contextLength)),
    },
    start: from,
  }
}

/** Without the half of a surrogate pair that a cut may have left at either end. */
function wholeCharacters(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]/, '').replace(/[\uD800-\uDBFF]$/, '')
}
