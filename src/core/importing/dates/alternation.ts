/** A list of phrases as one alternative of a pattern: the longest first, any run of spaces between words. */
export function alternation(phrases: Iterable<string>): string {
  return [...new Set(phrases)]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, ' +'))
    .join('|')
}
