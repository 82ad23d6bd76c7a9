/** Which stories answer a query, how well, and whether with every word. */
import type { SearchRequest } from '../../contract/search'
import type { Story } from '../../contract/story'
import type { Library } from '../library/library'
import { exactTerms, expandWord } from './expand'
import type { LayeredIndex } from './layered-index'
import { holdsPhrase } from './phrase'
import { parseQuery, type Query } from './query'
import { ScoreBoard } from './score-board'
import { type ExpandedWord, ScoredQuery } from './scored-query'
import { languagesWithStems, loadStemmers } from './stems'
import { StoryBits } from './story-bits'
import type { StoryNumbers } from './story-numbers'
import { notesOn } from './story-terms'

/** What had to be read to know it: stories that must be among the matches, and stories that must not. */
export interface Choice {
  required: readonly Set<number>[]
  excluded: readonly Set<number>[]
}

/** Holds until the next `find`: whoever waits in between may find other scores in it. */
export interface Matches {
  words: ExpandedWord[]
  /** The stories with any of the words. */
  any: StoryBits
  /** The stories with every word. */
  full: StoryBits
  /** By story number. Of stories with only some words, scores may be left out when there are enough with every word. */
  scores: Float64Array
}

/** Stories are read this many at a time when phrases are looked for. */
const readAtOnce = 16

export function createMatcher(library: Library, numbers: StoryNumbers, texts: LayeredIndex, notes: LayeredIndex) {
  const board = new ScoreBoard()
  /** What phrase was found in which stories, so that paging and filtering do not read them again. */
  let phrases = new Map<string, Set<number>>()
  function expand(query: Query, unfinished: boolean): ExpandedWord[] {
    const last = query.words.at(-1)
    return query.words.map((word) => ({
      word,
      terms: expandWord(word, [texts, notes], texts.languages, { unfinished: unfinished && word === last }),
    }))
  }

  /** Finds the stories with any of the words and scores those that can be among the first `enough`. */
  function score(words: readonly ExpandedWord[], enough: number): Omit<Matches, 'words'> {
    const query = new ScoredQuery(words, [texts, notes], numbers.count)
    return { ...query.score(board, enough), scores: board.scores }
  }

  /** Those of the candidates that hold the words next to each other in one of the searched texts. */
  async function holding(
    phrase: readonly string[],
    candidates: readonly number[],
    signal?: AbortSignal,
  ): Promise<Set<number>> {
    const key = phrase.join(' ')
    // Stories may change while others are read: what is found then is not kept.
    const current = phrases
    const known = current.get(key)
    if (known) return known
    const held = new Set<number>()
    for (let from = 0; from < candidates.length; from += readAtOnce) {
      signal?.throwIfAborted()
      const some = candidates.slice(from, from + readAtOnce)
      const stories = await Promise.all(some.map((number) => library.story(numbers.idOf(number))))
      stories.forEach((story, i) => {
        if (searchedTexts(story, library).some((text) => holdsPhrase(text, phrase))) held.add(some[i] as number)
      })
    }
    current.set(key, held)
    return held
  }

  /** Stories that hold every one of the words as they were typed; side by side when there are several. */
  async function storiesWith(words: readonly string[], signal?: AbortSignal): Promise<Set<number>> {
    const exact = [...new Set(words)].map((word) => ({
      word,
      terms: new Map(exactTerms(word, [texts, notes]).map((term) => [term, 1])),
    }))
    const holders = new ScoredQuery(exact, [texts, notes], numbers.count).full()
    const candidates = [...holders.toNumbers()].filter((story) => library.has(numbers.idOf(story)))
    return words.length > 1 ? holding(words, candidates, signal) : new Set(candidates)
  }

  return {
    /** @param signal nobody waits for the answer any more */
    async choose(request: SearchRequest, signal?: AbortSignal): Promise<Choice> {
      const query = parseQuery(request.query)
      await loadStemmers(languagesWithStems(query.words, texts.languages))
      const required: Set<number>[] = []
      const excluded: Set<number>[] = []
      if (request.match === 'all') for (const phrase of query.phrases) required.push(await storiesWith(phrase, signal))
      for (const words of query.excluded) excluded.push(await storiesWith(words, signal))
      return { required, excluded }
    },

    /** @param enough stories with every word, so that no others need a score */
    find(request: SearchRequest, { required, excluded }: Choice, enough = Number.POSITIVE_INFINITY): Matches {
      const query = parseQuery(request.query)
      const words = expand(query, request.prefix && query.openEnded)
      const chosen = required.length + excluded.length > 0
      const matches = score(words, chosen ? Number.POSITIVE_INFINITY : enough)
      if (words.length === 0) {
        const stories = query.unsearchable ? [] : numbers.everyStory(library)
        matches.any = StoryBits.of(stories, numbers.count)
        matches.full = matches.any
      }
      if (chosen) matches.any = chosenOf(matches.any, required, excluded)
      return { words, ...matches }
    },

    /** The stories changed: what was found out about them no longer holds. */
    forget() {
      phrases = new Map()
      numbers.storiesChanged()
    },
  }
}

function chosenOf(stories: StoryBits, required: readonly Set<number>[], excluded: readonly Set<number>[]): StoryBits {
  const chosen = stories
    .toNumbers()
    .filter((story) => required.every((ids) => ids.has(story)) && !excluded.some((ids) => ids.has(story)))
  return StoryBits.of(chosen, stories.stories)
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
