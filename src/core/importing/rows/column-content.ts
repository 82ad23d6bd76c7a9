/** What the cells of a column look like, for columns whose names say nothing or say too much. */
import { cellDate } from './cell-value'
import { isLanguage } from './language-name'

export type ContentKind =
  | 'empty'
  | 'address'
  | 'domain'
  | 'date'
  | 'language'
  | 'number'
  | 'text'
  | 'headline'
  | 'name'
  | 'word'

export interface ColumnContent {
  kind: ContentKind
  /** Of the cells that hold something, in characters. */
  averageLength: number
  /** Of the cells that hold something, the share that are not like an earlier one. */
  distinct: number
  filled: number
}

const domain = /^(?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,24}$/u

/** From this length on the cells of a column are texts. */
const textLength = 140
const most = 0.8

/** @param cells of some rows, as text */
export function contentOf(cells: readonly string[]): ColumnContent {
  const values = cells.map((cell) => cell.trim()).filter(Boolean)
  const filled = values.length
  const averageLength = values.reduce((sum, { length }) => sum + length, 0) / Math.max(1, filled)
  const distinct = new Set(values).size / Math.max(1, filled)
  return { kind: filled === 0 ? 'empty' : kindOf(values, averageLength, distinct), averageLength, distinct, filled }
}

function kindOf(values: readonly string[], averageLength: number, distinct: number): ContentKind {
  const share = (test: (value: string) => boolean) => values.filter(test).length >= most * values.length
  if (share((value) => /^https?:\/\/\S+$/i.test(value))) return 'address'
  if (share(isLanguage)) return 'language'
  if (share(looksLikeDate)) return 'date'
  if (share((value) => /^[-+]?[\d.,\s]+%?$/.test(value))) return 'number'
  if (share((value) => domain.test(value))) return 'domain'
  if (averageLength >= textLength || share((value) => /<\/(p|div)>|<br\b/i.test(value))) return 'text'
  if (share(looksLikeName)) return 'name'
  const words = values.reduce((sum, value) => sum + wordCount(value), 0) / values.length
  return words >= 3 && averageLength >= 12 && distinct >= 0.6 ? 'headline' : 'word'
}

function looksLikeDate(value: string): boolean {
  // What is no longer than a date with weekday, time and zone, and holds figures.
  if (value.length > 60 || !/\p{N}/u.test(value) || /^[-+]?\d{1,4}([.,]\d+)?$/.test(value)) return false
  if (/^\d{6,7}$/.test(value)) return false
  return cellDate(value) !== undefined
}

/** Two to four words that all begin with a capital letter, as people are called in the scripts that have those. */
function looksLikeName(value: string): boolean {
  return (
    /^(?:\p{Lu}[\p{L}\p{M}.'’-]*[,&]?\s+){1,4}(?:and |dan |und |y |et |e |i )?\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(value) &&
    value.length <= 60
  )
}

/** Scripts without spaces are counted by letters. */
function wordCount(value: string): number {
  const unspaced = value.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0
  return value.split(/\s+/).length + Math.floor(unspaced / 2)
}
