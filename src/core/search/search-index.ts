/** The index of an archive: opened to match the library, kept up to date, searched, saved. */
import type { SearchRequest, SearchResult } from '../../contract/search'
import type { Story } from '../../contract/story'
import type { Library } from '../library/library'
import type { IndexStore } from '../ports'
import { Answers } from './answers'
import { Askers } from './askers'
import { LayeredIndex } from './layered-index'
import { notedDocuments, stateOfNotes } from './noted-documents'
import { SavedIndex } from './saved-index'
import { PageCache } from './segments/page-cache'
import { SegmentDamaged } from './segments/segment-format'
import { loadStemmers, missingStemmers } from './stems'
import { StoryColumns } from './story-columns'
import { StoryNumbers } from './story-numbers'
import { StorySet } from './story-set'
import { noteDocument, noteFields, textDocument } from './story-terms'
import type { TextDocument } from './text-document'

export interface StoryIndex {
  /** What was found damaged and is mended, for a person. */
  readonly notices: readonly string[]
  search(request: SearchRequest): Promise<SearchResult>
  /** The ids of every hit, in order, whatever the request's page. */
  ids(request: SearchRequest): Promise<string[]>
  /**
   * Takes in new stories; resolves when there is room for more. A few can be found at once; when many come, that is told a
   * moment later. One that is there already stays as it is.
   */
  add(stories: readonly Story[]): Promise<void>
  /** Takes in stories whose text is read otherwise than before. */
  replace(stories: readonly Story[]): Promise<void>
  /** Takes in changed tags and annotations of the stories. */
  update(ids: readonly string[]): void
  /** Forgets everything and reads all stories again. */
  rebuild(): Promise<{ stories: number; tookMs: number }>
  /** Keeps the index for the next opening, if anything changed, and ends what runs beside it. */
  save(): Promise<void>
}

/** Stories are read and indexed this many at a time. */
const batch = 256
/** Room for pages of segments in memory, over all of them. */
const cacheBytes = 48 << 20

/**
 * Opens the saved index and brings it up to date: stories it lacks are read and added, stories that are gone are left
 * out. An index made by other rules is built anew; a damaged segment is set aside and its stories are read again in
 * the background, while the rest is searched.
 * @param found told when stories can be found that were added before
 */
export async function openStoryIndex(library: Library, store: IndexStore, found = () => {}): Promise<StoryIndex> {
  return new OpenStoryIndex(library, store, found).open()
}

class OpenStoryIndex implements StoryIndex {
  readonly notices: string[] = []
  private readonly numbers = new StoryNumbers()
  private texts: SavedIndex
  /** While everything is read again: the index that takes over. The old one answers and stays on disk until then. */
  private growing: SavedIndex | undefined
  private readonly notes: LayeredIndex
  private readonly cache = new PageCache(cacheBytes)
  private answers: Answers
  private readonly columns: StoryColumns
  private mending: Promise<void> = Promise.resolve()
  /** Updates that wait for the stems of a language. */
  private updating: Promise<unknown> = Promise.resolve()
  private readonly askers = new Askers()

  constructor(
    private readonly library: Library,
    private readonly store: IndexStore,
    private readonly found: () => void,
  ) {
    this.notes = new LayeredIndex(noteFields, this.numbers, (bytes) => store.checksum(bytes), this.cache)
    this.texts = this.newTexts()
    this.columns = new StoryColumns(library, this.numbers)
    this.answers = this.newAnswers()
  }

  async open(): Promise<this> {
    let known: TextDocument[] | undefined
    const noted = () => {
      known ??= notedDocuments(this.library)
      return known
    }
    const damaged = await this.texts.open(() => stateOfNotes(noted()))
    // No search waits for those it does not need; a note that is written soon should not have to.
    loadStemmers(this.texts.index.languages).catch(() => {})
    if (damaged.length === 0 && this.texts.isCurrent) return this
    this.removeGone()
    await this.note(noted())
    if (damaged.length > 0) this.readAgain(...damaged)
    else if (this.texts.index.documentCount < this.library.storyCount) await this.readMissing(this.texts)
    return this
  }

  /** Takes in what is noted and not in the index of notes. */
  private async note(noted: readonly TextDocument[]): Promise<void> {
    const missing = noted.filter(({ id }) => !this.notes.has(id))
    await loadStemmers(missing.flatMap(({ fields }) => fields.notes?.language ?? []))
    this.notes.add(missing)
  }

  search(request: SearchRequest): Promise<SearchResult> {
    this.texts.hurry()
    return this.despiteDamage(() => this.answers.search(request, this.askers.begin(request.asker)))
  }

  ids(request: SearchRequest): Promise<string[]> {
    this.texts.hurry()
    return this.despiteDamage(() => this.answers.ids(request))
  }

  async add(stories: readonly Story[]): Promise<void> {
    for (const texts of this.indexes()) {
      const added = this.addTo(texts, stories)
      if (added) await added
    }
    for (const { id } of stories) this.columns.forget(this.numbers.of(id))
    this.answers.forget()
    await this.despiteDamage(() => this.texts.settle())
  }

