/**
 * The indexes of texts and of notes between memory and disk: opened from its segments, written out as it grows, merged, mended.
 * The table of contents says which segments there are; it is replaced only when they are durable, so that a crash
 * leaves the old ones or the new ones.
 */
import type { Library } from '../library/library'
import type { IndexStore } from '../ports'
import { Building } from './building'
import { loadContents, saveContents } from './contents'
import { LayeredIndex } from './layered-index'
import { contentOfSegments } from './segments/merge-segments'
import type { PageCache } from './segments/page-cache'
import type { SealedPart } from './segments/sealed-part'
import type { SealedSegment } from './segments/sealed-segment'
import { SegmentFiles } from './segments/segment-files'
import { SegmentDamaged } from './segments/segment-format'
import { loadStemmers, missingStemmers } from './stems'
import type { StoryNumbers } from './story-numbers'
import { textFields } from './story-terms'
import { languagesOf, type TextDocument } from './text-document'
import { fewestToSeal } from './unsaved-documents'

/** What the library was like when the index held all of it, and nothing else. */
interface InLine {
  library: string
  /** What the notes were made from. */
  notes: string
}
/** It may lack something. */
const unknown: InLine = { library: '', notes: '' }

/** What happens beside what is asked for. */
export interface Told {
  /** Documents that were added before can be found now. */
  found(): void
  /** Some of what was added is lost, or a segment is damaged, or the disk takes nothing. */
  failed(error: unknown): void
}

/** So many segments may lie side by side while documents come; fewer when somebody searches, because each takes its time. */
const mostSegments = 12
const mostSearched = 4
/** So many documents in memory only are written out. */
const mostUnsaved = 2_048
/** Fewer are indexed, and merged, before a builder has begun. */
const fewestToBuild = 256
const fewestToMergeApart = 2_048
/** Names that another index leaves free for itself. */
const namesBetween = 1_000_000

export class SavedIndex {
  readonly index: LayeredIndex
  private readonly files: SegmentFiles
  private readonly building: Building
  private next = 1
  private changed = false
  private inLine = unknown
  private work: Promise<unknown> = Promise.resolve()
  /** Another index is being made in the same place: the notes and the table of contents stay as they are. */
  private isHeld = false

  constructor(
    private readonly store: IndexStore,
    numbers: StoryNumbers,
    private readonly library: Library,
    readonly notes: LayeredIndex,
    cache: PageCache,
    private readonly told: Told,
  ) {
    this.files = new SegmentFiles(store, cache)
    this.index = new LayeredIndex(textFields, numbers, (bytes) => store.checksum(bytes), cache)
    this.building = new Building(this.index, {
      start: () => store.startBuilder(),
      newName: () => this.newName(),
      open: (name) => this.files.open(name),
      sealed: (asked) => {
        this.inBackground(() => this.writeContents(asked ? mostSearched : mostSegments))
        told.found()
      },
      rested: () => this.inBackground(() => this.tidy()),
      failed: told.failed,
    })
  }

  /** All is saved, and the library is as it was then. */
  get isCurrent(): boolean {
    return !this.changed && this.inLine.library === this.library.state
  }

  /**
   * Opens what was saved; the notes only if they are in line with the library.
   * @param noteState what they would be made from now; asked when that is not known otherwise
   * @returns what was found damaged
   */
  async open(noteState: () => string): Promise<SegmentDamaged[]> {
    const contents = await loadContents(this.store, this.library)
    if (!contents) return []
    const damaged: SegmentDamaged[] = []
    this.inLine = { library: contents.library, notes: contents.notes.state }
    this.next = contents.next
    for (const language of contents.languages) this.index.languages.add(language)
    const notes = this.isCurrent || noteState() === contents.notes.state ? contents.notes.segments : []
    for (const [index, { name, gone }] of [
      ...contents.segments.map((saved) => [this.index, saved] as const),
      ...notes.map((saved) => [this.notes, saved] as const),
    ]) {
      try {
        index.adopt(this.files.open(name), gone, index === this.notes)
      } catch (error) {
        if (!(error instanceof SegmentDamaged)) throw error
        damaged.push(error)
        await this.setAside(name)
      }
    }
    return damaged
  }

  /** Takes in documents that are not there yet; at once when the stems of their languages are known. */
  add(documents: readonly TextDocument[]): void | Promise<void> {
    if (documents.length === 0) return
    const languages = documents.flatMap(languagesOf)
    if (missingStemmers(languages).length > 0) return loadStemmers(languages).then(() => this.add(documents))
    const added = documents.filter(({ id }) => !this.index.has(id))
    if (this.isForBuilder(added.length)) this.building.add(added)
    else this.index.add(added)
    this.changed = true
  }

