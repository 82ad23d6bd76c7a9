/**
 * An index in layers: a small live MiniSearch for what comes singly, sealed segments for the rest. It answers as one
 * MiniSearch over all documents would.
 */
import { mostFrequentEndings } from './endings'
import { FrequentTerms } from './frequent-terms'
import type { IndexPart } from './index-part'
import { MiniIndex } from './mini-index'
import { DocumentLog } from './segments/document-log'
import { encodeSegment } from './segments/encode-segment'
import { pickMerge } from './segments/merge-policy'
import { contentOfSegments } from './segments/merge-segments'
import type { PageCache } from './segments/page-cache'
import { SealedPart } from './segments/sealed-part'
import { SealedSegment } from './segments/sealed-segment'
import type { Checksum, SegmentBytes, SegmentContent } from './segments/segment-format'
import type { StoryNumbers } from './story-numbers'
import { StorySet } from './story-set'
import type { TextDocument } from './text-document'

/** Makes a segment of the content durable and opens it. */
export type WriteSegment = (content: SegmentContent) => Promise<SealedSegment>

/** Documents that come together in such numbers go straight into a segment: that is several times faster. */
const fewestToSeal = 16
/** Segments in memory beyond so many are merged. */
const mostFresh = 8
/** The live part is sealed when it holds so many. */
const mostLive = 256

export class LayeredIndex {
  readonly fields: readonly string[]
  /** Field boosts, in the order of the fields. */
  readonly boosts: readonly number[]
  readonly frequent = new FrequentTerms()
  /** Of the documents that were ever added. */
  readonly languages = new Set<string>()
  private live: MiniIndex
  /** The documents of the live part, for when it is sealed. */
  private liveDocuments = new Map<string, TextDocument>()
  /** Segments on disk, and those that are in memory only. */
  private saved: SealedPart[] = []
  private fresh: SealedPart[] = []
  /** Documents wait to be sealed together until there are many, or somebody searches. */
  private log: DocumentLog
  /** The stories of a full log on its way to the disk, and those of them that were removed since. */
  private leaving: { stories: StorySet; gone: Set<number> } | undefined
  /** The stories that are in it, wherever. */
  private readonly held = new StorySet()

  constructor(
    boosts: Readonly<Record<string, number>>,
    private readonly numbers: StoryNumbers,
    private readonly checksum: Checksum,
    private readonly cache: PageCache,
    /** Entries of a full log, if not as many as is good in earnest. */
    private readonly logEntries?: number,
  ) {
    this.fields = Object.keys(boosts)
    this.boosts = Object.values(boosts)
    this.live = new MiniIndex(this.fields, numbers)
    this.log = new DocumentLog(this.fields, this.logEntries)
  }

  get parts(): readonly IndexPart[] {
    this.sealLog()
    const { saved, fresh, live } = this
    return live.documentCount > 0 ? [...saved, ...fresh, live] : [...saved, ...fresh]
  }

  get documentCount(): number {
    return this.held.size
  }

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
  endings(prefix: string, most: number): Map<string, number> {
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
    this.frequent.forget()
    const together = documents.length >= fewestToSeal
    for (const document of documents) {
      this.held.add(this.numbers.of(document.id))
      for (const field of Object.values(document.fields)) if (field?.language) this.languages.add(field.language)
      if (together) this.log.add(document)
      else this.addToLive(document)
    }
  }

  remove(id: string): void {
    const story = this.numbers.find(id)
    if (story === undefined || !this.held.has(story)) return
    this.frequent.forget()
    this.sealLog()
    this.held.delete(story)
    if (this.leaving?.stories.delete(story)) {
      this.leaving.gone.add(story)
      return
    }
    if (this.live.has(id)) {
      this.live.discard(id)
      this.liveDocuments.delete(id)
      return
    }
    for (const part of [...this.saved, ...this.fresh]) if (part.remove(story)) return
  }

  /** Segments on disk, with the numbers of the documents that are gone from them. */
  get savedSegments(): { name: string; gone: number[] }[] {
    return this.saved.map((part) => ({ name: part.segment.name, gone: part.gone() }))
  }

  /** Documents that are in memory only. */
  get unsavedCount(): number {
    return this.held.size - this.saved.reduce((sum, part) => sum + part.documentCount, 0)
  }

  /** The numbers of the stories that are in it. */
  stories(): Iterable<number> {
    return this.held
  }

  /** Takes a segment that was saved before. `known`: its stories may be in another index too. */
  adopt(segment: SealedSegment, gone: readonly number[], known = false): void {
    this.frequent.forget()
    this.saved.push(this.take(segment, this.numbers.adopt(segment.ids, new Set(gone), known)))
  }