  async replace(stories: readonly Story[]): Promise<void> {
    for (const texts of this.indexes()) for (const { id } of stories) texts.index.remove(id)
    await this.add(stories)
  }

  update(ids: readonly string[]): void {
    const languages = ids.flatMap((id) => this.library.entry(id)?.language ?? [])
    if (missingStemmers(languages).length > 0) {
      this.updating = Promise.all([this.updating, loadStemmers(languages).then(() => this.update(ids))])
      return
    }
    for (const id of ids) {
      this.columns.forget(this.numbers.of(id))
      const entry = this.library.entry(id)
      if (!entry) continue
      this.notes.remove(id)
      const document = noteDocument(entry, this.library.annotationsOf(id))
      if (document) this.notes.add([document])
    }
    this.answers.forget()
  }

  async rebuild(): Promise<{ stories: number; tookMs: number }> {
    const startedAt = performance.now()
    const [old, fresh] = [this.texts, this.newTexts()]
    fresh.beginBeside(old)
    this.growing = fresh
    try {
      await this.readMissing(fresh)
      this.texts = fresh
      this.answers = this.newAnswers()
    } finally {
      this.growing = undefined
      await (this.texts === fresh ? fresh.takeOver(old) : old.takeOver(fresh))
    }
    return { stories: fresh.index.documentCount, tookMs: performance.now() - startedAt }
  }

  async save(): Promise<void> {
    try {
      for (let mended: unknown; mended !== this.mending; ) {
        mended = this.mending
        await mended
        await this.texts.rest()
      }
      await this.updating
      await this.despiteDamage(() => this.saveTexts())
    } finally {
      for (const texts of this.indexes()) await texts.end()
    }
  }

  private async saveTexts(): Promise<void> {
    if (this.texts.isCurrent) return
    const library = this.library.state
    this.removeGone()
    const isWhole = this.texts.index.documentCount === this.library.storyCount
    const notes = stateOfNotes(notedDocuments(this.library))
    await this.texts.save({ library: isWhole ? library : '', notes })
  }

  /** Leaves out the stories that the library does not have any more. */
  private removeGone(): void {
    const present = StorySet.of(this.numbers.everyStory(this.library))
    for (const story of [...this.texts.index.stories()]) {
      if (present.has(story)) continue
      this.texts.index.remove(this.numbers.idOf(story))
      this.texts.touch()
    }
  }

  private newTexts(): SavedIndex {
    const texts: SavedIndex = new SavedIndex(this.store, this.numbers, this.library, this.notes, this.cache, {
      found: () => {
        this.answers.forget()
        this.found()
      },
      failed: (error) => void this.mend(error, texts),
    })
    return texts
  }

  private indexes(): SavedIndex[] {
    return this.growing ? [this.texts, this.growing] : [this.texts]
  }

  private newAnswers(): Answers {
    return new Answers(this.library, this.numbers, this.columns, this.texts.index, this.notes)
  }

  /** At once, unless the stems of a language have to be read first. */
  private addTo(texts: SavedIndex, stories: readonly Story[]): void | Promise<void> {
    return texts.add(stories.filter(({ id }) => !texts.index.has(id)).map(textDocument))
  }

  /** Stories may come while others are read, so that it looks again until none is missing. */
  private async readMissing(texts: SavedIndex): Promise<void> {
    for (;;) {
      const missing = [...this.library.storyIds()].filter((id) => !texts.index.has(id))
      if (missing.length === 0) return
      for (let from = 0; from < missing.length; from += batch) {
        await this.addTo(texts, await this.library.stories(missing.slice(from, from + batch)))
        await texts.settle()
      }
      await texts.rest()
      this.answers.forget()
    }
  }

  /** A page that turns out to be damaged costs its segment, not what was asked. */
  private async despiteDamage<T>(task: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await task()
      } catch (error) {
        if (!(error instanceof SegmentDamaged)) throw error
        await this.mend(error)
      }
    }
  }

  /** Leaves out what is damaged, and reads what is missing again. */
  private async mend(error: unknown, texts = this.texts): Promise<void> {
    if (error instanceof SegmentDamaged) await texts.setAside(error.segment)
    this.readAgain(error)
  }

  private readAgain(...errors: readonly unknown[]): void {
    for (const error of errors) this.notice(error)
    this.answers.forget()
    this.mending = this.mending
      .then(() => this.readMissing(this.texts))
      .then(() => this.note(notedDocuments(this.library)))
    this.mending.catch(() => {})
  }

  private notice(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error)
    const notice =
      error instanceof SegmentDamaged
        ? `${message}. It was set aside, and its stories are read again; nothing of the archive is lost.`
        : `Indexing was interrupted and goes on; nothing of the archive is lost. (${message})`
    if (!this.notices.includes(notice)) this.notices.push(notice)
  }
}
