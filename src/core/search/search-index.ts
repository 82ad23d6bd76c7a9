/** The index of an archive: opened to match the library, kept up to date, searched, saved. */
import type { SearchRequest, SearchResult } from '../../contract/search'
import type { Story } from '../../contract/story'
import type { Library } from '../library/library'
import type { IndexStore } from '../ports'
import { Askers } from './askers'
import { narrow } from './facets'
import { createHit, createHitFinders } from './hit'
import { LayeredIndex } from './layered-index'
import { createMatcher, type Matches } from './matcher'
import { notedDocuments, stateOfNotes } from './noted-documents'
import { bestMatches, byDate, byMatch, type Compare } from './ranking'
import { SavedIndex } from './saved-index'
import { PageCache } from './segments/page-cache'
import { SegmentDamaged } from './segments/segment-format'
import { selectFirst } from './select-first'
import { loadStemmers, missingStemmers } from './stems'
import type { StoryBits } from './story-bits'
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
  /** Takes in new stories, which can be found at once; resolves when there is room for more. One that is there already stays as it is. */
  add(stories: readonly Story[]): Promise<void>
  /** Takes in stories whose text is read otherwise than before. */
  replace(stories: readonly Story[]): Promise<void>
  /** Takes in changed tags and annotations of the stories. */
  update(ids: readonly string[]): void
  /** Forgets everything and reads all stories again. */
  rebuild(): Promise<{ stories: number; tookMs: number }>
  /** Keeps the index for the next opening, if anything changed. */
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
 */
export async function openStoryIndex(library: Library, store: IndexStore): Promise<StoryIndex> {
  return new OpenStoryIndex(library, store).open()
}

class OpenStoryIndex implements StoryIndex {
  readonly notices: string[] = []
  private readonly numbers = new StoryNumbers()
  private texts: SavedIndex
  /** While everything is read again: the index that takes over. The old one answers and stays on disk until then. */
  private growing: SavedIndex | undefined
  private readonly notes: LayeredIndex
  private readonly cache = new PageCache(cacheBytes)
  private matcher
  private readonly columns: StoryColumns
  private mending: Promise<void> = Promise.resolve()
  private readonly askers = new Askers()

  constructor(
    private readonly library: Library,
    private readonly store: IndexStore,
  ) {
    this.notes = new LayeredIndex(noteFields, this.numbers, (bytes) => store.checksum(bytes), this.cache)
    this.texts = this.newTexts()
    this.columns = new StoryColumns(library, this.numbers)
    this.matcher = this.newMatcher()
  }

  async open(): Promise<this> {
    const noted = notedDocuments(this.library)
    const damaged = await this.texts.open(stateOfNotes(noted))
    this.removeAllBut(StorySet.of(this.numbers.everyStory(this.library)))
    await this.note(noted)
    if (damaged.length > 0) this.mend(damaged)
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
    return this.despiteDamage(async () => {
      const startedAt = performance.now()
      const signal = this.askers.begin(request.asker)
      const { matches, passing, facets, timeline, tie } = await this.answer(request, signal)
      const { words, scores, full } = matches
      const partial = (story: number) => !full.has(story)
      const page = this.first(passing, request, matches, tie).slice(request.offset)
      const whole = passing.copy()
      whole.intersect(full)
      const found = page.map((story) => ({
        id: this.numbers.idOf(story),
        score: words.length > 0 ? (scores[story] ?? 0) : 0,
        partial: partial(story),
      }))
      const finders = createHitFinders(words)
      return {
        hits: await Promise.all(found.map((one) => createHit(one, finders, this.library))),
        total: passing.count,
        fullMatches: whole.count,
        facets,
        timeline,
        tookMs: performance.now() - startedAt,
      }
    })
  }

  ids(request: SearchRequest): Promise<string[]> {
    return this.despiteDamage(async () => {
      const everything = { ...request, offset: 0, limit: Number.POSITIVE_INFINITY }
      const { matches, passing, tie } = await this.answer(everything)
      return this.first(passing, everything, matches, tie).map((story) => this.numbers.idOf(story))
    })
  }

