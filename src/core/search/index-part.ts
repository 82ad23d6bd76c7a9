/** A part of an index: the live MiniSearch, or a sealed segment. Scores are reckoned over all parts as if they were one. */
import type { ScoreBoard } from './score-board'
import type { StoryBits } from './story-bits'

export interface IndexPart {
  documentCount: number
  /** By field: the sum of its documents' lengths in different terms. */
  totalLengths: readonly number[]
  /** Sum over the fields of the documents that hold the term. */
  frequency(term: string): number
  /** @returns undefined when no document holds the term */
  postings(term: string): PartPostings | undefined
  /** Terms that begin so, in ascending order. */
  startingWith(prefix: string): Iterable<string>
  /** The same with how many documents at most hold each (those that are gone may count), without making strings of all. */
  endings(prefix: string): Endings
  /** Terms within a Levenshtein distance that begin with the term's first `kept` code units, with the distance. */
  near(term: string, distance: number, kept: number): Iterable<[string, number]>
}

/** Where one term stands in a part. */
export interface PartPostings {
  /** By field: the documents that hold the term. */
  counts: readonly number[]
  /** Adds the stories with the term. */
  mark(stories: StoryBits): void
  /** Adds to the score of each story with the term. */
  score(fields: readonly FieldWeight[], board: ScoreBoard, which: Which): void
}

/** Which stories are scored. */
export interface Which {
  /** These only, if they are given. */
  only?: StoryBits | undefined
  /** Those that are scored are added here, if it is given. */
  found?: StoryBits | undefined
}

export interface Endings {
  frequencies: ArrayLike<number>
  term(at: number): string
}

/**
 * How much a term counts in one field where it stands `f` times: `base + gain × f ⁄ (f + shortness + perTerm × length)`, the
 * length in different terms.
 */
export interface FieldWeight {
  base: number
  gain: number
  shortness: number
  perTerm: number
}
