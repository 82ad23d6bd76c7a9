/**
 * Gives documents of an index to a builder, which makes segments of them apart from the thread that answers, and takes the
 * segments in. The builder is there only while there is something to build. One that fails costs what it had and no segment yet: these documents
 * have to be read again.
 */
import type { SegmentBuilder } from '../ports'
import type { LayeredIndex } from './layered-index'
import type { SealedPart } from './segments/sealed-part'
import type { SealedSegment } from './segments/sealed-segment'
import { SegmentDamaged } from './segments/segment-format'
import type { TextDocument } from './text-document'

/** Documents are given in batches of so many, and so many batches may be unanswered: the rest of the program waits. */
const batch = 256
const mostUnanswered = 4
/** So often it is looked whether what was given should be found by now. */
const lookEveryMs = 1_000
/** After so many failures in a row there is no use in another builder. */
const mostFailures = 3

/** What it is done for. */
interface Site {
  start(): SegmentBuilder
  newName(): string
  open(name: string): SealedSegment
  /** There is one more segment in the index. @param asked because somebody searches */
  sealed(asked: boolean): void
  /** Nothing has come for a while. */
  rested(): void
  /** What the builder had is lost. */
  failed(error: Error): void
}

export class Building {
  private builder: SegmentBuilder | undefined
  private failures = 0
  private readonly unanswered = new Set<Promise<void>>()
  /** By the name of the segment. */
  private readonly sealing = new Map<string, Promise<void>>()
  private merging = 0
  /** Somebody searched since it was looked last. */
  private asked = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private seen = 0

  constructor(
    private readonly index: LayeredIndex,
    private readonly site: Site,
  ) {}

  get isRunning(): boolean {
    return this.builder !== undefined
  }

  get isPossible(): boolean {
    return this.failures < mostFailures
  }

  /** Whether a segment of this name is being made. */
  makes(name: string): boolean {
    return this.sealing.has(name)
  }

  /** Documents whose ids are not in the index yet. */
  add(documents: readonly TextDocument[]): void {
    for (let from = 0; from < documents.length; from += batch) this.give(documents.slice(from, from + batch))
  }

  /** Resolves when more may be given. */
  async room(): Promise<void> {
    while (this.unanswered.size >= mostUnanswered) await Promise.race(this.unanswered)
  }

  /** Somebody searches: what was given is to be found soon. */
  hurry(): void {
    this.asked = true
  }

  /** Resolves when all that was given so far is in segments of the index, or lost. */
  async rest(): Promise<void> {
    this.seal()
    await Promise.all(this.sealing.values())
  }

  /** Makes one segment of several that are on disk. */
  async merge(parts: readonly SealedPart[]): Promise<SealedSegment> {
    const builder = this.started()
    const name = this.site.newName()
    this.merging++
    try {
      await builder.merge(
        name,
        parts.map((part) => ({ name: part.segment.name, gone: part.gone() })),
      )
      return this.site.open(name)
    } catch (error) {
      if (!(error instanceof SegmentDamaged)) this.fail(builder, error as Error)
      throw error
    } finally {
      this.merging--
    }
  }

  /** Ends the builder if it has nothing to do; it is started again when it is needed. */
  async end(): Promise<void> {
    if (this.unanswered.size + this.sealing.size + this.index.lot.length > 0) return
    clearTimeout(this.timer)
    this.timer = undefined
    const { builder } = this
    this.builder = undefined
    await builder?.close()
  }

  private started(): SegmentBuilder {
    this.builder ??= this.site.start()
    this.lookLater()
    return this.builder
  }

  private give(documents: readonly TextDocument[]): void {
    const builder = this.started()
    this.index.sendAway(documents)
    const { lot } = this.index
    const answered = builder.add(documents).then(
      (enough) => {
        // Those that follow say so too, until the builder comes to the end of the lot.
        if (enough && lot === this.index.lot) this.seal()
      },
      (error) => this.fail(builder, error),
    )
    this.unanswered.add(answered)
    void answered.then(() => this.unanswered.delete(answered))
  }

  private seal(asked = false): void {
    const { builder } = this
    const lot = this.index.closeLot()
    if (!builder || !lot) return
    const name = this.site.newName()
    const sealed = builder
      .seal(name)
      .then(() => {
        if (builder !== this.builder) return
        this.index.takeBack(lot, this.site.open(name))
        this.failures = 0
        this.site.sealed(asked)
      })
      .catch((error) => this.fail(builder, error))
      .then(() => void this.sealing.delete(name))
    this.sealing.set(name, sealed)
  }

  private lookLater(): void {
    this.timer ??= setTimeout(() => this.look(), lookEveryMs)
  }

  private look(): void {
    this.timer = undefined
    const { length } = this.index.lot
    const isQuiet = length === this.seen && this.unanswered.size + this.merging === 0
    if (isQuiet || this.asked) this.seal(this.asked)
    this.asked = false
    this.seen = this.index.lot.length
    if (isQuiet) this.site.rested()
    else this.lookLater()
  }

  private fail(builder: SegmentBuilder, error: Error): void {
    if (builder !== this.builder) return
    this.builder = undefined
    this.failures++
    this.index.giveUpAway()
    builder.close().catch(() => {})
    this.site.failed(error)
  }
}
