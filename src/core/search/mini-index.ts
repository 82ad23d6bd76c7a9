/**
 * The live part of an index: a MiniSearch that takes new and changed documents one by one. Words are cut, folded and
 * stemmed before they come here, because that depends on a story's language. It reads MiniSearch's own maps, which are
 * protected, not public: the version is pinned, and tests hold the scores equal to those of MiniSearch's `search`.
 */
import MiniSearch, { type Options } from 'minisearch'
import type { IndexPart, TermPostings } from './index-part'
import type { StoryNumbers } from './story-numbers'

/** A document whose fields are lists of terms. */
export interface TermDocument {
  id: string
  fields: Record<string, readonly string[]>
}

export class MiniIndex extends MiniSearch<TermDocument> implements IndexPart {
  readonly totalLengths: number[]

  constructor(
    fields: readonly string[],
    private readonly numbers: StoryNumbers,
  ) {
    super(miniSearchOptions(fields))
    this.totalLengths = fields.map(() => 0)
  }

  override add(document: TermDocument): void {
    super.add(document)
    this.numbers.of(document.id)
    this.countLengths(document.id, 1)
  }

  override discard(id: string): void {
    this.countLengths(id, -1)
    super.discard(id)
  }

  frequency(term: string): number {
    let frequency = 0
    for (const documents of this._index.get(term)?.values() ?? []) {
      for (const document of documents.keys()) if (this._documentIds.has(document)) frequency++
    }
    return frequency
  }

  *startingWith(prefix: string): Generator<[string, number]> {
    for (const term of this._index.atPrefix(prefix).keys()) yield [term, this.frequency(term)]
  }

  near(term: string, distance: number, kept: number): Iterable<[string, number]> {
    const beginning = term.slice(0, kept)
    const near = this._index.atPrefix(beginning).fuzzyGet(term.slice(kept), distance)
    return [...near].map(([rest, [, edits]]) => [beginning + rest, edits])
  }

  collect(term: string, into: TermPostings): void {
    for (const [field, documents] of this._index.get(term) ?? []) {
      for (const [document, frequency] of documents) {
        const id = this._documentIds.get(document)
        if (id === undefined) continue
        into.fields[field]?.add(this.numbers.of(id), frequency, this._fieldLength.get(document)?.[field] ?? 0)
      }
    }
  }

  private countLengths(id: string, sign: 1 | -1): void {
    const lengths = this._fieldLength.get(this._idToShortId.get(id) ?? -1) ?? []
    lengths.forEach((length, field) => {
      this.totalLengths[field] = (this.totalLengths[field] ?? 0) + sign * length
    })
  }
}

/** MiniSearch over fields whose terms are given. */
export function miniSearchOptions(fields: readonly string[]): Options<TermDocument> {
  return {
    fields: [...fields],
    extractField: (document, field) => (field === 'id' ? document.id : (document.fields[field] ?? []).join(' ')),
    tokenize: (text) => text.split(' ').filter((term) => term !== ''),
    processTerm: (term) => term,
  }
}
