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
  const most = Number.isFinite(count) ? count : stories.count
  const compare = byMatch(matches, true, tie)
  const best = (some: StoryBits, most: number) => selectFirst(worthRanking(some, most, matches.scores), most, compare)
  if (matches.full === stories) return best(stories, most)
  const full = matches.full.copy()
  if (stories !== matches.any) full.intersect(stories)
  const first = best(full, most)
  if (first.length === most) return first
  const others = stories.copy()
  others.subtract(full)
  return [...first, ...best(others, most - first.length)]
}

/** Leaves out stories that score too little to be among the first. */
function worthRanking({ words }: StoryBits, count: number, scores: Float64Array): number[] {
  const kept: number[] = []
  if (count === 0) return kept
  /** The best scores so far, a heap with the least at the top. */
  const best = new Float64Array(count)
  let least = 0
  for (let i = 0; i < words.length; i++) {
    for (let rest = words[i] as number; rest !== 0; rest &= rest - 1) {
      const story = i * 32 + 31 - Math.clz32(rest & -rest)
      const score = scores[story] as number
      if (score < least) continue
      kept.push(story)
      if (score > least) least = replaceLeast(best, score)
    }
  }
  return kept.filter((story) => (scores[story] as number) >= least)
}

/** @returns the new least */
function replaceLeast(heap: Float64Array, score: number): number {
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
  return heap[0] as number
}

/** Whether so many of the stories score more. */
export function haveAbove(stories: StoryBits, count: number, scores: Float64Array, score: number): boolean {
  const { words } = stories
  let left = count
  for (let i = 0; i < words.length && left > 0; i++) {
    for (let rest = words[i] as number; rest !== 0; rest &= rest - 1) {
      if ((scores[i * 32 + 31 - Math.clz32(rest & -rest)] as number) > score) left--
    }
  }
  return left <= 0
}
