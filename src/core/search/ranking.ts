/** In what order matches come. */
import type { Matches } from './matcher'
import { compareInstants } from './story-dates'

type Ranked = Pick<Matches, 'scores' | 'held' | 'all'>

/** Decides between stories that match equally well: which comes first. */
export type TieBreak = (a: number, b: number) => number

export type Compare = (a: number, b: number) => number

/** Stories with every word first; within them by score, unless only the date is to count; then by the tie-break. */
export function byMatch({ scores, held, all }: Ranked, withScores: boolean, tie: TieBreak): Compare {
  return (a, b) => {
    const full = Number(held[b] === all) - Number(held[a] === all)
    if (full !== 0) return full
    const better = withScores ? (scores[b] as number) - (scores[a] as number) : 0
    return better !== 0 ? better : tie(a, b)
  }
}

/** By date, then by id, so that pages never overlap. */
export function byDate(
  direction: 'newest' | 'oldest',
  instantOf: (story: number) => number,
  idOf: (story: number) => string,
): TieBreak {
  return (a, b) => compareInstants(instantOf(a), instantOf(b), direction) || (idOf(a) < idOf(b) ? -1 : 1)
}
