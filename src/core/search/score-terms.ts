/**
 * BM25+ over all parts of an index as MiniSearch reckons it (https://github.com/lucaong/minisearch, calcBM25Score):
 * document counts and average lengths are those of the whole, so that a score does not depend on where a story lies.
 */
import { bm25 } from './bm25'
import type { FieldWeight, PartPostings, Which } from './index-part'
import type { LayeredIndex } from './layered-index'
import type { ScoreBoard } from './score-board'
import type { StoryBits } from './story-bits'

/** A term that was looked up in all parts of an index. */
export interface FoundTerm {
  term: string
  parts: readonly PartPostings[]
}

/** Those of the terms that some document of the index holds. */
export function findTerms(index: LayeredIndex, terms: Iterable<string>): FoundTerm[] {
  const { parts } = index
  const found: FoundTerm[] = []
  for (const term of terms) {
    const postings = parts.flatMap((part) => part.postings(term) ?? [])
    if (postings.length > 0) found.push({ term, parts: postings })
  }
  return found
}

/** Adds the stories with the term. */
export function markTerm(index: LayeredIndex, { term, parts }: FoundTerm, stories: StoryBits): void {
  const mark = (into: StoryBits) => {
    for (const postings of parts) postings.mark(into)
  }
  let frequency = 0
  for (const { counts } of parts) for (const count of counts) frequency += count
  const frequent = index.frequent.find(term, frequency, index.documentCount, stories.stories, mark)
  if (frequent) stories.unite(frequent)
  else mark(stories)
}

/** Scores terms of an index as it is now. */
export class TermScorer {
  private readonly fields: readonly FieldWeight[]

  constructor(private readonly index: LayeredIndex) {
    const { parts, documentCount, boosts } = index
    this.fields = boosts.map((_, field) => {
      const total = parts.reduce((sum, part) => sum + (part.totalLengths[field] ?? 0), 0)
      const perTerm = (bm25.k * bm25.b) / (total / documentCount || 1)
      return { base: 0, gain: 0, shortness: bm25.k * (1 - bm25.b), perTerm }
    })
  }

  /** Adds what each story scores for the term. A story with the term gets a score above zero. */
  score(found: FoundTerm, weight: number, board: ScoreBoard, which: Which = {}): void {
    this.weigh(found, weight)
    for (const postings of found.parts) postings.score(this.fields, board, which)
  }

  /** No story scores more for the term. */
  bound(found: FoundTerm, weight: number): number {
    this.weigh(found, weight)
    const held = this.fields.filter((_, i) => found.parts.some(({ counts }) => (counts[i] ?? 0) > 0))
    return held.reduce((sum, { base, gain }) => sum + base + gain, 0)
  }

  private weigh(found: FoundTerm, weight: number): void {
    const { documentCount, boosts } = this.index
    this.fields.forEach((field, i) => {
      let count = 0
      for (const { counts } of found.parts) count += counts[i] as number
      const idf = Math.log(1 + (documentCount - count + 0.5) / (count + 0.5))
      const factor = weight * (boosts[i] as number) * idf
      field.base = factor * bm25.d
      field.gain = factor * (bm25.k + 1)
    })
  }
}
