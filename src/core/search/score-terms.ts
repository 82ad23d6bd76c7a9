/**
 * BM25+ over all parts of an index as MiniSearch reckons it (https://github.com/lucaong/minisearch, calcBM25Score):
 * document counts and average lengths are those of the whole, so that a score does not depend on where a story lies.
 */
import { TermPostings } from './index-part'
import type { LayeredIndex } from './layered-index'

/** MiniSearch's defaults but for `b` and `d`, which were measured on test collections with relevance judgments. */
export const bm25 = { k: 1.2, b: 0.75, d: 0.2 }

/** A term of the index to be looked for. */
export interface WeightedTerm {
  weight: number
  /** Bits of the query's words that it answers. */
  words: number
}

/** Scores and found words by story number; only the touched ones are looked at and wiped. */
export class ScoreBoard {
  scores = new Float64Array(0)
  words = new Int32Array(0)
  touched: number[] = []

  /** Ready for stories below `count`. */
  prepare(count: number): void {
    if (this.scores.length < count) {
      this.scores = new Float64Array(count * 2)
      this.words = new Int32Array(count * 2)
    } else {
      for (const story of this.touched) {
        this.scores[story] = 0
        this.words[story] = 0
      }
    }
    this.touched = []
  }
}

/** Adds what each story scores for the terms. Every story with a term gets a score above zero. */
export function scoreTerms(index: LayeredIndex, terms: ReadonlyMap<string, WeightedTerm>, board: ScoreBoard): void {
  const { parts, documentCount, boosts } = index
  const averages = boosts.map(
    (_, field) => parts.reduce((sum, part) => sum + (part.totalLengths[field] ?? 0), 0) / documentCount,
  )
  const postings = new TermPostings(boosts.length)
  for (const [term, { weight, words }] of terms) {
    postings.clear()
    for (const part of parts) part.collect(term, postings)
    postings.fields.forEach((field, i) => {
      const { count, stories, frequencies, lengths } = field
      if (count === 0) return
      const idf = Math.log(1 + (documentCount - count + 0.5) / (count + 0.5))
      const factor = weight * (boosts[i] ?? 1) * idf
      const shortness = bm25.k * (1 - bm25.b)
      const perTerm = (bm25.k * bm25.b) / (averages[i] ?? 1)
      const { scores, words: found, touched } = board
      for (let at = 0; at < count; at++) {
        const story = stories[at] as number
        const frequency = frequencies[at] as number
        if (scores[story] === 0) touched.push(story)
        scores[story] =
          (scores[story] as number) +
          factor * (bm25.d + (frequency * (bm25.k + 1)) / (frequency + shortness + perTerm * (lengths[at] as number)))
        found[story] = (found[story] as number) | words
      }
    })
  }
}
