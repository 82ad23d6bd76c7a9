/**
 * The words of a query against the index. Every story that holds one is found, because all are counted; but only stories that can be
 * among the first are scored, which is known from bounds: what a story can score at most for a word (as MaxScore has it,
 * Turtle and Flood, 1995).
 */
import type { Which } from './index-part'
import type { LayeredIndex } from './layered-index'
import { haveAbove } from './ranking'
import type { ScoreBoard } from './score-board'
import { type FoundTerm, findTerms, markTerm, TermScorer } from './score-terms'
import { StoryBits } from './story-bits'

/** A word of the query with the terms of the index that answer it, and their weights. */
export interface ExpandedWord {
  word: string
  terms: Map<string, number>
}

/** The terms of one index. */
interface Searched {
  index: LayeredIndex
  scorer: TermScorer
  terms: FoundTerm[]
}

export class ScoredQuery {
  /** A term that answers several words counts as for the one it answers best. */
  private readonly weights = new Map<string, number>()
  private readonly searched: Searched[]

  /** @param stories there are numbers below this */
  constructor(
    private readonly words: readonly ExpandedWord[],
    indexes: readonly LayeredIndex[],
    private readonly stories: number,
  ) {
    for (const { terms } of words) {
      for (const [term, weight] of terms) this.weights.set(term, Math.max(weight, this.weights.get(term) ?? 0))
    }
    this.searched = indexes.map((index) => ({
      index,
      scorer: new TermScorer(index),
      terms: findTerms(index, this.weights.keys()),
    }))
  }

  /** The stories with every word. */
  full(): StoryBits {
    return intersection(this.words.map((word) => this.holders(word)))
  }

  /** @param enough stories that are first by words and score: others may be left without their score */
  score(board: ScoreBoard, enough: number): { any: StoryBits; full: StoryBits } {
    const any = new StoryBits(this.stories)
    if (this.words.length < 2) {
      board.begin(any)
      for (const one of this.searched) this.scoreTerms(one, one.terms, board, { found: any })
      return { any, full: any }
    }
    const holders = this.words.map((word) => this.holders(word))
    for (const stories of holders) any.unite(stories)
    const full = intersection(holders)
    const only = full.count >= enough ? full : undefined
    board.begin(only ?? any)
    this.scoreByBounds(holders, board, enough, only)
    return { any, full }
  }

  /** Word by word, the weightiest first, until no story without one of them can be among the first any more. */
  private scoreByBounds(holders: readonly StoryBits[], board: ScoreBoard, enough: number, known?: StoryBits): void {
    const groups = this.termsByWord().map((terms, i) => ({
      terms,
      holders: holders[i] as StoryBits,
      bound: this.boundOf(terms),
    }))
    groups.sort((a, b) => b.bound - a.bound)
    let rest = groups.reduce((sum, { bound }) => sum + bound, 0)
    const scored = new StoryBits(this.stories)
    let only = known
    for (const group of groups) {
      if (!only && scored.count >= enough) {
        const candidates = scored.copy()
        if (haveAbove(candidates, enough, board.scores, rest)) only = candidates
      }
      for (const [i, terms] of group.terms.entries())
        this.scoreTerms(this.searched[i] as Searched, terms, board, { only })
      if (!only) scored.unite(group.holders)
      rest -= group.bound
    }
  }

  /** For each word, by index: the terms that no word before it has. */
  private termsByWord(): FoundTerm[][][] {
    const taken = new Set<string>()
    return this.words.map((word) => {
      const own = this.searched.map(({ terms }) => terms.filter(({ term }) => word.terms.has(term) && !taken.has(term)))
      for (const term of word.terms.keys()) taken.add(term)
      return own
    })
  }

  private boundOf(terms: readonly FoundTerm[][]): number {
    let bound = 0
    terms.forEach((own, i) => {
      for (const found of own) bound += this.searched[i]?.scorer.bound(found, this.weightOf(found)) ?? 0
    })
    return bound
  }

  private holders({ terms }: ExpandedWord): StoryBits {
    const stories = new StoryBits(this.stories)
    for (const { index, terms: found } of this.searched) {
      for (const one of found) if (terms.has(one.term)) markTerm(index, one, stories)
    }
    return stories
  }

  private scoreTerms({ scorer }: Searched, terms: readonly FoundTerm[], board: ScoreBoard, which: Which): void {
    for (const found of terms) scorer.score(found, this.weightOf(found), board, which)
  }

  private weightOf({ term }: FoundTerm): number {
    return this.weights.get(term) ?? 0
  }
}

/** The stories that are in all of the sets. */
function intersection([first, ...others]: readonly StoryBits[]): StoryBits {
  const common = first?.copy() ?? new StoryBits(0)
  for (const stories of others) common.intersect(stories)
  return common
}
