/**
 * What a word is, by patterns. Scripts that put no spaces between words get their own way: Han, Kana and Hangul overlapping
 * pairs of characters (with the last one alone as well, so that every character can be found), Thai, Lao, Khmer and Burmese the
 * words of the platform's dictionary (`Intl.Segmenter`).
 */
import { madeOnce } from './made-once'
import { normaliseWord } from './normalise'

export interface Token {
  /** The folded word. */
  term: string
  /** Half-open range of UTF-16 code units in the text. */
  start: number
  end: number
}

const pairedScripts = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\u30fc\uff70'
const dictionaryScripts = { th: 'Thai', lo: 'Lao', km: 'Khmer', my: 'Myanmar' } as const
/** A longer run without a break is cut here: it bounds the work of the pattern and of the segmenter. */
export const longestRun = 2000
/** Longer runs of letters are no words (encoded data); only their beginning is searched. */
export const longestWord = 64
/** Marks and invisible characters belong to the letter before them. */
const trailing = '[\\p{M}\uff9e\uff9f\u00ad\u200b-\u200f\u2060\ufeff]*'

const groupedNumber = '(?<![\\p{N}.,])\\p{Nd}{1,3}(?:[.,]\\p{Nd}{3}){1,9}(?![.,]?\\p{Nd})'
const paired = `(?:[${pairedScripts}]${trailing}){1,${longestRun}}`
const dictionary = Object.values(dictionaryScripts)
  .map((script) => `(?:\\p{Script=${script}}${trailing}){1,${longestRun}}`)
  .join('|')
const unspaced = `${pairedScripts}${Object.values(dictionaryScripts)
  .map((script) => `\\p{Script=${script}}`)
  .join('')}`
const spaced = `(?:(?![${unspaced}])[\\p{L}\\p{N}]${trailing}){1,${longestRun}}`

/** Looks at one place only. */
const wordPattern = madeOnce(() => new RegExp(`(${groupedNumber})|(${paired})|(${dictionary})|${spaced}`, 'uy'))
const unitPattern = madeOnce(() => new RegExp(`[${pairedScripts}]${trailing}`, 'gu'))

/** A character that is a word or a part of one without looking at its neighbours: a letter or number, but for these scripts. */
export const plainCharacter = madeOnce(() => new RegExp(`^(?![${unspaced}])[\\p{L}\\p{N}]$`, 'u'))
/** A character that can begin a word or change what the word before it is. */
export const otherCharacter = madeOnce(
  () => new RegExp(`^(?:[${unspaced}]|${trailing.slice(0, -1)}|[\\ud800-\\udfff])$`, 'u'),
)

/** A run of characters that gives one or several words. */
export interface Run {
  text: string
  start: number
  /** What it is, unless it is one word as it stands. */
  kind: 'number' | 'pairs' | 'dictionary' | 'word'
}

/** The run that begins at this place, if one does. */
export function runAt(text: string, start: number): Run | undefined {
  const pattern = wordPattern()
  pattern.lastIndex = start
  const match = pattern.exec(text)
  if (!match) return undefined
  const [run, number, pairs, dictionaryRun] = match
  const kind = number ? 'number' : pairs ? 'pairs' : dictionaryRun ? 'dictionary' : 'word'
  return { text: run, start, kind }
}

/** The words of a run; pairs of characters overlap. */
export function* tokensOf({ text, start, kind }: Run): Generator<Token> {
  if (kind === 'pairs') yield* pairTokens(text, start)
  else if (kind === 'dictionary') yield* dictionaryTokens(text, start)
  else yield* wordToken(kind === 'number' ? text.replace(/[.,]/g, '') : text, start, start + text.length)
}

/** A word as it stands, folded. None is left of a run that holds only what is never seen. */
export function* wordToken(word: string, start: number, end: number): Generator<Token> {
  const term = foldWord(word)
  if (term !== '') yield { term, start, end }
}

/** Empty when only what is never seen is in it. */
export function foldWord(word: string): string {
  // Cut only then: piled-up marks can make a short word as long as a line.
  return normaliseWord(word.slice(0, longestRun)).slice(0, longestWord)
}

function* pairTokens(run: string, offset: number): Generator<Token> {
  let before: { text: string; start: number; end: number } | undefined
  for (const match of run.matchAll(unitPattern())) {
    const unit = { text: match[0], start: offset + match.index, end: offset + match.index + match[0].length }
    if (before) yield { term: normaliseWord(before.text + unit.text), start: before.start, end: unit.end }
    before = unit
  }
  if (before) yield { term: normaliseWord(before.text), start: before.start, end: before.end }
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(run: string): Intl.Segmenter {
  const script = Object.entries(dictionaryScripts).find(([, name]) => new RegExp(`^\\p{Script=${name}}`, 'u').test(run))
  const locale = script?.[0] ?? 'und'
  let segmenter = segmenters.get(locale)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
    segmenters.set(locale, segmenter)
  }
  return segmenter
}

function* dictionaryTokens(run: string, offset: number): Generator<Token> {
  for (const { segment, index } of segmenterFor(run).segment(run)) {
    yield* wordToken(segment, offset + index, offset + index + segment.length)
  }
}

/** Whether a term is a lone character of a script that is searched in pairs: it is found by the pairs it begins. */
export function isLoneCharacter(term: string): boolean {
  return term.charCodeAt(0) >= firstPaired && lonePattern().test(term)
}
const lonePattern = madeOnce(() => new RegExp(`^[${pairedScripts}]\\p{M}*$`, 'u'))
/** Hangul begins here, the lowest of these scripts. */
const firstPaired = 0x1100
