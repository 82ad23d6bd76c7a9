/** Where words stand in a text. Pure. */

/** More than these nobody goes through one by one, and marking them would cost a frame. */
export const mostFound = 2000

/** Ranges [start, end) in UTF-16 code units; case does not matter, and any white space stands for any other. */
export function findInText(text: string, words: string): [start: number, end: number][] {
  const wanted = words.trim()
  if (wanted === '') return []
  const pattern = wanted
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
    .join('\\s+')
  const found: [number, number][] = []
  for (const match of text.matchAll(new RegExp(pattern, 'giu'))) {
    if (found.push([match.index, match.index + match[0].length]) >= mostFound) break
  }
  return found
}