  /** Leaves out a saved segment, and forgets its documents. */
  drop(name: string): void {
    this.frequent.forget()
    for (const part of this.saved.filter(({ segment }) => segment.name === name)) {
      for (const story of part.storyNumbers()) this.held.delete(story)
    }
    this.saved = this.saved.filter(({ segment }) => segment.name !== name)
  }

  /** Writes the log out when it is full. Its stories are found again when it resolves. @returns whether it was full */
  async writeFullLog(write: WriteSegment): Promise<boolean> {
    if (!this.log.isFull) return false
    const { log } = this
    const stories = this.storiesOf(log)
    const leaving = { stories: StorySet.of(stories), gone: new Set<number>() }
    this.log = new DocumentLog(this.fields, this.logEntries)
    this.leaving = leaving
    let segment: SealedSegment | undefined
    try {
      segment = await write(log.content())
    } finally {
      this.leaving = undefined
      const left = stories.map((story) => (leaving.gone.has(story) ? -1 : story))
      if (segment) this.saved.push(new SealedPart(segment, left))
      else this.addFresh(log.content(), left)
    }
    return true
  }

  /** Seals the log when it is full, in memory. */
  sealFullLog(): void {
    if (this.log.isFull) this.sealLog()
  }

  /** Makes one saved segment of all that is in memory only. @returns whether there was anything */
  async flush(write: WriteSegment): Promise<boolean> {
    this.sealLog()
    this.sealLive()
    return this.merge(this.fresh, write)
  }

  /** Makes one of saved segments where there are too many for their sizes. @returns whether there were */
  async compact(write: WriteSegment): Promise<boolean> {
    const places = pickMerge(this.saved.map(({ documentCount }) => documentCount)) ?? []
    return this.merge(
      places.flatMap((place) => this.saved[place] ?? []),
      write,
    )
  }

  private async merge(parts: readonly SealedPart[], write: WriteSegment): Promise<boolean> {
    if (parts.length === 0) return false
    const before = storiesOf(parts)
    const segment = await write(contentOfSegments(parts))
    // Documents may have been removed while the segment was written.
    const left = StorySet.of(storiesOf(parts))
    const merged = new SealedPart(
      segment,
      before.map((story) => (left.has(story) ? story : -1)),
    )
    this.fresh = this.fresh.filter((part) => !parts.includes(part))
    this.saved = [...this.saved.filter((part) => !parts.includes(part)), merged]
    return true
  }

  private addToLive(document: TextDocument): void {
    this.live.add(document)
    this.liveDocuments.set(document.id, document)
    if (this.live.documentCount >= mostLive) this.sealLive()
  }

  private sealLive(): void {
    const log = new DocumentLog(this.fields)
    for (const document of this.liveDocuments.values()) log.add(document)
    this.live = new MiniIndex(this.fields, this.numbers)
    this.liveDocuments = new Map()
    this.seal(log)
  }

  private sealLog(): void {
    if (this.log.ids.count === 0) return
    const { log } = this
    this.log = new DocumentLog(this.fields, this.logEntries)
    this.seal(log)
  }

  private seal(log: DocumentLog): void {
    if (log.ids.count === 0) return
    this.addFresh(log.content(), this.storiesOf(log))
    while (this.fresh.length > mostFresh) {
      const places = pickMerge(this.fresh.map(({ documentCount }) => documentCount)) ?? [...this.fresh.keys()]
      const merged = places.flatMap((place) => this.fresh[place] ?? [])
      this.fresh = this.fresh.filter((part) => !merged.includes(part))
      this.addFresh(contentOfSegments(merged), storiesOf(merged))
    }
  }

  private storiesOf(log: DocumentLog): Int32Array {
    return Int32Array.from(log.ids, (id) => this.numbers.of(id))
  }

  private addFresh(content: SegmentContent, stories: Int32Array): void {
    const bytes = inMemory(encodeSegment(content, this.checksum))
    this.fresh.push(this.take(new SealedSegment('in memory', bytes, this.checksum, this.cache), stories))
  }

  private take(segment: SealedSegment, stories: Int32Array): SealedPart {
    this.held.addAll(stories)
    return new SealedPart(segment, stories)
  }
}

function storiesOf(parts: readonly SealedPart[]): Int32Array {
  return Int32Array.from(parts.flatMap((part) => [...part.storyNumbers()]))
}

function inMemory(chunks: Iterable<Uint8Array>): SegmentBytes {
  const parts = [...chunks]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return {
    sizeBytes: bytes.length,
    read(offset, into) {
      const slice = bytes.subarray(offset, offset + into.length)
      into.set(slice)
      return slice.length
    },
  }
}
