/**
 * BM25+ over all parts of an index as MiniSearch reckons it (https://github.com/lucaong/minisearch, calcBM25Score):
 * document counts and average lengths are those of the whole, so that a score does not depend on where a story lies.
 */
import type { FieldWeight } from './index-part'
import type { LayeredIndex } from './layered-index'
import type { ScoreBoard } from './score-board'

/** MiniSearch's defaults but for `b` and `d`, which were measured on test collections with relevance judgments. */
export const bm25 = { k: 1.2, b: 0.75, d: 0.2 }

/** A term of the index to be looked for. */
export interface WeightedTerm {
  weight: number
  /** Bits of the query's words that it answers. */
  words: number
}

/** Adds what each story scores for the terms. Every story with a term gets a score above zero. */
export function scoreTerms(index: LayeredIndex, terms: ReadonlyMap<string, WeightedTerm>, board: ScoreBoard): void {
  const { parts, documentCount, boosts } = index
  const averages = boosts.map(
    (_, field) => parts.reduce((sum, part) => sum + (part.totalLengths[field] ?? 0), 0) / documentCount,
  )
  const fields = averages.map(
    (average): FieldWeight => ({
      base: 0,
      gain: 0,
      shortness: bm25.k * (1 - bm25.b),
      perTerm: (bm25.k * bm25.b) / (average || 1),
    }),
  )
  for (const [term, { weight, words }] of terms) {
    const found = parts.flatMap((part) => part.postings(term) ?? [])
    for (let i = 0; i < fields.length; i++) {
      const field = fields[i] as FieldWeight
      let count = 0
      for (const { counts } of found) count += counts[i] as number
      const idf = Math.log(1 + (documentCount - count + 0.5) / (count + 0.5))
      const factor = weight * (boosts[i] as number) * idf
      field.base = factor * bm25.d
      field.gain = factor * (bm25.k + 1)
    }
    for (const postings of found) postings.score(fields, words, board)
  }
}
