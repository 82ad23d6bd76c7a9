/** Which stories answer a query, how well, and whether with every word. */
import type { SearchRequest } from '../../contract/search'
import type { Story } from '../../contract/story'
import type { Library } from '../library/library'
import { exactTerms, expandWord } from './expand'
import type { LayeredIndex } from './layered-index'
import { holdsPhrase } from './phrase'
import { parseQuery, type Query } from './query'
import { ScoreBoard } from './score-board'
import { scoreTerms, type WeightedTerm } from './score-terms'
import type { StoryNumbers } from './story-numbers'
import { notesOn } from './story-terms'

/** A word of the query with the terms of the index that answer it, and their weights. */
export interface ExpandedWord {
  word: string
  terms: Map<string, number>
}

/** Holds until the next search. */
export interface Matches {
  words: ExpandedWord[]
  /** The numbers of the stories with any of the words. */
  stories: Int32Array
  /** By story number: what each scores, and bits for the words it holds. */
  scores: Float64Array
  held: Int32Array
  /** The bits of a story with every word. */
  all: number
}

/** A query has so many words at most that are required; more are searched all the same. */
const mostRequired = 31
/** Stories are read this many at a time when phrases are looked for. */
const readAtOnce = 16

export function createMatcher(library: Library, numbers: StoryNumbers, texts: LayeredIndex, notes: LayeredIndex) {
  const board = new ScoreBoard()
  /** What phrase was found in which stories, so that paging and filtering do not read them again. */
  const phrases = new Map<string, Set<number>>()
  function expand(query: Query, unfinished: boolean): ExpandedWord[] {
    const last = query.words.at(-1)
    return query.words.map((word) => ({
      word,
      terms: expandWord(word, [texts, notes], texts.languages, { unfinished: unfinished && word === last }),
    }))
  }

  /** Scores on the board; its `touched` are the stories with any of the words. */
  function score(words: readonly ExpandedWord[]): void {
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
  }

  /** Those of the candidates that hold the words next to each other in one of the searched texts. */
  async function holding(phrase: readonly string[], candidates: readonly number[]): Promise<Set<number>> {
    const key = phrase.join(' ')
    const known = phrases.get(key)
    if (known) return known
    const held = new Set<number>()
    for (let from = 0; from < candidates.length; from += readAtOnce) {
      const some = candidates.slice(from, from + readAtOnce)
      const stories = await Promise.all(some.map((number) => library.story(numbers.idOf(number))))
      stories.forEach((story, i) => {
        if (searchedTexts(story, library).some((text) => holdsPhrase(text, phrase))) held.add(some[i] as number)
      })
    }
    phrases.set(key, held)
    return held
  }

  /** Stories that hold every one of the words as they were typed; side by side when there are several. */
  async function storiesWith(words: readonly string[]): Promise<Set<number>> {
    const exact = [...new Set(words)].map((word) => ({
      word,
      terms: new Map(exactTerms(word, [texts, notes]).map((term) => [term, 1])),
    }))
    score(exact)
    const all = requiredBits(exact.length)
    const holders = board.touched.subarray(0, board.count).filter((story) => board.words[story] === all)
    const candidates = [...holders].filter((story) => library.has(numbers.idOf(story)))
    return words.length > 1 ? holding(words, candidates) : new Set(candidates)
  }

  return {
    async find(request: SearchRequest): Promise<Matches> {
      const query = parseQuery(request.query)
      const required: Set<number>[] = []
      const excluded: Set<number>[] = []
      if (request.match === 'all') for (const phrase of query.phrases) required.push(await storiesWith(phrase))
      for (const words of query.excluded) excluded.push(await storiesWith(words))
      const words = expand(query, request.prefix && query.openEnded)
      score(words)
      let stories = board.touched.subarray(0, board.count)
      if (words.length === 0) stories = query.unsearchable ? new Int32Array(0) : everything(library, numbers)
      if (required.length + excluded.length > 0) {
        stories = stories.filter(
          (story) => required.every((ids) => ids.has(story)) && !excluded.some((ids) => ids.has(story)),
        )
      }
      return { words, stories, scores: board.scores, held: board.words, all: requiredBits(words.length) }
    },

    /** The stories changed: what was found out about them no longer holds. */
    forget() {
      phrases.clear()
    },
  }
}

function requiredBits(words: number): number {
  return words >= mostRequired ? 0x7fffffff : (1 << words) - 1
}

function everything(library: Library, numbers: StoryNumbers): Int32Array<ArrayBuffer> {
  return Int32Array.from(library.storyIds(), (id) => numbers.of(id))
}

function searchedTexts(story: Story, library: Library): string[] {
  const annotations = library.annotationsOf(story.id)
  return [
    story.title,
    story.subtitle ?? '',
    story.body,
    story.outlet ?? '',
    ...story.authors,
    ...story.editors,
    story.place ?? '',
    ...story.tags,
    ...notesOn(story, annotations),
    ...annotations.flatMap(({ tags }) => tags),
  ]
}
