/** A match as it is shown: title and snippet with the hits marked. */
import type { Hit } from '../../contract/search'
import type { Story } from '../../contract/story'
import { type HitFinder, makeSnippet, markAll, type Snippet } from '../../text/snippet'
import { foldWord, isLoneCharacter } from '../../text/word-pattern'
import type { Library } from '../library/library'
import type { ExpandedWord } from './scored-query'
import { isStem, stemOf } from './stems'
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
  const finder = finderFor(language)
  const { text, marks } = snippetOf(body, entry, finder, library)
  return {
    id: entry.id,
    ...(externalId === undefined ? {} : { externalId }),
    title: entry.title,
    titleMarks: markAll(entry.title, finder),
    ...(outlet === undefined ? {} : { outlet }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(language === undefined ? {} : { language }),
    tags: entry.tags,
    annotationCount: library.annotationCountOf(entry.id),
    score: found.score,
    partial: found.partial,
    snippet: text,
    snippetMarks: marks,
  }
}

/** Of the body, or else the first note, that has a hit in it; else the beginning of the body. */
function snippetOf(body: string, entry: Omit<Story, 'body'>, finder: HitFinder | undefined, library: Library): Snippet {
  const ofBody = makeSnippet(body, finder)
  if (ofBody.marks.length > 0 || !finder) return ofBody
  for (const note of notesOn(entry, library.annotationsOf(entry.id))) {
    const ofNote = makeSnippet(note, finder)
    if (ofNote.marks.length > 0) return ofNote
  }
  return ofBody
}

/** What finds a query's words in texts of a language; undefined: nothing was looked for. */
export type HitFinders = (language: string | undefined) => HitFinder | undefined

/** One for all hits of a query: most words of one text stand in the next one, too, and are looked up once. */
export function createHitFinders(words: readonly ExpandedWord[]): HitFinders {
  if (words.length === 0) return () => undefined
  const wordOf = new Map<string, number>()
  words.forEach(({ terms }, i) => {
    for (const term of terms.keys()) if (!wordOf.has(term)) wordOf.set(term, i)
  })
  const stemsAsked = [...wordOf.keys()].some(isStem)
  const finders = new Map<string | undefined, HitFinder>()
  return (language) => {
    let finder = finders.get(language)
    if (!finder) {
      finder = createHitFinder(words, wordOf, stemsAsked ? language : undefined)
      finders.set(language, finder)
    }
    return finder
  }
}

/** @param stemming the language whose stems were looked for, too */
function createHitFinder(
  words: readonly ExpandedWord[],
  wordOf: ReadonlyMap<string, number>,
  stemming: string | undefined,
): HitFinder {
  const none = -1
  const known = new Map<string, number>()
  const lookUp = (term: string) => {
    const asTyped = wordOf.get(term)
    if (asTyped !== undefined) return asTyped
    const stem = stemOf(term, stemming)
    return (stem === undefined ? undefined : wordOf.get(stem)) ?? none
  }
  return {
    word(text) {
      let word = known.get(text)
      if (word === undefined) {
        word = lookUp(foldWord(text))
        known.set(text, word)
      }
      return word === none ? undefined : word
    },
    token({ term, start }) {
      const word = lookUp(term)
      if (word === none) return undefined
      const asked = words[word]?.word ?? ''
      return isLoneCharacter(asked) && term !== asked ? { word, end: start + asked.length } : { word }
    },
  }
}
