/**
 * Cuts a text into the words that are searched, each with its place in the text so that hits can be marked.
 * Scripts that put no spaces between words get their own way: Han, Kana and Hangul overlapping pairs of characters
 * (with the last one alone as well, so that every character can be found), Thai, Lao, Khmer and Burmese the words
 * of the platform's dictionary (`Intl.Segmenter`).
 */
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
const longestRun = 2000
/** Longer runs of letters are no words (encoded data); only their beginning is searched. */
const longestWord = 64
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

const wordPattern = new RegExp(`(${groupedNumber})|(${paired})|(${dictionary})|${spaced}`, 'gu')
const unitPattern = new RegExp(`[${pairedScripts}]${trailing}`, 'gu')

/** The words of a text, in order; pairs of characters overlap. Linear in the text's length. */
export function* tokenise(text: string): Generator<Token> {
  for (const match of text.matchAll(wordPattern)) {
    const [run, number, pairs, dictionaryRun] = match
    const start = match.index
    if (pairs !== undefined) yield* pairTokens(run, start)
    else if (dictionaryRun !== undefined) yield* dictionaryTokens(run, start)
    else yield* wordToken(number === undefined ? run : run.replace(/[.,]/g, ''), start, start + run.length)
  }
}

function* wordToken(word: string, start: number, end: number): Generator<Token> {
  const term = normaliseWord(word.length > longestWord ? word.slice(0, longestWord) : word)
  if (term !== '') yield { term, start, end }
}

function* pairTokens(run: string, offset: number): Generator<Token> {
  let before: { text: string; start: number; end: number } | undefined
  for (const match of run.matchAll(unitPattern)) {
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

/**
 * The words of a query: like {@link tokenise}, but a run of paired characters gives its pairs only;
 * the lone last character, which stands in every text, would ask for nothing more.
 */
export function tokeniseQuery(text: string): Token[] {
  const tokens = [...tokenise(text)]
  return tokens.filter((token, i) => {
    const before = tokens[i - 1]
    return !(before && before.end === token.end && before.start < token.start)
  })
}

/** Whether a term is a lone character of a script that is searched in pairs: it is found by the pairs it begins. */
export function isLoneCharacter(term: string): boolean {
  return lonePattern.test(term)
}
const lonePattern = new RegExp(`^[${pairedScripts}]\\p{M}*$`, 'u')
