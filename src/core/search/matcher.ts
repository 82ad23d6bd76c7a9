/** Which stories answer a query, how well, and whether with every word. */
import type { SearchRequest } from '../../contract/search'
import type { Story, StoryEntry } from '../../contract/story'
import type { Library } from '../library/library'
import { exactTerms, expandWord } from './expand'
import type { LayeredIndex } from './layered-index'
import { holdsPhrase } from './phrase'
import { parseQuery, type Query } from './query'
import { ScoreBoard, scoreTerms, type WeightedTerm } from './score-terms'
import type { StoryNumbers } from './story-numbers'

export interface Match {
  entry: StoryEntry
  score: number
  partial: boolean
}

/** A word of the query with the terms of the index that answer it, and their weights. */
export interface ExpandedWord {
  word: string
  terms: Map<string, number>
}

export interface Matches {
  words: ExpandedWord[]
  matches: Match[]
}

interface Found {
  id: string
  score: number
  /** One bit for each of the first 31 words. Words after those are searched but never required. */
  words: number
}

const mostRequired = 31
/** Stories are read this many at a time when phrases are looked for. */
const readAtOnce = 16

export function createMatcher(library: Library, numbers: StoryNumbers, texts: LayeredIndex, notes: LayeredIndex) {
  const board = new ScoreBoard()
  /** What phrase was found in which stories, so that paging and filtering do not read them again. */
  const phrases = new Map<string, Set<string>>()
  let languages: Set<string> | undefined

  function archiveLanguages(): Set<string> {
    languages ??= new Set([...library.entries()].flatMap(({ language }) => language ?? []))
    return languages
  }

  function expand(query: Query, unfinished: boolean): ExpandedWord[] {
    const last = query.words.at(-1)
    return query.words.map((word) => ({
      word,
      terms: expandWord(word, [texts, notes], archiveLanguages(), { unfinished: unfinished && word === last }),
    }))
  }

  function scoreAll(words: readonly ExpandedWord[]): Found[] {
    const terms = new Map<string, WeightedTerm>()
    words.forEach((word, i) => {
      for (const [term, weight] of word.terms) {
        const known = terms.get(term) ?? { weight: 0, words: 0 }
        const bits = i < mostRequired ? 1 << i : 0
        terms.set(term, { weight: Math.max(weight, known.weight), words: known.words | bits })
      }
    })
    board.prepare(numbers.count)
    scoreTerms(texts, terms, board)
    scoreTerms(notes, terms, board)
    return board.touched.map((story) => ({
      id: numbers.idOf(story),
      score: board.scores[story] ?? 0,
      words: board.words[story] ?? 0,
    }))
  }

  /** Ids of the candidates that hold the words next to each other in one of the searched texts. */
  async function holding(phrase: readonly string[], candidates: readonly string[]): Promise<Set<string>> {
    const key = phrase.join(' ')
    const known = phrases.get(key)
    if (known) return known
    const held = new Set<string>()
    for (let from = 0; from < candidates.length; from += readAtOnce) {
      const stories = await Promise.all(candidates.slice(from, from + readAtOnce).map((id) => library.story(id)))
      for (const story of stories)
        if (searchedTexts(story, library).some((text) => holdsPhrase(text, phrase))) held.add(story.id)
    }
    phrases.set(key, held)
    return held
  }

  /** Stories that hold every one of the words as they were typed. */
  function holdingWords(words: readonly string[]): string[] {
    const exact = words.map((word) => ({
      word,
      terms: new Map(exactTerms(word, [texts, notes]).map((term) => [term, 1])),
    }))
    const all = requiredBits(exact.length)
    return scoreAll(exact)
      .filter((found) => found.words === all)
      .map(({ id }) => id)
  }

  async function storiesWith(terms: readonly string[]): Promise<Set<string>> {
    const candidates = holdingWords([...new Set(terms)]).filter((id) => library.entry(id))
    return terms.length > 1 ? holding(terms, candidates) : new Set(candidates)
  }

  return {
    async find(request: SearchRequest): Promise<Matches> {
      const query = parseQuery(request.query)
      if (query.unsearchable) return { words: [], matches: [] }
      const words = expand(query, request.prefix && query.openEnded)
      const found = words.length > 0 ? scoreAll(words) : everything(library)
      const required = request.match === 'all' ? await Promise.all(query.phrases.map(storiesWith)) : []
      const excluded = await Promise.all(query.excluded.map(storiesWith))
      const all = requiredBits(words.length)
      const matches: Match[] = []
      for (const { id, score, words: held } of found) {
        const entry = library.entry(id)
        if (!entry || excluded.some((ids) => ids.has(id)) || !required.every((ids) => ids.has(id))) continue
        matches.push({ entry, score, partial: held !== all })
      }
      return { words, matches }
    },

    /** The stories changed: what was found out about them no longer holds. */
    forget() {
      phrases.clear()
      languages = undefined
    },
  }
}

function requiredBits(words: number): number {
  return words >= mostRequired ? 0x7fffffff : (1 << words) - 1
}

function everything(library: Library): Found[] {
  return [...library.entries()].map(({ id }) => ({ id, score: 0, words: 0 }))
}

function searchedTexts(story: Story, library: Library): string[] {
  const notes = library.annotationsOf(story.id).flatMap(({ note, tags }) => [...(note ? [note] : []), ...tags])
  return [
    story.title,
    story.subtitle ?? '',
    story.body,
    story.outlet ?? '',
    ...story.authors,
    ...story.editors,
    story.place ?? '',
    ...story.tags,
    ...notes,
  ]
}
