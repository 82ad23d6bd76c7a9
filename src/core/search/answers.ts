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
    const { found, words, ...counted } = await this.answer(request, signal)
    const finders = createHitFinders(words)
    const hits = await Promise.all(found.map((one) => createHit(one, finders, this.library)))
    return { hits, ...counted, tookMs: performance.now() - startedAt }
  }

  /** The ids of every hit, in order, whatever the request's page. */
  async ids(request: SearchRequest): Promise<string[]> {
    const { found } = await this.answer({ ...request, offset: 0, limit: Number.POSITIVE_INFINITY })
    return found.map(({ id }) => id)
  }

  /** The stories changed: what was found out about them no longer holds. */
  forget(): void {
    this.matcher.forget()
  }

  private async answer(request: SearchRequest, signal?: AbortSignal) {
    const choice = await this.matcher.choose(request, signal)
    signal?.throwIfAborted()
    // From here on nothing waits: the scores are those of this search until the next begins.
    const matches = this.matcher.find(request, choice, this.enoughFor(request))
    const { words, scores, full } = matches
    const { passing, facets, timeline } = narrow(matches.any, request.filters, this.columns)
    const found = this.first(passing, request, matches)
      .slice(request.offset)
      .map((story) => ({
        id: this.numbers.idOf(story),
        score: words.length > 0 ? (scores[story] ?? 0) : 0,
        partial: !full.has(story),
      }))
    const whole = passing.copy()
    whole.intersect(full)
    return { found, words, total: passing.count, fullMatches: whole.count, facets, timeline }
  }

  /** How many stories with every word are enough to know the page. */
  private enoughFor({ filters, offset, limit }: SearchRequest): number {
    // With filters it is not known yet how many of the stories with every word are left.
    const filtered = Object.values(filters).some((filter) => filter !== undefined)
    // Stories that are gone are left out only later.
    const settled = this.texts.documentCount === this.library.storyCount
    return filtered || !settled ? Number.POSITIVE_INFINITY : offset + limit
  }

  /** The stories up to the end of the page, in order. */
  private first(stories: StoryBits, request: SearchRequest, matches: Matches): number[] {
    const count = request.offset + request.limit
    const tie = this.tieOf(request)
    if (matches.words.length === 0) return selectFirst(stories.toNumbers(), count, tie)
    const byScore = request.sort === undefined || request.sort === 'relevance'
    return byScore
      ? bestMatches(stories, count, matches, tie)
      : selectFirst(stories.toNumbers(), count, byMatch(matches, false, tie))
  }

  private tieOf({ sort }: SearchRequest): Compare {
    return byDate(
      sort === 'oldest' ? 'oldest' : 'newest',
      (story) => this.columns.instant(story),
      (story) => this.numbers.idOf(story),
    )
  }
}
