/**
 * MiniSearch as a scorer of terms: which terms there are, and what each story scores for a set of weighted ones.
 * Words are cut, folded and stemmed before they come here, because that depends on a story's language.
 */
import MiniSearch, { type Options } from 'minisearch'

/** A document whose fields are lists of terms. */
export interface TermDocument {
  id: string
  fields: Record<string, readonly string[]>
}

export interface Scored {
  id: string
  score: number
  /** The weighted terms the story holds. */
  terms: readonly string[]
}

/** MiniSearch's defaults but for `b` and `d`, which were measured on test collections with relevance judgments. */
export const bm25 = { k: 1.2, b: 0.75, d: 0.2 }

export class MiniIndex extends MiniSearch<TermDocument> {
  constructor(
    fields: readonly string[],
    private readonly boost: Record<string, number>,
  ) {
    super(optionsFor(fields))
  }

  /** @throws when the text is not a MiniSearch index of these fields */
  static fromJson(json: string, fields: readonly string[], boost: Record<string, number>): MiniIndex {
    return Object.assign(new MiniIndex(fields, boost), MiniSearch.loadJSON(json, optionsFor(fields)))
  }

  /** Stories that hold the term in the field where it stands most often. */
  frequency(term: string): number {
    return Math.max(0, ...[...(this._index.get(term)?.values() ?? [])].map((stories) => stories.size))
  }

  *startingWith(prefix: string): Generator<string> {
    yield* this._index.atPrefix(prefix).keys()
  }

  /** Terms of the same first letter within an edit distance, with the distance. */
  near(term: string, distance: number): Map<string, number> {
    const first = term.slice(0, 1)
    const near = this._index.atPrefix(first).fuzzyGet(term.slice(1), distance)
    return new Map([...near].map(([rest, [, edits]]) => [first + rest, edits]))
  }

  ids(): Iterable<string> {
    return this._documentIds.values()
  }

  /** Every story that holds one of the terms: the sum of BM25 over terms and fields, as MiniSearch reckons it. */
  score(weights: ReadonlyMap<string, number>): Scored[] {
    if (weights.size === 0) return []
    const results = this.search([...weights.keys()].join(' '), {
      combineWith: 'OR',
      boost: this.boost,
      boostTerm: (term) => weights.get(term) ?? 1,
      bm25,
    })
    // MiniSearch multiplies by the number of terms found; with stems beside words that would count the same word twice.
    return results.map(({ id, score, queryTerms }) => ({ id, score: score / queryTerms.length, terms: queryTerms }))
  }
}

function optionsFor(fields: readonly string[]): Options<TermDocument> {
  return {
    fields: [...fields],
    extractField: (document, field) => (field === 'id' ? document.id : (document.fields[field] ?? []).join(' ')),
    tokenize: (text) => text.split(' ').filter((term) => term !== ''),
    processTerm: (term) => term,
  }
}
