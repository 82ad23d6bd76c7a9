/**
 * An index in layers: a small live MiniSearch for what comes singly, sealed segments for the rest. It answers as one
 * MiniSearch over all documents would.
 */
import type { IndexPart } from './index-part'
import { MiniIndex, type TermDocument } from './mini-index'
import { DocumentLog } from './segments/document-log'
import { encodeSegment } from './segments/encode-segment'
import { pickMerge } from './segments/merge-policy'
import { contentOfSegments } from './segments/merge-segments'
import { SealedPart } from './segments/sealed-part'
import { SealedSegment } from './segments/sealed-segment'
import type { Checksum, SegmentBytes, SegmentContent } from './segments/segment-format'
import type { StoryNumbers } from './story-numbers'

/** Makes a segment of the content durable and opens it. */
export type WriteSegment = (content: SegmentContent) => Promise<SealedSegment>

/** Documents that come together in such numbers go straight into a segment: that is several times faster. */
const fewestToSeal = 16
/** The live part is sealed when it holds so many. */
const mostLive = 256
/** Documents wait to be sealed together until there are so many, or somebody searches. */
const mostWaiting = 512

export class LayeredIndex {
  readonly fields: readonly string[]
  /** Field boosts, in the order of the fields. */
  readonly boosts: readonly number[]
  private live: MiniIndex
  /** The documents of the live part, for when it is sealed. */
  private liveDocuments = new Map<string, TermDocument>()
  /** Segments on disk, and those that are in memory only. */
  private saved: SealedPart[] = []
  private fresh: SealedPart[] = []
  private sealedIds = new Set<string>()
  private waiting = new Map<string, TermDocument>()

  constructor(
    boosts: Readonly<Record<string, number>>,
    private readonly numbers: StoryNumbers,
    private readonly checksum: Checksum,
  ) {
    this.fields = Object.keys(boosts)
    this.boosts = Object.values(boosts)
    this.live = new MiniIndex(this.fields, numbers)
  }

  get parts(): readonly IndexPart[] {
    this.sealWaiting()
    return [...this.saved, ...this.fresh, this.live]
  }

  get documentCount(): number {
    return this.live.documentCount + this.waiting.size + this.sealedIds.size
  }

  has(id: string): boolean {
    return this.live.has(id) || this.waiting.has(id) || this.sealedIds.has(id)
  }

  /** Sum over parts and fields of the documents that hold the term. */
  frequency(term: string): number {
    return this.parts.reduce((sum, part) => sum + part.frequency(term), 0)
  }

  /** Terms that begin so, with their frequency; none that only stories hold that are gone. */
  startingWith(prefix: string): Map<string, number> {
    const frequencies = new Map<string, number>()
    for (const part of this.parts) {
      for (const [term, frequency] of part.startingWith(prefix)) {
        if (frequency > 0) frequencies.set(term, (frequencies.get(term) ?? 0) + frequency)
      }
    }
    return frequencies
  }

  near(term: string, distance: number, kept: number): Map<string, number> {
    return new Map(this.parts.flatMap((part) => [...part.near(term, distance, kept)]))
  }

  /** Documents whose ids are not there yet. */
  add(documents: readonly TermDocument[]): void {
    if (documents.length >= fewestToSeal) {
      for (const document of documents) this.waiting.set(document.id, document)
      if (this.waiting.size >= mostWaiting) this.sealWaiting()
    } else {
      for (const document of documents) {
        this.live.add(document)
        this.liveDocuments.set(document.id, document)
      }
      if (this.live.documentCount >= mostLive) this.sealLive()
    }
  }

  remove(id: string): void {
    if (this.live.has(id)) {
      this.live.discard(id)
      this.liveDocuments.delete(id)
    }
    this.waiting.delete(id)
    if (!this.sealedIds.delete(id)) return
    for (const part of [...this.saved, ...this.fresh]) part.remove(this.numbers.of(id))
  }

