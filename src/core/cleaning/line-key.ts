/** When two lines are the same line: case, spaces, punctuation at the ends and the digits in them do not count. */

/** Lines longer than this are prose; what repeats in them is a quotation, not boilerplate. In UTF-16 code units. */
const longestLine = 400

/** @returns undefined for a line that is too long or holds no letter */
export function lineKey(text: string): string | undefined {
  if (text.length > longestLine || !/\p{L}/u.test(text)) return undefined
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{N}+/gu, '0')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '')
}
