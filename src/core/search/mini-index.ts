/**
 * The live part of an index: a MiniSearch that takes new and changed documents one by one. Words are cut, folded and
 * stemmed by us, because that depends on a story's language. It reads MiniSearch's own maps, which are
 * protected, not public: the version is pinned, and tests hold the scores equal to those of MiniSearch's `search`.
 */
import MiniSearch, { type Options } from 'minisearch'
import type { Endings, FieldWeight, IndexPart, PartPostings, Which } from './index-part'
import type { ScoreBoard } from './score-board'
import type { StoryBits } from './story-bits'
import type { StoryNumbers } from './story-numbers'
import { type TextDocument, termsOf } from './text-document'

/** By field: the documents that hold a term, and how often. */
type FieldTerms = ReadonlyMap<number, ReadonlyMap<number, number>>

export class MiniIndex extends MiniSearch<TextDocument> implements IndexPart {
  readonly totalLengths: number[]

  constructor(
    fields: readonly string[],
    private readonly numbers: StoryNumbers,
  ) {
    // What was discarded is left out when it is asked for, and gone when the part is sealed: nothing walks the tree meanwhile.
    super({ ...miniSearchOptions(fields), autoVacuum: false })
    this.totalLengths = fields.map(() => 0)
  }

  override add(document: TextDocument): void {
    super.add(document)
    this.numbers.of(document.id)
    this.countLengths(document.id, 1)
  }

  override discard(id: string): void {
    this.countLengths(id, -1)
    super.discard(id)
  }

  frequency(term: string): number {
    return this.postings(term)?.counts.reduce((sum, count) => sum + count, 0) ?? 0
  }

  postings(term: string): PartPostings | undefined {
    const held: FieldTerms | undefined = this._index.get(term)
    if (!held) return undefined
    const counts = this.totalLengths.map((_, field) => this.countLeft(held.get(field)))
    return {
      counts,
      mark: (stories) => this.mark(held, stories),
      score: (fields, board, which) => this.score(held, fields, board, which),
    }
  }

  startingWith(prefix: string): Iterable<string> {
    return [...this._index.atPrefix(prefix).keys()].sort()
  }

  endings(prefix: string): Endings {
    const terms = this.startingWith(prefix) as string[]
    return { frequencies: terms.map((term) => this.frequency(term)), term: (at) => terms[at] ?? '' }
  }

  near(term: string, distance: number, kept: number): Iterable<[string, number]> {
    const beginning = term.slice(0, kept)
    const near = this._index.atPrefix(beginning).fuzzyGet(term.slice(kept), distance)
    return [...near].map(([rest, [, edits]]) => [beginning + rest, edits])
  }

  private mark(held: FieldTerms, stories: StoryBits): void {
    for (const documents of held.values()) {
      for (const document of documents.keys()) {
        const id = this._documentIds.get(document)
        if (id !== undefined) stories.add(this.numbers.of(id))
      }
    }
  }

  private score(held: FieldTerms, fields: readonly FieldWeight[], board: ScoreBoard, { only, found }: Which): void {
    for (const [field, documents] of held) {
      const { base, gain, shortness, perTerm } = fields[field] as FieldWeight
      for (const [document, frequency] of documents) {
        const id = this._documentIds.get(document)
        const story = id === undefined ? -1 : this.numbers.of(id)
        if (story < 0 || (only && !only.has(story))) continue
        const length = this._fieldLength.get(document)?.[field] ?? 0
        found?.add(story)
        board.add(story, base + (gain * frequency) / (frequency + shortness + perTerm * length))
      }
    }
  }

  private countLeft(documents: ReadonlyMap<number, number> | undefined): number {
    let count = 0
    for (const document of documents?.keys() ?? []) if (this._documentIds.has(document)) count++
    return count
  }

  private countLengths(id: string, sign: 1 | -1): void {
    const lengths = this._fieldLength.get(this._idToShortId.get(id) ?? -1) ?? []
    lengths.forEach((length, field) => {
      this.totalLengths[field] = (this.totalLengths[field] ?? 0) + sign * length
    })
  }
}

/** MiniSearch over our terms. */
export function miniSearchOptions(fields: readonly string[]): Options<TextDocument> {
  return {
    fields: [...fields],
    extractField: (document, field) => (field === 'id' ? document.id : termsOf(document.fields[field]).join(' ')),
    tokenize: (text) => text.split(' ').filter((term) => term !== ''),
    processTerm: (term) => term,
  }
}
