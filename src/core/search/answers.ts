/** Answers requests from the indexes: finds, narrows, puts in order, cuts the page out. */
import type { SearchRequest, SearchResult } from '../../contract/search'
import type { Library } from '../library/library'
import { narrow } from './facets'
import { createHit, createHitFinders } from './hit'
import type { LayeredIndex } from './layered-index'
import { createMatcher, type Matches } from './matcher'
import { bestMatches, byDate, byMatch, type Compare } from './ranking'
import { selectFirst } from './select-first'
import type { StoryBits } from './story-bits'
import type { StoryColumns } from './story-columns'
import type { StoryNumbers } from './story-numbers'

export class Answers {
  private readonly matcher

  constructor(
    private readonly library: Library,
    private readonly numbers: StoryNumbers,
    private readonly columns: StoryColumns,
    private readonly texts: LayeredIndex,
    notes: LayeredIndex,
  ) {
    this.matcher = createMatcher(library, numbers, texts, notes)
  }

  /** @param signal nobody waits for the answer any more */
  async search(request: SearchRequest, signal?: AbortSignal): Promise<SearchResult> {
    const startedAt = performance.now()
    const { matches, passing, facets, timeline, tie } = await this.answer(request, signal)
    const { words, scores, full } = matches
    const page = this.first(passing, request, matches, tie).slice(request.offset)
    const whole = passing.copy()
    whole.intersect(full)
    const found = page.map((story) => ({
      id: this.numbers.idOf(story),
      score: words.length > 0 ? (scores[story] ?? 0) : 0,
      partial: !full.has(story),
    }))
    const finders = createHitFinders(words)
    return {
      hits: await Promise.all(found.map((one) => createHit(one, finders, this.library))),
      total: passing.count,
      fullMatches: whole.count,
      facets,
      timeline,
      tookMs: performance.now() - startedAt,
    }
  }

  /** The ids of every hit, in order, whatever the request's page. */
  async ids(request: SearchRequest): Promise<string[]> {
    const everything = { ...request, offset: 0, limit: Number.POSITIVE_INFINITY }
    const { matches, passing, tie } = await this.answer(everything)
    return this.first(passing, everything, matches, tie).map((story) => this.numbers.idOf(story))
  }

  /** The stories changed: what was found out about them no longer holds. */
  forget(): void {
    this.matcher.forget()
  }

  private async answer(request: SearchRequest, signal?: AbortSignal) {
    // With filters it is not known yet how many of the stories with every word are left.
    const filtered = Object.values(request.filters).some((filter) => filter !== undefined)
    // Stories that are gone are left out only later.
    const settled = this.texts.documentCount === this.library.storyCount
    const enough = filtered || !settled ? Number.POSITIVE_INFINITY : request.offset + request.limit
    const matches = await this.matcher.find(request, enough, signal)
    signal?.throwIfAborted()
    const { passing, facets, timeline } = narrow(matches.any, request.filters, this.columns)
    const direction = request.sort === 'oldest' ? 'oldest' : 'newest'
    const tie = byDate(
      direction,
      (story) => this.columns.instant(story),
      (story) => this.numbers.idOf(story),
    )
    return { matches, passing, facets, timeline, tie }
  }

  /** The stories up to the end of the page, in order. */
  private first(stories: StoryBits, request: SearchRequest, matches: Matches, tie: Compare): number[] {
    const count = request.offset + request.limit
    if (matches.words.length === 0) return selectFirst(stories.toNumbers(), count, tie)
    const byScore = request.sort === undefined || request.sort === 'relevance'
    return byScore
      ? bestMatches(stories, count, matches, tie)
      : selectFirst(stories.toNumbers(), count, byMatch(matches, false, tie))
  }
}
