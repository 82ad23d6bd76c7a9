import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import MiniSearch, { type SearchOptions } from 'minisearch'
import { beforeAll, expect, test } from 'vitest'
import { bm25 } from '../bm25'
import { LayeredIndex, type MergeParts } from '../layered-index'
import { miniSearchOptions } from '../mini-index'
import { ScoreBoard } from '../score-board'
import { type FoundTerm, findTerms, markTerm, TermScorer } from '../score-terms'
import { loadStemmers } from '../stems'
import { StoryBits } from '../story-bits'
import { StoryNumbers } from '../story-numbers'
import type { TextDocument } from '../text-document'
import { DocumentLog } from './document-log'
import { encodeSegment } from './encode-segment'
import { contentOfSegments } from './merge-segments'
import { PageCache } from './page-cache'
import { SealedSegment } from './sealed-segment'
import type { SegmentContent } from './segment-format'

beforeAll(() => loadStemmers(['en']))

const boosts = { title: 1.5, body: 1, people: 2 }
const words = [
  'a',
  'ab',
  'abc',
  'abcd',
  'abd',
  'bcd',
  'abcde',
  'xbcde',
  'abxde',
  'édit',
  '東京',
  '京都',
  'zulu',
  'zebra',
]
const word = fc.constantFrom(...words, 'running', 'runs', 'harbours')
const term = fc.constantFrom(...words.map((one) => one.replace('é', 'e')), 'running', 'runs', '~run', '~harbour')
const text = (most: number) => fc.array(word, { maxLength: most }).map((list) => list.join(' '))
const fields = fc.tuple(text(6), text(40), text(3)).map(([title, body, people]): TextDocument['fields'] => ({
  title: { text: title, language: 'en' },
  body: { text: body, language: 'en' },
  people: { text: people },
}))

