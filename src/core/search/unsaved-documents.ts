/**
 * The documents of an index that are in memory only. What comes singly is in a small live MiniSearch and found at once; what comes in
 * numbers waits in a log, and is sealed together when there is much of it or somebody searches.
 */
import type { IndexPart } from './index-part'
import { MiniIndex } from './mini-index'
import { DocumentLog } from './segments/document-log'
import { pickMerge } from './segments/merge-policy'
import { contentOfSegments } from './segments/merge-segments'
import type { PageCache } from './segments/page-cache'
import { SealedPart } from './segments/sealed-part'
import type { Checksum, SegmentContent } from './segments/segment-format'
import { segmentInMemory } from './segments/segment-in-memory'
import { StoriesOfPart } from './segments/stories-of-part'
import type { StoryNumbers } from './story-numbers'
import type { TextDocument } from './text-document'

/** Documents that come together in such numbers go straight into a segment: that is several times faster. */
export const fewestToSeal = 16
/** Segments beyond so many are merged. */
const mostSealed = 8
/** The live part is sealed when it holds so many. */
const mostLive = 256

export class UnsavedDocuments {
  private live: MiniIndex
  /** The documents of the live part, for when it is sealed. */
  private liveDocuments = new Map<string, TextDocument>()
  private sealed: SealedPart[] = []
  /** There while it holds documents. */
  private log: DocumentLog | undefined

  constructor(
    private readonly fields: readonly string[],
    private readonly numbers: StoryNumbers,
    private readonly checksum: Checksum,
    private readonly cache: PageCache,
  ) {
    this.live = new MiniIndex(fields, numbers)
  }

  get parts(): readonly IndexPart[] {
    this.sealLog()
    return this.live.documentCount > 0 ? [...this.sealed, this.live] : this.sealed
  }

  add(documents: readonly TextDocument[]): void {
    const together = documents.length >= fewestToSeal
    for (const document of documents) {
      if (together) this.addToLog(document)
      else this.addToLive(document)
    }
    if (this.log?.isFull) this.sealLog()
  }

  /** @param story the number of its id @returns whether it was here */
  remove(id: string, story: number): boolean {
    this.sealLog()
    if (!this.live.has(id)) return this.sealed.some((part) => part.remove(story))
    this.live.discard(id)
    this.liveDocuments.delete(id)
    return true
  }

  /** All of them, sealed. They stay here until they are let go. */
  sealAll(): readonly SealedPart[] {
    this.sealLog()
    this.sealLive()
    return this.sealed
  }

  holds(part: SealedPart): boolean {
    return this.sealed.includes(part)
  }

  letGo(parts: readonly SealedPart[]): void {
    this.sealed = this.sealed.filter((part) => !parts.includes(part))
  }

  private addToLog(document: TextDocument): void {
    this.log ??= new DocumentLog(this.fields)
    this.log.add(document)
  }

  private addToLive(document: TextDocument): void {
    this.live.add(document)
    this.liveDocuments.set(document.id, document)
    if (this.live.documentCount >= mostLive) this.sealLive()
  }

  private sealLive(): void {
    if (this.liveDocuments.size === 0) return
    const log = new DocumentLog(this.fields)
    for (const document of this.liveDocuments.values()) log.add(document)
    this.live = new MiniIndex(this.fields, this.numbers)
    this.liveDocuments = new Map()
    this.seal(log)
  }

  private sealLog(): void {
    const { log } = this
    this.log = undefined
    if (log) this.seal(log)
  }

  private seal(log: DocumentLog): void {
    this.addSealed(
      log.content(),
      Int32Array.from(log.ids, (id) => this.numbers.of(id)),
    )
    while (this.sealed.length > mostSealed) {
      const places = pickMerge(this.sealed.map(({ documentCount }) => documentCount)) ?? [...this.sealed.keys()]
      const merged = places.flatMap((place) => this.sealed[place] ?? [])
      this.letGo(merged)
      this.addSealed(contentOfSegments(merged), storiesOf(merged))
    }
  }

  private addSealed(content: SegmentContent, stories: Int32Array): void {
    this.sealed.push(new SealedPart(segmentInMemory(content, this.checksum, this.cache), StoriesOfPart.of(stories)))
  }
}

/** The numbers of all stories that the parts hold, one part after the other. */
export function storiesOf(parts: readonly SealedPart[]): Int32Array {
  return Int32Array.from(parts.flatMap((part) => [...part.storyNumbers()]))
}
