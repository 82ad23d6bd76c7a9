/**
 * Stems by language (Snowball's algorithms), so that "running" finds "runs". A stem stands in the index beside the word
 * itself, under a mark of its own: words as they were typed still count more, and unfinished words never meet stems.
 */
type Stemmer = (word: string) => string

/** By BCP 47 primary subtag; read when a language is met. Malay shares its affixes with Indonesian. */
const sources: Record<string, () => Promise<{ stemmer: Stemmer }>> = {
  ar: () => import('@orama/stemmers/arabic'),
  bg: () => import('@orama/stemmers/bulgarian'),
  da: () => import('@orama/stemmers/danish'),
  de: () => import('@orama/stemmers/german'),
  el: () => import('@orama/stemmers/greek'),
  en: () => import('@orama/stemmers/english'),
  es: () => import('@orama/stemmers/spanish'),
  fi: () => import('@orama/stemmers/finnish'),
  fr: () => import('@orama/stemmers/french'),
  ga: () => import('@orama/stemmers/irish'),
  hi: () => import('@orama/stemmers/indian'),
  hu: () => import('@orama/stemmers/hungarian'),
  hy: () => import('@orama/stemmers/armenian'),
  id: () => import('@orama/stemmers/indonesian'),
  it: () => import('@orama/stemmers/italian'),
  lt: () => import('@orama/stemmers/lithuanian'),
  ms: () => import('@orama/stemmers/indonesian'),
  nb: () => import('@orama/stemmers/norwegian'),
  ne: () => import('@orama/stemmers/nepali'),
  nl: () => import('@orama/stemmers/dutch'),
  nn: () => import('@orama/stemmers/norwegian'),
  no: () => import('@orama/stemmers/norwegian'),
  pt: () => import('@orama/stemmers/portuguese'),
  ro: () => import('@orama/stemmers/romanian'),
  ru: () => import('@orama/stemmers/russian'),
  sv: () => import('@orama/stemmers/swedish'),
  ta: () => import('@orama/stemmers/tamil'),
  tr: () => import('@orama/stemmers/turkish'),
  uk: () => import('@orama/stemmers/ukrainian'),
}
/** The script that a language's words are written in, where it is not Latin. */
const scripts: Record<string, string> = {
  ar: 'Arabic',
  bg: 'Cyrillic',
  el: 'Greek',
  hi: 'Devanagari',
  hy: 'Armenian',
  ne: 'Devanagari',
  ru: 'Cyrillic',
  ta: 'Tamil',
  uk: 'Cyrillic',
}
const latin = 'Latin'
/** By script: what words begin with that have stems: its letters, or none, as numbers do. Made when one of them is met. */
const beginnings = new Map<string, RegExp>()
const stemmers = new Map<string, Stemmer>()

/** Makes the stems of these languages known. Until then words of theirs have none. */
export async function loadStemmers(languages: Iterable<string>): Promise<void> {
  await Promise.all(
    missingStemmers(languages).map(async (language) => {
      const source = await sources[language]?.()
      if (source) stemmers.set(language, source.stemmer)
    }),
  )
}

/** Those of the languages that may have stems for one of the folded words. */
export function languagesWithStems(words: readonly string[], languages: Iterable<string>): string[] {
  return [...languages].filter((language) => words.some((word) => mayHaveStem(word, language)))
}

/** The languages that have stems which are not known yet. */
export function missingStemmers(languages: Iterable<string>): string[] {
  return [...new Set(languages)].filter((language) => Object.hasOwn(sources, language) && !stemmers.has(language))
}

/** Stands before a stem; no word holds it. */
const stemMark = '~'

/** Stems by language and word, for words that come again and again. Begun anew when it is full. */
const known = new Map<string, Map<string, string>>()
const mostKnown = 20_000

/** The marked stem of a folded word, undefined where the language has no stems here. */
export function stemOf(term: string, language: string | undefined): string | undefined {
  if (language === undefined || !stemmers.has(language)) return undefined
  let stems = known.get(language)
  if (!stems || stems.size >= mostKnown) {
    stems = new Map()
    known.set(language, stems)
  }
  let stem = stems.get(term)
  if (stem === undefined) {
    stem = newStemOf(term, language) ?? ''
    stems.set(standingAlone(term), stem)
  }
  return stem
}

/** A copy of what may be a piece of a long text, which would keep all of the text in memory. */
function standingAlone(term: string): string {
  return term.length < shortestPiece ? term : JSON.parse(JSON.stringify(term))
}
/** Shorter pieces are copies already (V8's SlicedString). */
const shortestPiece = 13

/** The same without looking whether the word was met before. */
export function newStemOf(term: string, language: string): string | undefined {
  const stemmer = stemmers.get(language)
  if (!stemmer || !mayHaveStem(term, language)) return undefined
  try {
    return stemMark + stemmer(term)
  } catch {
    // The Bulgarian stemmer fails at some words ("камен"): they are found as they stand.
    return undefined
  }
}

function mayHaveStem(term: string, language: string): boolean {
  const script = scripts[language] ?? latin
  // Nearly all words: told without a pattern.
  const first = term.charCodeAt(0)
  if (first >= 0x61 && first <= 0x7a) return script === latin
  let beginning = beginnings.get(script)
  if (!beginning) {
    beginning = new RegExp(`^(?:\\p{Script=${script}}|\\P{L})`, 'u')
    beginnings.set(script, beginning)
  }
  return beginning.test(term)
}

/** Whether a term of the index is a stem. */
export function isStem(term: string): boolean {
  return term.startsWith(stemMark)
}
