/**
 * Finds a quote in a text: exactly; then whatever its white space, quotation marks, dashes, accents and case;
 * then with some of its characters changed. Among several places the words around it and its old position decide,
 * weighted as in the Hypothesis client's `match-quote` (BSD-2-Clause).
 */
import approximateSearch from 'approx-string-match'

export interface QuoteQuery {
  exact: string
  /** What stood before and after the quote. */
  prefix?: string
  suffix?: string
  /** Where the quote began, in UTF-16 code units. */
  start?: number
}

export interface QuoteMatch {
  start: number
  end: number
  /** 0 to 1; 1 is the same quote between the same words at the same place. */
  score: number
  /** Share of the quote's characters that differ, white space, punctuation style and case apart. */
  difference: number
}

/** Weights of the Hypothesis client: the quote counts most, the position only breaks ties. */
const weights = { quote: 50, prefix: 20, suffix: 20, position: 2 }
/** Beyond this share of changed characters another passage is likelier than a changed one. */
const largestDifference = 0.25
/** The search's cost grows with the errors allowed; this bounds it for long quotes. */
const mostErrors = 128
/** The approximate search takes a step for each character of the text and each so many of the quote; this is about two seconds. */
const mostSteps = 50_000_000
const bitsPerStep = 32
/** A quote that stands more often than this is judged at its nearest places only. */
const mostCandidates = 500

interface Candidate {
  start: number
  end: number
  errors: number
}

/** Finds quotes in one text: the best place, or undefined when nothing is near enough. */
export type QuoteMatcher = (query: QuoteQuery) => QuoteMatch | undefined

/** @returns the best place of the quote, or undefined when nothing is near enough */
export function matchQuote(text: string, query: QuoteQuery): QuoteMatch | undefined {
  return createQuoteMatcher(text)(query)
}

/**
 * For many quotes of one text. Searching with changed characters is slow where the text is long and the quotes are many and
 * stand nowhere in it, so only so much of it is done; the quotes after that are found as they are, or not at all.
 */
export function createQuoteMatcher(text: string): QuoteMatcher {
  let foldedText: FoldedText | undefined
  let steps = 0

  const search = (folded: string, quote: string): Candidate[] => {
    const places = occurrences(folded, quote)
    if (places.length > 0 || steps > mostSteps) return places
    steps += folded.length * Math.ceil(quote.length / bitsPerStep)
    return approximateSearch(folded, quote, Math.min(mostErrors, Math.floor(quote.length * largestDifference)))
  }
  return (query) => {
    if (query.exact.trim() === '') return undefined
    const verbatim = occurrences(text, query.exact)
    if (verbatim.length > 0) return pick(text, query, nearest(verbatim, query.start), query.exact.length)

    const quote = foldText(query.exact).text.trim()
    if (quote === '') return undefined
    foldedText ??= foldText(text)
    const folded = foldedText
    const candidates = search(folded.text, quote).map(({ start, end, errors }) => ({
      start: folded.sourceOf(start),
      end: folded.sourceOf(end),
      errors,
    }))
    return pick(text, query, nearest(candidates, query.start), quote.length)
  }
}

function occurrences(text: string, quote: string): Candidate[] {
  const found: Candidate[] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    found.push({ start: at, end: at + quote.length, errors: 0 })
  }
  return found
}

function nearest(candidates: Candidate[], start = 0): Candidate[] {
  if (candidates.length <= mostCandidates) return candidates
  return candidates.sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start)).slice(0, mostCandidates)
}

function pick(
  text: string,
  query: QuoteQuery,
  candidates: readonly Candidate[],
  length: number,
): QuoteMatch | undefined {
  let best: QuoteMatch | undefined
  for (const candidate of candidates) {
    const difference = candidate.errors / length
    const score = scoreOf(text, query, candidate, difference)
    if (!best || score > best.score) best = { start: candidate.start, end: candidate.end, score, difference }
  }
  return best
}

function scoreOf(text: string, query: QuoteQuery, { start, end }: Candidate, difference: number): number {
  const before = query.prefix
    ? similarity(text.slice(Math.max(0, start - query.prefix.length), start), query.prefix)
    : 1
  const after = query.suffix ? similarity(text.slice(end, end + query.suffix.length), query.suffix) : 1
  const position =
    query.start === undefined ? 1 : 1 - Math.abs(start - query.start) / Math.max(text.length, query.start, 1)
  const sum =
    weights.quote * (1 - difference) + weights.prefix * before + weights.suffix * after + weights.position * position
  return sum / (weights.quote + weights.prefix + weights.suffix + weights.position)
}

/** 1 for the same characters, 0 when every one must be changed. */
function similarity(text: string, wanted: string): number {
  if (text === wanted) return 1
  const folded = foldText(wanted).text
  if (folded === '') return 1
  const match = approximateSearch(foldText(text).text, folded, folded.length)[0]
  return match ? 1 - match.errors / folded.length : 0
}

interface FoldedText {
  text: string
  /** The place in the source of a place in the folded text. */
  sourceOf(index: number): number
}

/** White space as one space, quotation marks and dashes as the plain ones, lower case, no accents, nothing invisible. */
function foldText(source: string): FoldedText {
  const parts: string[] = []
  const starts: number[] = []
  let inSpace = false
  for (let at = 0; at < source.length; ) {
    const character = String.fromCodePoint(source.codePointAt(at) ?? 0)
    const folded = foldCharacter(character)
    if (folded !== ' ' || !inSpace) {
      parts.push(folded)
      for (let i = 0; i < folded.length; i++) starts.push(at)
    }
    if (folded !== '') inSpace = folded === ' '
    at += character.length
  }
  return { text: parts.join(''), sourceOf: (index) => starts[index] ?? source.length }
}

const foldedCharacters = new Map<string, string>()

function foldCharacter(character: string): string {
  let folded = foldedCharacters.get(character)
  if (folded === undefined) {
    folded = character
      .normalize('NFKD')
      .replace(/\p{Default_Ignorable_Code_Point}|[\u0300-\u036f]/gu, '')
      .replace(/\s+/gu, ' ')
      .replace(/[‘’‚‛“”„‟‹›«»「」『』〝〞"`´′″]/gu, "'")
      .replace(/[\p{Pd}−]/gu, '-')
      .toLowerCase()
    foldedCharacters.set(character, folded)
  }
  return folded
}
