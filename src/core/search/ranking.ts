/** In what order matches come. */
import type { Matches } from './matcher'
import { selectFirst } from './select-first'
import type { StoryBits } from './story-bits'
import { compareInstants } from './story-dates'

export type Compare = (a: number, b: number) => number

/** By date, then by id, so that pages never overlap. */
export function byDate(
  direction: 'newest' | 'oldest',
  instantOf: (story: number) => number,
  idOf: (story: number) => string,
): Compare {
  return (a, b) => compareInstants(instantOf(a), instantOf(b), direction) || (idOf(a) < idOf(b) ? -1 : 1)
}

/** Stories with every word first; within them by score, if scores are to count; then by the tie-break. */
export function byMatch({ scores, full }: Matches, withScores: boolean, tie: Compare): Compare {
  return (a, b) => {
    const fuller = Number(full.has(b)) - Number(full.has(a))
    if (fuller !== 0) return fuller
    const better = withScores ? (scores[b] as number) - (scores[a] as number) : 0
    return better !== 0 ? better : tie(a, b)
  }
}

/** @returns the `count` of the stories that come first by match and score, in order */
export function bestMatches(stories: StoryBits, count: number, matches: Matches, tie: Compare): number[] {
  const compare = byMatch(matches, true, tie)
  const full = stories === matches.any ? matches.full : stories.copy()
  if (full !== matches.full) full.intersect(matches.full)
  if (full.count < count) return selectFirst(stories.toNumbers(), count, compare)
  return selectFirst(worthRanking(full.toNumbers(), count, matches.scores), count, compare)
}

/** Leaves out stories that score too little to be among the first. One pass, most of it a comparison of two numbers. */
function worthRanking(stories: ArrayLike<number>, count: number, scores: Float64Array): ArrayLike<number> {
  if (stories.length <= count * 2 || count === 0) return stories
  const least = scoreAtRank(stories, count, scores)
  const kept: number[] = []
  for (let i = 0; i < stories.length; i++) {
    if ((scores[stories[i] as number] as number) >= least) kept.push(stories[i] as number)
  }
  return kept
}

/** The score of the story that has this rank by score; 0 when there are not so many. */
export function scoreAtRank(stories: ArrayLike<number>, rank: number, scores: Float64Array): number {
  if (rank > stories.length) return 0
  /** The best scores so far, a heap with the least at the top. */
  const best = new Float64Array(rank)
  for (let i = 0; i < stories.length; i++) {
    const score = scores[stories[i] as number] as number
    if (score > (best[0] as number)) replaceLeast(best, score)
  }
  return best[0] ?? 0
}

function replaceLeast(heap: Float64Array, score: number): void {
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && (heap[child + 1] as number) < (heap[child] as number)) child++
    if ((heap[child] as number) >= score) break
    heap[at] = heap[child] as number
    at = child
  }
  heap[at] = score
}
