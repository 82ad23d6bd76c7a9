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

/** Scores and found words by story number; only the touched ones are looked at and wiped. Used again from query to query. */
export class ScoreBoard {
  scores = new Float64Array(0)
  words = new Int32Array(0)
  /** The numbers of the stories with a score, `count` of them. */
  touched = new Int32Array(0)
  count = 0
  private readonly postings = new Map<number, TermPostings>()

  /** Ready for stories below `stories`. */
  prepare(stories: number): void {
    if (this.scores.length < stories) {
      this.scores = new Float64Array(stories * 2)
      this.words = new Int32Array(stories * 2)
      this.touched = new Int32Array(stories * 2)
    }
    for (let i = 0; i < this.count; i++) {
      const story = this.touched[i] as number
      this.scores[story] = 0
      this.words[story] = 0
    }
    this.count = 0
  }

  add(story: number, score: number, words: number): void {
    if (this.scores[story] === 0) this.touched[this.count++] = story
    this.scores[story] = (this.scores[story] as number) + score
    this.words[story] = (this.words[story] as number) | words
  }

  /** Room for the postings of one term of so many fields. */
  postingsOf(fields: number): TermPostings {
    const postings = this.postings.get(fields) ?? new TermPostings(fields)
    this.postings.set(fields, postings)
    return postings
  }
}

/** Adds what each story scores for the terms. Every story with a term gets a score above zero. */
export function scoreTerms(index: LayeredIndex, terms: ReadonlyMap<string, WeightedTerm>, board: ScoreBoard): void {
  const { parts, documentCount, boosts } = index
  const averages = boosts.map(
    (_, field) => parts.reduce((sum, part) => sum + (part.totalLengths[field] ?? 0), 0) / documentCount,
  )
  const postings = board.postingsOf(boosts.length)
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
      for (let at = 0; at < count; at++) {
        const frequency = frequencies[at] as number
        const damped = frequency + shortness + perTerm * (lengths[at] as number)
        board.add(stories[at] as number, factor * (bm25.d + (frequency * (bm25.k + 1)) / damped), words)
      }
    })
  }
}
