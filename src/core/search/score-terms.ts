/**
 * BM25+ over all parts of an index as MiniSearch reckons it (https://github.com/lucaong/minisearch, calcBM25Score):
 * document counts and average lengths are those of the whole, so that a score does not depend on where a story lies.
 */
import { bm25 } from './bm25'
import type { FieldWeight } from './index-part'
import type { LayeredIndex } from './layered-index'
import type { LengthNorms } from './length-norms'
import type { ScoreBoard } from './score-board'

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
  const fields = averages.map((average, field): FieldWeight => {
    const norms = index.norms[field] as LengthNorms
    norms.prepare(average)
    return { base: 0, gain: 0, norms }
  })
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
