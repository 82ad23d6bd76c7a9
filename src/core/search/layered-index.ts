/**
 * An index in layers: sealed segments on disk, what is in memory only, and what a builder makes a segment of meanwhile. It answers
 * as one MiniSearch over all documents would that are found.
 */
import { mostFrequentEndings } from './endings'
import { FrequentTerms } from './frequent-terms'
import type { IndexPart } from './index-part'
import { pickMerge } from './segments/merge-policy'
import type { PageCache } from './segments/page-cache'
import { SealedPart } from './segments/sealed-part'
import type { SealedSegment } from './segments/sealed-segment'
import type { Checksum } from './segments/segment-format'
import { StoriesOfPart } from './segments/stories-of-part'
import { type Lot, StoriesAway } from './stories-away'
import type { StoryNumbers } from './story-numbers'
import { StorySet } from './story-set'
import { languagesOf, type TextDocument } from './text-document'
import { storiesOf, UnsavedDocuments } from './unsaved-documents'

/** Makes one segment of several, durably, and opens it. */
export type MergeParts = (parts: readonly SealedPart[]) => Promise<SealedSegment>

/** Every word begins with one of few beginnings so short, and a large part of the dictionary with each: they are looked through once. */
const longestKnown = 2
const mostKnown = 1_000

export class LayeredIndex {
  readonly fields: readonly string[]
  /** Field boosts, in the order of the fields. */
  readonly boosts: readonly number[]
  readonly frequent = new FrequentTerms()
  /** Of the documents that were ever added. */
  readonly languages = new Set<string>()
  private readonly knownEndings = new Map<string, ReadonlyMap<string, number>>()
  private saved: SealedPart[] = []
  private readonly unsaved: UnsavedDocuments
  private readonly away = new StoriesAway()
  /** The stories that are in it, wherever. */
  private readonly held = new StorySet()

  constructor(
    boosts: Readonly<Record<string, number>>,
    private readonly numbers: StoryNumbers,
    checksum: Checksum,
    cache: PageCache,
  ) {
    this.fields = Object.keys(boosts)
    this.boosts = Object.values(boosts)
    this.unsaved = new UnsavedDocuments(this.fields, numbers, checksum, cache)
  }

  get parts(): readonly IndexPart[] {
    return [...this.saved, ...this.unsaved.parts]
  }

  /** Documents that are found. */
  get documentCount(): number {
    return this.held.size - this.away.count
  }

  /** Whether it is in the index, found or away. */
  has(id: string): boolean {
    const story = this.numbers.find(id)
    return story !== undefined && this.held.has(story)
  }

  /** Sum over parts and fields of the documents that hold the term. */
  frequency(term: string): number {
    return this.parts.reduce((sum, part) => sum + part.frequency(term), 0)
  }

  /** All terms that begin so; those too that only stories hold that are gone. */
  startingWith(prefix: string): Set<string> {
    return new Set(this.parts.flatMap((part) => [...part.startingWith(prefix)]))
  }

  /** The most frequent terms that begin so, with their frequency; among equals the first in order. */
  endings(prefix: string, most: number): ReadonlyMap<string, number> {
    if (prefix.length > longestKnown) return this.findEndings(prefix, most)
    const key = `${most} ${prefix}`
    const known = this.knownEndings.get(key) ?? this.findEndings(prefix, most)
    if (this.knownEndings.size < mostKnown) this.knownEndings.set(key, known)
    return known
  }

  private findEndings(prefix: string, most: number): Map<string, number> {
    const { parts } = this
    return mostFrequentEndings(parts, prefix, most, (term) =>
      parts.reduce((sum, part) => sum + part.frequency(term), 0),
    )
  }

  near(term: string, distance: number, kept: number): Map<string, number> {
    return new Map(this.parts.flatMap((part) => [...part.near(term, distance, kept)]))
  }

  /** Documents whose ids are not there yet. */
  add(documents: readonly TextDocument[]): void {
    this.changed()
    for (const document of documents) this.hold(document)
    this.unsaved.add(documents)
  }