  /** Somebody searches: what was added is to be found soon, if it is not yet. */
  hurry(): void {
    this.building.hurry()
  }

  /** Begins another index in the same place, beside the other: neither changes what the disk says until `takeOver`. */
  beginBeside(other: SavedIndex): void {
    this.next = other.next + namesBetween
    this.isHeld = true
    other.isHeld = true
  }

  /** Goes on alone, whether the other one is done or not. */
  async takeOver(other: SavedIndex): Promise<void> {
    other.isHeld = true
    this.isHeld = false
    this.changed = true
    await other.end()
  }

  /** Something was removed that is still on disk, or the notes changed. */
  touch(): void {
    this.changed = true
  }

  async setAside(name: string): Promise<void> {
    this.index.drop(name)
    this.notes.drop(name)
    this.changed = true
    if (!this.library.readOnly) await this.store.setAside(name)
  }

  /** Resolves when there is room for more; writes out when enough has come together. */
  async settle(): Promise<void> {
    await this.building.room()
    if (this.library.readOnly || this.index.unsavedCount < mostUnsaved) return
    await this.inTurn(() => this.writeOut(mostSegments))
  }

  /** Resolves when all that was added so far can be found, or was told to be lost. */
  rest(): Promise<void> {
    return this.building.rest()
  }

  /** Everything is on disk when it resolves, if it was at rest. */
  save(inLine: InLine): Promise<void> {
    if (this.library.readOnly) return Promise.resolve()
    return this.inTurn(async () => {
      const { library, notes } = this.inLine
      if (this.isHeld || (!this.changed && inLine.library === library && inLine.notes === notes)) return
      await this.writeOut(0, inLine)
    })
  }

  /** Lets go of what runs beside it. */
  async end(): Promise<void> {
    await this.rest()
    await this.inTurn(() => this.building.end())
  }

  private isForBuilder(count: number): boolean {
    if (this.library.readOnly || count < fewestToSeal || !this.building.isPossible) return false
    return this.building.isRunning || this.index.unsavedCount + count > fewestToBuild
  }

  private inTurn(task: () => Promise<void>): Promise<void> {
    const done = this.work.then(task)
    this.work = done.catch(() => {})
    return done
  }

  private inBackground(task: () => Promise<void>): void {
    this.inTurn(task).catch(this.told.failed)
  }

  /** Nothing has come for a while: there is time to put everything in order. */
  private async tidy(): Promise<void> {
    await this.rest()
    await this.writeOut(0)
    await this.building.end()
  }

  private async writeOut(most: number, inLine = unknown): Promise<void> {
    this.changed = false
    for (const index of this.indexes()) await index.flush((parts) => this.mergeHere(parts))
    await this.writeContents(most, inLine)
  }

  /** @param most segments are merged when there are more, and where their sizes call for it */
  private async writeContents(most: number, inLine = unknown): Promise<void> {
    for (const index of this.indexes()) {
      while (index.savedSegments.length > most && (await index.compact((parts) => this.mergeSaved(parts))));
    }
    if (this.isHeld) return
    this.inLine = inLine
    const segments = this.index.savedSegments
    const notes = { state: inLine.notes, segments: this.notes.savedSegments }
    const languages = [...this.index.languages]
    await saveContents(this.store, this.library, {
      languages,
      segments,
      library: inLine.library,
      notes,
      next: this.next,
    })
    const written = new Set([...segments, ...notes.segments].map(({ name }) => name))
    await this.store.keepOnly((name) => written.has(name) || this.holds(name))
  }

  private indexes(): LayeredIndex[] {
    return this.isHeld ? [this.index] : [this.index, this.notes]
  }

  /** Whether a segment of that name is or will be part of it. */
  private holds(name: string): boolean {
    return this.building.makes(name) || this.index.savedSegments.some((saved) => saved.name === name)
  }

  private async mergeSaved(parts: readonly SealedPart[]): Promise<SealedSegment> {
    const documents = parts.reduce((sum, { documentCount }) => sum + documentCount, 0)
    if (documents < fewestToMergeApart || !this.building.isPossible) return this.mergeHere(parts)
    try {
      return await this.building.merge(parts)
    } catch (error) {
      if (error instanceof SegmentDamaged) throw error
      // That it failed was told; it can be done here.
      return this.mergeHere(parts)
    }
  }

  private async mergeHere(parts: readonly SealedPart[]): Promise<SealedSegment> {
    const name = this.newName()
    await this.files.write(name, contentOfSegments(parts))
    return this.files.open(name)
  }

  private newName(): string {
    return `segment${this.next++}`
  }
}
