/**
 * The indexes of texts and of notes between memory and disk: opened from its segments, written out as it grows, merged, mended.
 * The table of contents says which segments there are; it is replaced only when they are durable, so that a crash
 * leaves the old ones or the new ones.
 */
import type { Library } from '../library/library'
import type { IndexStore } from '../ports'
import { LayeredIndex } from './layered-index'
import { encodeSegment } from './segments/encode-segment'
import type { PageCache } from './segments/page-cache'
import { SealedSegment } from './segments/sealed-segment'
import { type SegmentContent, SegmentDamaged } from './segments/segment-format'
import { loadStemmers, missingStemmers } from './stems'
import type { StoryNumbers } from './story-numbers'
import { analysisVersion, textFields } from './story-terms'
import type { TextDocument } from './text-document'

interface Saved {
  name: string
  gone: number[]
}

interface Contents {
  /** Of the stories that were ever indexed. */
  languages: string[]
  segments: Saved[]
  /** The index of notes, and what it was made from. */
  notes: { state: string; segments: Saved[] }
  /** The number in the next segment's name. */
  next: number
}

/** So many segments may lie side by side until everything is saved. */
const mostSegments = 12
/** So many documents in memory only are written out. */
const mostUnsaved = 32_768
/** An index of texts that were read or analysed by other rules is not this index. */
const fingerprintOf = ({ readingState }: Library) =>
  JSON.stringify({ analysisVersion, fields: Object.keys(textFields), readingState })

export class SavedIndex {
  readonly index: LayeredIndex
  private next = 1
  private changed = false
  /** What the saved notes are made from; none are saved while it is empty. */
  private noteState = ''
  private work: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly store: IndexStore,
    numbers: StoryNumbers,
    private readonly library: Library,
    readonly notes: LayeredIndex,
    private readonly cache: PageCache,
  ) {
    this.index = new LayeredIndex(textFields, numbers, (bytes) => store.checksum(bytes), cache)
  }

  /**
   * Opens what was saved; the notes only if they were made from this state of them.
   * @returns what was found damaged
   */
  async open(noteState: string): Promise<SegmentDamaged[]> {
    const stored = await this.store.load()
    if (stored?.fingerprint !== fingerprintOf(this.library)) return []
    const contents = JSON.parse(stored.data) as Contents
    const damaged: SegmentDamaged[] = []
    this.noteState = contents.notes.state
    this.next = contents.next
    for (const language of contents.languages) this.index.languages.add(language)
    await loadStemmers(contents.languages)
    const notes = noteState === contents.notes.state ? contents.notes.segments : []
    for (const [index, { name, gone }] of [
      ...contents.segments.map((saved) => [this.index, saved] as const),
      ...notes.map((saved) => [this.notes, saved] as const),
    ]) {
      try {
        index.adopt(this.openSegment(name), gone, index === this.notes)
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
    const languages = documents.flatMap(({ fields }) => Object.values(fields).flatMap((field) => field?.language ?? []))
    if (missingStemmers(languages).length > 0) return loadStemmers(languages).then(() => this.add(documents))
    this.index.add(documents.filter(({ id }) => !this.index.has(id)))
    this.changed = true
  }

  /** Continues the numbering of another index in the same place, whose segments it will replace. */
  follow(other: SavedIndex): void {
    this.next = other.next + 1_000
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

  /** Writes out when enough has come together; resolves when there is room for more. */
  settle(): Promise<void> {
    return this.inTurn(async () => {
      // Nobody has said what the notes are made from by now.
      if (await this.index.writeFullLog(this.write)) {
        this.noteState = ''
        await this.writeContents(mostSegments)
      } else if (this.index.unsavedCount >= mostUnsaved) {
        this.noteState = ''
        await this.writeOut()
      }
    })
  }

  /** Everything is on disk when it resolves. @param noteState what the notes are made from */
  save(noteState: string): Promise<void> {
    return this.inTurn(async () => {
      if (!this.changed && noteState === this.noteState) return
      this.noteState = noteState
      await this.writeOut()
    })
  }

  private readonly write = (content: SegmentContent) => this.writeSegment(content)

  private inTurn(task: () => Promise<void>): Promise<void> {
    const done = this.work.then(this.library.readOnly ? () => this.index.sealFullLog() : task)
    this.work = done.catch(() => {})
    return done
  }

  private async writeOut(): Promise<void> {
    this.changed = false
    for (const index of [this.index, this.notes]) await index.flush(this.write)
    await this.writeContents(0)
  }

  /** @param most segments are merged when there are more, and where their sizes call for it */
  private async writeContents(most: number): Promise<void> {
    for (const index of [this.index, this.notes]) {
      while (index.savedSegments.length > most && (await index.compact(this.write)));
    }
    const segments = this.index.savedSegments
    const notes = { state: this.noteState, segments: this.notes.savedSegments }
    const contents: Contents = { languages: [...this.index.languages], segments, notes, next: this.next }
    await this.store.save(fingerprintOf(this.library), JSON.stringify(contents))
    await this.store.keepOnly([...segments, ...notes.segments].map(({ name }) => name))
  }

  private async writeSegment(content: SegmentContent): Promise<SealedSegment> {
    const name = `segment${this.next++}`
    await this.store.writeSegment(
      name,
      encodeSegment(content, (bytes) => this.store.checksum(bytes)),
    )
    return this.openSegment(name)
  }

  private openSegment(name: string): SealedSegment {
    const bytes = this.store.openSegment(name)
    if (!bytes) throw new SegmentDamaged(name, 'it is missing')
    try {
      return new SealedSegment(name, bytes, (page) => this.store.checksum(page), this.cache)
    } catch (error) {
      // Whole by its checksum, and with lengths that cannot be: another build wrote it.
      throw error instanceof RangeError ? new SegmentDamaged(name, 'another version wrote it') : error
    }
  }
}