  /** Segments on disk, with the numbers of the documents that are gone from them. */
  get savedSegments(): { name: string; gone: number[] }[] {
    return this.saved.map((part) => ({ name: part.segment.name, gone: part.gone() }))
  }

  /** Documents that are in memory only. */
  get unsavedCount(): number {
    return this.fresh.reduce((sum, part) => sum + part.documentCount, this.live.documentCount + this.waiting.size)
  }

  *ids(): Generator<string> {
    yield* this.liveDocuments.keys()
    yield* this.waiting.keys()
    yield* this.sealedIds
  }

  /** Takes a segment that was saved before. */
  adopt(segment: SealedSegment, gone: readonly number[]): void {
    const part = new SealedPart(segment, this.numbers)
    for (const document of gone) part.removeDocument(document)
    for (const id of part.ids()) this.sealedIds.add(id)
    this.saved.push(part)
  }

  /** Leaves out a saved segment, and forgets its documents. */
  drop(name: string): void {
    for (const part of this.saved.filter(({ segment }) => segment.name === name)) {
      for (const id of part.ids()) this.sealedIds.delete(id)
    }
    this.saved = this.saved.filter(({ segment }) => segment.name !== name)
  }

  /** Makes one saved segment of all that is in memory only. @returns whether there was anything */
  async flush(write: WriteSegment): Promise<boolean> {
    this.sealWaiting()
    this.sealLive()
    return this.merge(this.fresh, write)
  }

  /** Makes one of saved segments where there are many of a size. @returns whether there were */
  async compact(write: WriteSegment): Promise<boolean> {
    const places = pickMerge(this.saved.map(({ documentCount }) => documentCount)) ?? []
    return this.merge(
      places.flatMap((place) => this.saved[place] ?? []),
      write,
    )
  }

  private async merge(parts: readonly SealedPart[], write: WriteSegment): Promise<boolean> {
    if (parts.length === 0) return false
    const merged = new SealedPart(await write(contentOfSegments(parts)), this.numbers)
    // Documents may have been removed while the segment was written.
    const left = new Set(parts.flatMap((part) => [...part.ids()]))
    merged.segment.ids.forEach((id, document) => {
      if (!left.has(id)) merged.removeDocument(document)
    })
    this.fresh = this.fresh.filter((part) => !parts.includes(part))
    this.saved = [...this.saved.filter((part) => !parts.includes(part)), merged]
    return true
  }

  private sealLive(): void {
    const documents = this.liveDocuments
    this.live = new MiniIndex(this.fields, this.numbers)
    this.liveDocuments = new Map()
    this.seal(documents)
  }

  private sealWaiting(): void {
    if (this.waiting.size === 0) return
    const documents = this.waiting
    this.waiting = new Map()
    this.seal(documents)
  }

  private seal(documents: ReadonlyMap<string, TermDocument>): void {
    if (documents.size === 0) return
    const log = new DocumentLog(this.fields)
    for (const document of documents.values()) log.add(document)
    this.addFresh(log.content())
    this.mergeFresh()
  }

  private mergeFresh(): void {
    for (;;) {
      const places = pickMerge(this.fresh.map(({ documentCount }) => documentCount))
      if (!places) return
      const merged = places.flatMap((place) => this.fresh[place] ?? [])
      this.fresh = this.fresh.filter((part) => !merged.includes(part))
      this.addFresh(contentOfSegments(merged))
    }
  }

  private addFresh(content: SegmentContent): void {
    const segment = new SealedSegment('in memory', inMemory(encodeSegment(content, this.checksum)), this.checksum)
    this.fresh.push(this.take(segment))
  }

  private take(segment: SealedSegment): SealedPart {
    for (const id of segment.ids) this.sealedIds.add(id)
    return new SealedPart(segment, this.numbers)
  }
}

function inMemory(chunks: Iterable<Uint8Array>): SegmentBytes {
  const parts = [...chunks]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return { sizeBytes: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) }
}
