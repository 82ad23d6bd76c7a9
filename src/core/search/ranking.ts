/** In what order matches come. */
import type { Matches } from './matcher'
import { selectFirst } from './select-first'
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
export function bestMatches(stories: ArrayLike<number>, count: number, matches: Matches, tie: Compare): number[] {
  const full = withEveryWord(stories, matches)
  const compare = byMatch(matches, true, tie)
  if (full.length >= count) return selectFirst(worthRanking(full, count, matches.scores), count, compare)
  return selectFirst(stories, count, compare)
}

function withEveryWord(stories: ArrayLike<number>, { stories: all, full }: Matches): ArrayLike<number> {
  if (stories === all) return full.toNumbers()
  const found: number[] = []
  for (let i = 0; i < stories.length; i++) if (full.has(stories[i] as number)) found.push(stories[i] as number)
  return found
}

/** Scores are sorted into so many classes to find one that enough stories reach. */
const classes = 1024

/** Leaves out stories that score too little to be among the first: found by counting, without comparing one to another. */
function worthRanking(stories: ArrayLike<number>, count: number, scores: Float64Array): ArrayLike<number> {
  if (stories.length <= count * 4) return stories
  let most = 0
  for (let i = 0; i < stories.length; i++) {
    const score = scores[stories[i] as number] as number
    if (score > most) most = score
  }
  const counts = new Uint32Array(classes + 1)
  const scale = classes / most
  for (let i = 0; i < stories.length; i++) {
    const place = ((scores[stories[i] as number] as number) * scale) | 0
    counts[place] = (counts[place] as number) + 1
  }
  let least = classes + 1
  for (let left = count; least > 0 && left > 0; ) left -= counts[--least] as number
  const kept: number[] = []
  for (let i = 0; i < stories.length; i++) {
    const story = stories[i] as number
    if ((((scores[story] as number) * scale) | 0) >= least) kept.push(story)
  }
  return kept
}