/** What can happen to an index: batches that are sealed, single documents, changes, removals, writing out, opening again. */
type Step =
  | { batch: TextDocument['fields'][] }
  | { change: { at: number; fields: TextDocument['fields'] } }
  | { remove: number[] }
  | { save: 'flush' | 'compact' | 'reopen' }
  /** A builder makes a segment of a batch; these are removed before it is told to, or while it does. */
  | { away: TextDocument['fields'][]; before: number[]; meanwhile: number[] }
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.array(fields, { minLength: 16, maxLength: 20 }).map((batch) => ({ batch })) },
  { weight: 3, arbitrary: fc.array(fields, { minLength: 1, maxLength: 5 }).map((batch) => ({ batch })) },
  { weight: 2, arbitrary: fc.record({ at: fc.nat(), fields }).map((change) => ({ change })) },
  { weight: 2, arbitrary: fc.array(fc.nat(), { minLength: 1, maxLength: 8 }).map((remove) => ({ remove })) },
  {
    weight: 2,
    arbitrary: fc.record({
      away: fc.array(fields, { minLength: 1, maxLength: 6 }),
      before: fc.array(fc.nat(), { maxLength: 3 }),
      meanwhile: fc.array(fc.nat(), { maxLength: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.constantFrom<Step>({ save: 'flush' }, { save: 'compact' }, { save: 'reopen' }) },
)
const steps = fc.array(step, { minLength: 1, maxLength: 25 })

class History {
  numbers = new StoryNumbers()
  index = this.newIndex()
  readonly documents = new Map<string, TextDocument>()
  private readonly segments = new Map<string, Buffer>()
  private count = 0

  async take(change: Step): Promise<void> {
    if ('batch' in change) this.add(change.batch.map((fields) => ({ id: this.newId(), fields })))
    else if ('remove' in change) for (const at of change.remove) this.remove(this.idAt(at))
    else if ('save' in change) await this.save(change.save)
    else if ('away' in change) this.buildAway(change)
    else {
      const id = this.idAt(change.change.at)
      this.remove(id)
      if (id) this.add([{ id, fields: change.change.fields }])
    }
  }

  private write(content: SegmentContent): SealedSegment {
    const name = `segment${this.segments.size + 1}`
    this.segments.set(name, Buffer.concat([...encodeSegment(content, crc32)]))
    return this.open(name)
  }

  private async save(how: 'flush' | 'compact' | 'reopen'): Promise<void> {
    const merge: MergeParts = async (parts) => this.write(contentOfSegments(parts))
    await this.index.flush(merge)
    if (how === 'compact') while (await this.index.compact(merge));
    if (how !== 'reopen') return
    const { savedSegments } = this.index
    this.numbers = new StoryNumbers()
    this.index = this.newIndex()
    for (const { name, gone } of savedSegments) this.index.adopt(this.open(name), gone)
  }

  /** One may be away twice, with what it was and what it is. */
  private buildAway({ away, before, meanwhile }: Extract<Step, { away: unknown }>): void {
    const log = new DocumentLog(Object.keys(boosts))
    const give = (document: TextDocument) => {
      this.documents.set(document.id, document)
      this.index.sendAway([document])
      log.add(document)
    }
    for (const one of away) give({ id: this.newId(), fields: one })
    for (const at of before) {
      const id = this.idAt(at)
      const fields = id && this.documents.get(id)?.fields
      this.remove(id)
      if (id && fields) give({ id, fields })
    }
    const lot = this.index.closeLot()
    if (!lot) return
    for (const at of meanwhile) this.remove(this.idAt(at))
    this.index.takeBack(lot, this.write(log.content()))
  }

  private newIndex(): LayeredIndex {
    return new LayeredIndex(boosts, this.numbers, crc32, new PageCache(1 << 20))
  }

  private open(name: string): SealedSegment {
    const bytes = this.segments.get(name) ?? Buffer.alloc(0)
    const read = (offset: number, into: Uint8Array) => bytes.copy(into, 0, offset)
    return new SealedSegment(name, { sizeBytes: bytes.length, read }, crc32, new PageCache(1 << 20))
  }

  /** As stories have them, now and then not. */
  private newId(): string {
    const number = this.count++
    return number % 7 === 6 ? `story ${number}` : number.toString(16).padStart(16, '0')
  }

  private idAt(at: number): string | undefined {
    return [...this.documents.keys()][at % Math.max(1, this.documents.size)]
  }

  private add(documents: TextDocument[]): void {
    for (const document of documents) this.documents.set(document.id, document)
    this.index.add(documents)
  }

  private remove(id: string | undefined): void {
    if (id === undefined) return
    this.documents.delete(id)
    this.index.remove(id)
  }
}

async function build(changes: readonly Step[]) {
  const history = new History()
  for (const change of changes) await history.take(change)
  const oracle = new MiniSearch<TextDocument>(miniSearchOptions(Object.keys(boosts)))
  oracle.addAll([...history.documents.values()])
  expect(history.index.documentCount).toBe(oracle.documentCount)
  return { index: history.index, numbers: history.numbers, oracle }
}
type Built = Awaited<ReturnType<typeof build>>

/** Words of a query with the weights of their terms. */
type Weighted = ReadonlyMap<string, number>[]

function rank({ index, numbers }: Built, query: Weighted) {
  const weights = new Map<string, number>()
  for (const terms of query) for (const [one, weight] of terms) weights.set(one, (weights.get(one) ?? 0) + weight)
  const found = findTerms(index, weights.keys())
  const board = new ScoreBoard()
  board.begin(new StoryBits(numbers.count))
  const scorer = new TermScorer(index)
  for (const one of found) scorer.score(one, weights.get(one.term) ?? 0, board)
  const holders = query.map((terms) => {
    const stories = new StoryBits(numbers.count)
    for (const one of found) if (terms.has(one.term)) markTerm(index, one, stories)
    return stories
  })
  const any = new StoryBits(numbers.count)
  for (const stories of holders) any.unite(stories)
  const ranked = [...any.toNumbers()].map((story) => ({
    id: numbers.idOf(story),
    score: board.scores[story] ?? 0,
    words: holders.reduce((bits, stories, i) => (stories.has(story) ? bits | (1 << i) : bits), 0),
  }))
  expectSameForSome({ index, numbers } as Built, found, weights, board)
  return ranked.sort((a, b) => b.score - a.score)
}

/** Scored for some stories only, these score the same and others nothing. */
function expectSameForSome(
  { index, numbers }: Built,
  terms: FoundTerm[],
  weights: Map<string, number>,
  all: ScoreBoard,
) {
  const some = StoryBits.of(
    Array.from({ length: numbers.count }, (_, i) => i).filter((story) => story % 3 === 0),
    numbers.count,
  )
  const board = new ScoreBoard()
  const found = new StoryBits(numbers.count)
  board.begin(new StoryBits(numbers.count))
  const scorer = new TermScorer(index)
  for (const one of terms) scorer.score(one, weights.get(one.term) ?? 0, board, { only: some, found })
  expect([...found.toNumbers()].every((story) => some.has(story) && (all.scores[story] ?? 0) > 0)).toBe(true)
  for (let story = 0; story < numbers.count; story++) {
    expect(board.scores[story]).toBe(some.has(story) ? all.scores[story] : 0)
  }
}

/** MiniSearch gives a score times the number of words found; `score` is without that. */
function rankedByOracle(oracle: Built['oracle'], query: string[], options: SearchOptions) {
  return oracle
    .search(query.join(' '), { boost: boosts, bm25, ...options })
    .map(({ id, score, queryTerms }) => ({
      id: id as string,
      score: score / queryTerms.length,
      words: query.reduce((bits, one, i) => (queryTerms.includes(one) ? bits | (1 << i) : bits), 0),
    }))
    .sort((a, b) => b.score - a.score)
}

/** The same stories with the same words and scores, in the same order; those of equal score in any. */
function expectSameRanking(ours: ReturnType<typeof rank>, theirs: ReturnType<typeof rank>): void {
  const byId = new Map(theirs.map((one) => [one.id, one]))
  expect(ours.length).toBe(theirs.length)
  ours.forEach(({ id, score, words }, place) => {
    expect(byId.get(id)?.words).toBe(words)
    expect(score).toBeCloseTo(byId.get(id)?.score ?? 0, 9)
    expect(score).toBeCloseTo(theirs[place]?.score ?? 0, 9)
  })
}

test('the same stories with the same scores in the same order as one MiniSearch over all of them', async () => {
  const weights = fc.uniqueArray(fc.tuple(term, fc.double({ min: 0.1, max: 2, noNaN: true })), {
    selector: ([one]) => one,
    minLength: 1,
    maxLength: 6,
  })
  await fc.assert(
    fc.asyncProperty(steps, weights, async (history, weighted) => {
      const built = await build(history)
      const ours = rank(
        built,
        weighted.map((pair) => new Map([pair])),
      )
      const boostOf = new Map(weighted)
      const query = weighted.map(([one]) => one)
      const theirs = rankedByOracle(built.oracle, query, { boostTerm: (one) => boostOf.get(one) ?? 1 })
      expectSameRanking(ours, theirs)
    }),
    { numRuns: 80 },
  )
})

/** MiniSearch's expansion and weights of a word (executeQuerySpec), from the parts of our index. */
function expandAsMiniSearch(index: LayeredIndex, asked: string, { prefix, fuzzy }: { prefix: boolean; fuzzy: number }) {
  const terms = new Map([[asked, 1]])
  if (prefix) {
    for (const one of index.endings(asked, Number.POSITIVE_INFINITY).keys()) {
      if (one !== asked) terms.set(one, (0.375 * one.length) / (one.length + 0.3 * (one.length - asked.length)))
    }
  }
  if (fuzzy > 0) {
    for (const [one, edits] of index.near(asked, fuzzy, 0)) {
      if (!terms.has(one)) terms.set(one, (0.45 * one.length) / (one.length + edits))
    }
  }
  return terms
}

test('the same with unfinished words and slips, for any and for all of the words', async () => {
  const options = fc.record({ prefix: fc.boolean(), fuzzy: fc.nat({ max: 2 }), all: fc.boolean() })
  const queries = fc.uniqueArray(term, { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(steps, queries, options, async (history, query, { prefix, fuzzy, all }) => {
      const built = await build(history)
      const expanded = query.map((asked) => expandAsMiniSearch(built.index, asked, { prefix, fuzzy }))
      const ours = rank(built, expanded).filter((one) => !all || one.words === (1 << query.length) - 1)
      const theirs = rankedByOracle(built.oracle, query, { prefix, fuzzy, combineWith: all ? 'AND' : 'OR' })
      expectSameRanking(ours, theirs)
    }),
    { numRuns: 80 },
  )
})

test('the same terms for beginnings and for slips', async () => {
  const query = fc.string({
    unit: fc.constantFrom('a', 'b', 'c', 'd', 'x', 'z', 'e', '東', '~'),
    minLength: 1,
    maxLength: 6,
  })
  await fc.assert(
    fc.asyncProperty(steps, query, fc.integer({ min: 1, max: 2 }), async (history, asked, distance) => {
      const { index, oracle } = await build(history)
      const live = (terms: Iterable<string>) => [...new Set(terms)].filter((one) => index.frequency(one) > 0).sort()
      const matched = (options: SearchOptions) =>
        [...new Set(oracle.search(asked, options).flatMap(({ terms }) => terms))].sort()
      const beginning = matched({ prefix: true })
      expect(live(index.startingWith(asked))).toEqual(beginning)
      const kept = Math.min(asked.length, 1 + (distance % 2))
      expect(live(index.near(asked, distance, kept).keys())).toEqual(
        matched({ fuzzy: distance }).filter((one) => one.startsWith(asked.slice(0, kept))),
      )
      // The most frequent endings, and how frequent they are.
      const ranked = beginning
        .map((one): [string, number] => [one, index.frequency(one)])
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      expect([...index.endings(asked, 3)]).toEqual(ranked.slice(0, 3))
    }),
    { numRuns: 80 },
  )
})
