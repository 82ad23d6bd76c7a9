/** A match as it is shown: title and snippet with the hits marked. */
import type { Hit } from '../../contract/search'
import { type FindHit, makeSnippet, markAll, type Snippet } from '../../text/snippet'
import { isLoneCharacter } from '../../text/word-pattern'
import type { Library } from '../library/library'
import type { ExpandedWord } from './scored-query'
import { stemOf } from './stems'
import { notesOn } from './story-terms'

/** A story that was found. */
interface Found {
  id: string
  score: number
  partial: boolean
}

export async function createHit(found: Found, finderFor: HitFinders, library: Library): Promise<Hit> {
  const { body, ...entry } = await library.story(found.id)
  const { externalId, outlet, publishedAt, language } = entry
  const findHit = finderFor(language)
  const annotations = library.annotationsOf(entry.id)
  const { text, marks } = bestSnippet([body, ...notesOn(entry, annotations)], findHit)
  return {
    id: entry.id,
    ...(externalId === undefined ? {} : { externalId }),
    title: entry.title,
    titleMarks: markAll(entry.title, findHit),
    ...(outlet === undefined ? {} : { outlet }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(language === undefined ? {} : { language }),
    tags: entry.tags,
    annotationCount: annotations.length,
    score: found.score,
    partial: found.partial,
    snippet: text,
    snippetMarks: marks,
  }
}

/** The first text with a hit in it; else the beginning of the first. */
function bestSnippet(texts: readonly string[], findHit: FindHit | undefined): Snippet {
  const snippets = texts.map((text) => makeSnippet(text, findHit))
  return snippets.find(({ marks }) => marks.length > 0) ?? snippets[0] ?? { text: '', marks: [] }
}

/** What finds a query's words in texts of a language; undefined: nothing was looked for. */
export type HitFinders = (language: string | undefined) => FindHit | undefined

/** One for all hits of a query: most words of one text stand in the next one, too, and are looked up once. */
export function createHitFinders(words: readonly ExpandedWord[]): HitFinders {
  if (words.length === 0) return () => undefined
  const wordOf = new Map<string, number>()
  words.forEach(({ terms }, i) => {
    for (const term of terms.keys()) if (!wordOf.has(term)) wordOf.set(term, i)
  })
  const finders = new Map<string | undefined, FindHit>()
  return (language) => {
    let finder = finders.get(language)
    if (!finder) {
      finder = hitFinder(words, wordOf, language)
      finders.set(language, finder)
    }
    return finder
  }
}

function hitFinder(
  words: readonly ExpandedWord[],
  wordOf: ReadonlyMap<string, number>,
  language: string | undefined,
): FindHit {
  const known = new Map<string, number | undefined>()
  const lookUp = (term: string) => {
    const stem = stemOf(term, language)
    return wordOf.get(term) ?? (stem === undefined ? undefined : wordOf.get(stem))
  }
  return ({ term, start }) => {
    let word = known.get(term)
    if (word === undefined && !known.has(term)) {
      word = lookUp(term)
      known.set(term, word)
    }
    if (word === undefined) return undefined
    const asked = words[word]?.word ?? ''
    return isLoneCharacter(asked) && term !== asked ? { word, end: start + asked.length } : { word }
  }
}
