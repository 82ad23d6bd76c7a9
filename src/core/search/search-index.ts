/** The index of an archive: opened or rebuilt to match the library, kept up to date, searched, saved. */
import type { SearchRequest, SearchResult } from '../../contract/search'
import type { Story, StoryEntry } from '../../contract/story'
import type { Library } from '../library/library'
import type { IndexStore } from '../ports'
import { narrow } from './facets'
import { createHit } from './hit'
import { createMatcher, type Match } from './matcher'
import { MiniIndex } from './mini-index'
import { compareInstants, publishedInstant } from './story-dates'
import { analysisVersion, noteDocument, noteFields, textDocument, textFields } from './story-terms'

export interface StoryIndex {
  search(request: SearchRequest): Promise<SearchResult>
  /** The ids of every hit, in order, whatever the request's page. */
  ids(request: SearchRequest): Promise<string[]>
  /** Takes in new stories; one that is there already stays as it is. */
  add(stories: readonly Story[]): void
  /** Takes in stories whose text is read otherwise than before. */
  replace(stories: readonly Story[]): void
  /** Takes in changed tags and annotations of the stories. */
  update(ids: readonly string[]): void
  /** Forgets everything and reads all stories again. */
  rebuild(): Promise<{ stories: number; tookMs: number }>
  /** Keeps the index for the next opening, if anything changed. */
  save(): Promise<void>
}

/** Told apart by how texts are read and analysed; the stories it covers are in the index itself. */
const fingerprintOf = ({ readingState }: Library) =>
  JSON.stringify({ analysisVersion, fields: Object.keys(textFields), readingState })

/**
 * Opens the saved index and brings it up to date: stories it lacks are read and added, stories that are gone are left
 * out. An index that is damaged, or made by other rules, is built anew.
 */
export async function openStoryIndex(library: Library, store: IndexStore): Promise<StoryIndex> {
  let texts = await loadTexts(store, fingerprintOf(library))
  let saved = texts !== undefined
  texts ??= newTexts()
  let notes = newNotes()
  let matcher = createMatcher(library, texts, notes)

  function replaceIndexes(newText: MiniIndex): void {
    texts = newText
    notes = newNotes()
    for (const entry of library.entries()) updateNotes(entry)
    matcher = createMatcher(library, newText, notes)
  }

  function updateNotes(entry: StoryEntry): void {
    if (notes.has(entry.id)) notes.discard(entry.id)
    const document = noteDocument(entry, library.annotationsOf(entry.id))
    if (document) notes.add(document)
  }

  /** @returns whether anything was to be done */
  async function catchUp(index: MiniIndex): Promise<boolean> {
    const gone = [...index.ids()].filter((id) => !library.entry(id))
    for (const id of gone) index.discard(id)
    const missing = [...library.entries()].filter(({ id }) => !index.has(id))
    for (const { id } of missing) {
      const story = await library.story(id)
      if (!index.has(id)) index.add(textDocument(story))
    }
    return gone.length + missing.length > 0
  }

  async function hitsInOrder(request: SearchRequest) {
    const { matches, words } = await matcher.find(request)
    const { passing, facets } = narrow(matches, request.filters)
    return { matches: inOrder(passing, request.sort ?? (words.length > 0 ? 'relevance' : 'newest')), words, facets }
  }

  if (await catchUp(texts)) saved = false
  replaceIndexes(texts)

  return {
    async search(request) {
      const startedAt = performance.now()
      const { matches, words, facets } = await hitsInOrder(request)
      const page = matches.slice(request.offset, request.offset + request.limit)
      return {
        hits: await Promise.all(page.map((match) => createHit(match, words, library))),
        total: matches.length,
        fullMatches: matches.filter((match) => !match.partial).length,
        facets,
        tookMs: performance.now() - startedAt,
      }
    },

    async ids(request) {
      return (await hitsInOrder(request)).matches.map(({ entry }) => entry.id)
    },

    add(stories) {
      for (const story of stories) if (!texts?.has(story.id)) texts?.add(textDocument(story))
      saved = false
      matcher.forget()
    },

    replace(stories) {
      for (const story of stories) {
        if (texts?.has(story.id)) texts.discard(story.id)
        texts?.add(textDocument(story))
      }
      saved = false
      matcher.forget()
    },

    update(ids) {
      for (const id of ids) {
        const entry = library.entry(id)
        if (entry) updateNotes(entry)
      }
      matcher.forget()
    },

    async rebuild() {
      const startedAt = performance.now()
      const fresh = newTexts()
      await catchUp(fresh)
      replaceIndexes(fresh)
      saved = false
      return { stories: fresh.documentCount, tookMs: performance.now() - startedAt }
    },

    async save() {
      if (saved) return
      saved = true
      await store.save(fingerprintOf(library), JSON.stringify(texts))
    },
  }
}

const newTexts = () => new MiniIndex(Object.keys(textFields), textFields)
const newNotes = () => new MiniIndex(Object.keys(noteFields), noteFields)

async function loadTexts(store: IndexStore, fingerprint: string): Promise<MiniIndex | undefined> {
  const stored = await store.load()
  if (stored?.fingerprint !== fingerprint) return undefined
  try {
    return MiniIndex.fromJson(stored.data, Object.keys(textFields), textFields)
  } catch {
    return undefined
  }
}

/** Stories with every word first; within them by score or date; then newest first, then by id, so that pages never overlap. */
function inOrder(matches: readonly Match[], sort: 'relevance' | 'newest' | 'oldest'): Match[] {
  const direction = sort === 'oldest' ? 'oldest' : 'newest'
  return matches
    .map((match) => ({ match, instant: publishedInstant(match.entry) }))
    .sort(
      (a, b) =>
        Number(a.match.partial) - Number(b.match.partial) ||
        (sort === 'relevance' ? b.match.score - a.match.score : 0) ||
        compareInstants(a.instant, b.instant, direction) ||
        (a.match.entry.id < b.match.entry.id ? -1 : 1),
    )
    .map(({ match }) => match)
}
