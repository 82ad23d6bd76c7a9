/** A match as it is shown: title and snippet with the hits marked. */
import type { Hit } from '../../contract/search'
import { type FindHit, makeSnippet, markAll, type Snippet } from '../../text/snippet'
import { isLoneCharacter } from '../../text/word-pattern'
import type { Library } from '../library/library'
import type { ExpandedWord } from './matcher'
import { stemOf } from './stems'
import { notesOn } from './story-terms'

/** A story that was found. */
interface Found {
  id: string
  score: number
  partial: boolean
}

export async function createHit(found: Found, words: readonly ExpandedWord[], library: Library): Promise<Hit> {
  const { body, ...entry } = await library.story(found.id)
  const { externalId, outlet, publishedAt, language } = entry
  const findHit = words.length > 0 ? hitFinder(words, language) : undefined
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

function hitFinder(words: readonly ExpandedWord[], language: string | undefined): FindHit {
  const wordOf = new Map<string, number>()
  words.forEach(({ terms }, i) => {
    for (const term of terms.keys()) if (!wordOf.has(term)) wordOf.set(term, i)
  })
  return ({ term, start }) => {
    const stem = stemOf(term, language)
    const word = wordOf.get(term) ?? (stem === undefined ? undefined : wordOf.get(stem))
    if (word === undefined) return undefined
    const asked = words[word]?.word ?? ''
    return isLoneCharacter(asked) && term !== asked ? { word, end: start + asked.length } : { word }
  }
}
