/**
 * Text made comparable for finding dates: lower case, without Latin, Greek and Cyrillic accents, digits of every
 * script as 0-9, one kind of space, hyphen, colon and apostrophe. Positions lead back to the original.
 */

export interface FoldedText {
  text: string
  /** The original's position of a folded position. */
  at(position: number): number
}

const accents = /[\u0300-\u036f]/g
const hyphens = /[\u2010-\u2015\u2212\ufe58\uff0d]/
const apostrophes = /[\u2018\u2019\u02bc\u02b9\u0060\u00b4\u05f3\uff07]/
const invisible = /\p{Cf}|\ufe0f/u
const cache = new Map<string, string>()

/** Folds a name or cue word, for comparing it with folded text. */
export function fold(text: string): string {
  return foldText(text).text
}

export function foldText(original: string): FoldedText {
  if (/^[\n -~]*$/.test(original)) return { text: original.toLowerCase(), at: (position) => position }
  const positions: number[] = []
  let text = ''
  let index = 0
  for (const character of original) {
    const folded = foldCharacter(character)
    for (let i = 0; i < folded.length; i++) positions.push(index)
    text += folded
    index += character.length
  }
  positions.push(index)
  return { text, at: (position) => positions[Math.min(position, positions.length - 1)] as number }
}

function foldCharacter(character: string): string {
  if (character < '\u0080') return character === '\t' || character === '\r' ? ' ' : character.toLowerCase()
  const known = cache.get(character)
  if (known !== undefined) return known
  const folded = foldUncached(character)
  // Bounded by nature (one entry a character of Unicode), kept small all the same.
  if (cache.size < 20_000) cache.set(character, folded)
  return folded
}

function foldUncached(character: string): string {
  if (invisible.test(character)) return ''
  if (/\p{Nd}/u.test(character)) return digitOf(character)
  if (/\p{Zs}/u.test(character)) return ' '
  if (hyphens.test(character)) return '-'
  if (apostrophes.test(character)) return "'"
  if (character === '\u2236' || character === '\uff1a') return ':'
  if (character === '،' || character === '、') return ','
  if (character === 'ı' || character === 'İ') return 'i'
  const narrow = /[\uff01-\uff5e]/.test(character) ? character.normalize('NFKC') : character
  return narrow.toLowerCase().normalize('NFD').replace(accents, '').normalize('NFC')
}

/** Decimal digits stand in runs of ten from a zero, in every script. */
function digitOf(character: string): string {
  const code = character.codePointAt(0) as number
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  // Mathematical digits follow one another without a break between their runs of ten.
  return String(code >= 0x1d7ce && code <= 0x1d7ff ? (code - 0x1d7ce) % 10 : code - zero)
}