  async add(stories: readonly Story[]): Promise<void> {
    for (const texts of this.indexes()) {
      const added = this.addTo(texts, stories)
      if (added) await added
    }
    for (const { id } of stories) this.columns.forget(this.numbers.of(id))
    this.matcher.forget()
    await this.despiteDamage(() => this.texts.settle())
  }

  async replace(stories: readonly Story[]): Promise<void> {
    for (const texts of this.indexes()) for (const { id } of stories) texts.index.remove(id)
    await this.add(stories)
  }

  update(ids: readonly string[]): void {
    const languages = ids.flatMap((id) => this.library.entry(id)?.language ?? [])
    if (missingStemmers(languages).length > 0) {
      void loadStemmers(languages).then(() => this.update(ids))
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
    this.matcher.forget()
  }

  async rebuild(): Promise<{ stories: number; tookMs: number }> {
    const startedAt = performance.now()
    const fresh = this.newTexts()
    this.growing = fresh
    await this.readMissing(fresh)
    fresh.follow(this.texts)
    this.texts = fresh
    this.growing = undefined
    this.matcher = this.newMatcher()
    return { stories: fresh.index.documentCount, tookMs: performance.now() - startedAt }
  }

  async save(): Promise<void> {
    await this.mending
    await this.despiteDamage(() => this.texts.save(stateOfNotes(notedDocuments(this.library))))
  }

  private removeAllBut(present: StorySet): void {
    for (const story of [...this.texts.index.stories()]) {
      if (present.has(story)) continue
      this.texts.index.remove(this.numbers.idOf(story))
      this.texts.touch()
    }
  }

  private newTexts(): SavedIndex {
    return new SavedIndex(this.store, this.numbers, this.library, this.notes, this.cache)
  }

  private indexes(): SavedIndex[] {
    return this.growing ? [this.texts, this.growing] : [this.texts]
  }

  private newMatcher() {
    return createMatcher(this.library, this.numbers, this.texts.index, this.notes)
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
        const stories = missing.slice(from, from + batch).map((id) => this.library.story(id))
        await this.addTo(texts, await Promise.all(stories))
        if (texts === this.texts) await texts.settle()
        else texts.index.sealFullLog()
      }
      this.matcher.forget()
    }
  }

  private async answer(request: SearchRequest, signal?: AbortSignal) {
    // With filters it is not known yet how many of the stories with every word are left.
    const filtered = Object.values(request.filters).some((filter) => filter !== undefined)
    // Stories that are gone, or not indexed yet, are left out only later.
    const settled = this.texts.index.documentCount === this.library.storyCount
    const enough = filtered || !settled ? Number.POSITIVE_INFINITY : request.offset + request.limit
    const matches = await this.matcher.find(request, enough, signal)
    signal?.throwIfAborted()
    const { passing, facets, timeline } = narrow(matches.any, request.filters, this.columns)
    const direction = request.sort === 'oldest' ? 'oldest' : 'newest'
    const tie = byDate(
      direction,
      (story) => this.columns.instant(story),
      (story) => this.numbers.idOf(story),
    )
    return { matches, passing, facets, timeline, tie }
  }

  /** The stories up to the end of the page, in order. */
  private first(stories: StoryBits, request: SearchRequest, matches: Matches, tie: Compare): number[] {
    const count = request.offset + request.limit
    if (matches.words.length === 0) return selectFirst(stories.toNumbers(), count, tie)
    const byScore = request.sort === undefined || request.sort === 'relevance'
    return byScore
      ? bestMatches(stories, count, matches, tie)
      : selectFirst(stories.toNumbers(), count, byMatch(matches, false, tie))
  }

  /** A page that turns out to be damaged costs its segment, not what was asked. */
  private async despiteDamage<T>(task: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await task()
      } catch (error) {
        if (!(error instanceof SegmentDamaged)) throw error
        await this.texts.setAside(error.segment)
        this.mend([error])
      }
    }
  }

  private mend(damaged: readonly SegmentDamaged[]): void {
    for (const { message } of damaged) {
      this.notices.push(`${message}. It was set aside, and its stories are read again; nothing of the archive is lost.`)
    }
    this.matcher.forget()
    this.mending = this.mending
      .then(() => this.readMissing(this.texts))
      .then(() => this.note(notedDocuments(this.library)))
    this.mending.catch(() => {})
  }
}