  /** Documents whose ids are not there yet, which a builder was given in that order. They are found when they are back. */
  sendAway(documents: readonly TextDocument[]): void {
    for (const document of documents) this.away.add(this.hold(document))
  }

  /** What was sent away since the last lot was closed. */
  get lot(): Readonly<Lot> {
    return this.away.current
  }

  /** @returns what the builder's next segment holds, undefined when that is nothing */
  closeLot(): Lot | undefined {
    return this.away.closeLot()
  }

  takeBack(lot: Lot, segment: SealedSegment): void {
    this.changed()
    this.saved.push(new SealedPart(segment, StoriesOfPart.of(this.away.takeBack(lot))))
  }

  /** Nothing that was sent away will come back: it is not in the index any more. */
  giveUpAway(): void {
    for (const story of this.away.giveUp()) this.held.delete(story)
  }

  remove(id: string): void {
    const story = this.numbers.find(id)
    if (story === undefined || !this.held.delete(story)) return
    this.changed()
    if (this.away.remove(story) || this.unsaved.remove(id, story)) return
    for (const part of this.saved) if (part.remove(story)) return
  }

  /** Segments on disk, with the numbers of the documents that are gone from them. */
  get savedSegments(): { name: string; gone: number[] }[] {
    return this.saved.map((part) => ({ name: part.segment.name, gone: part.gone() }))
  }

  /** Documents that are in memory only. */
  get unsavedCount(): number {
    return this.documentCount - this.saved.reduce((sum, part) => sum + part.documentCount, 0)
  }

  /** The numbers of the stories that are in it. */
  stories(): Iterable<number> {
    return this.held
  }

  /** Takes a segment that was saved before. `known`: its stories may be in another index too. */
  adopt(segment: SealedSegment, gone: readonly number[], known = false): void {
    this.changed()
    const stories = this.numbers.adopt(segment.ids, new Set(gone), known)
    this.held.addAll(stories)
    this.saved.push(new SealedPart(segment, stories))
  }

  /** Leaves out a saved segment, and forgets its documents. */
  drop(name: string): void {
    this.changed()
    for (const part of this.saved.filter(({ segment }) => segment.name === name)) {
      for (const story of part.storyNumbers()) this.held.delete(story)
    }
    this.saved = this.saved.filter(({ segment }) => segment.name !== name)
  }

  /** Makes one saved segment of all that is in memory only. @returns whether there was anything */
  async flush(merge: MergeParts): Promise<boolean> {
    return this.merge(this.unsaved.sealAll(), merge)
  }

  /** Makes one of saved segments where there are too many for their sizes. @returns whether there were */
  async compact(merge: MergeParts): Promise<boolean> {
    const places = pickMerge(this.saved.map(({ documentCount }) => documentCount)) ?? []
    return this.merge(
      places.flatMap((place) => this.saved[place] ?? []),
      merge,
    )
  }

  private async merge(parts: readonly SealedPart[], merge: MergeParts): Promise<boolean> {
    if (parts.length === 0) return false
    const before = storiesOf(parts)
    const segment = await merge(parts)
    // Another way was found for some of them meanwhile, such as one that is damaged.
    if (!parts.every((part) => this.saved.includes(part) || this.unsaved.holds(part))) return true
    // Documents may have been removed while the segment was made.
    const left = StorySet.of(storiesOf(parts))
    const stories = StoriesOfPart.of(before.map((story) => (left.has(story) ? story : -1)))
    const merged = new SealedPart(segment, stories)
    this.unsaved.letGo(parts)
    this.saved = [...this.saved.filter((part) => !parts.includes(part)), merged]
    return true
  }

  private hold(document: TextDocument): number {
    const story = this.numbers.of(document.id)
    this.held.add(story)
    for (const language of languagesOf(document)) this.languages.add(language)
    return story
  }

  /** What was found out about terms no longer holds. */
  private changed(): void {
    this.frequent.forget()
    this.knownEndings.clear()
  }
}
