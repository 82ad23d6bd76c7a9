/** The stories, annotations and collections of an archive. The rest of the core knows the archive only through this. */
import type { Annotation } from '../../contract/annotation'
import type { Collection, EmptiedTrash, TrashedStory } from '../../contract/archive'
import type { CleaningRule } from '../../contract/cleaning'
import type { ColumnMapping } from '../../contract/column-mapping'
import type { BlockRole, Story, StoryEntry } from '../../contract/story'
import type { WatchedFolder } from '../../contract/watching'
import type { EntryPatch } from './collections'

/** Fields of some stories: for each, its value for the story at a place in `ids`. */
export interface EntryColumns<F extends keyof StoryEntry> {
  ids: readonly string[]
  columns: { readonly [K in F]: (place: number) => StoryEntry[K] }
}

/** How stories are read otherwise than before, if at all. */
export interface ReadingChange {
  /** Stories whose blocks a person gave other roles. */
  corrected: readonly string[]
  /** Rules that came, changed or went. */
  rules: readonly CleaningRule[]
}

export interface Library {
  readonly id: string
  readonly name: string
  readonly formatVersion: number
  readonly readOnly: boolean
  readonly notices: readonly string[]

  readonly storyCount: number
  readonly annotationCount: number

  entries(): Iterable<StoryEntry>
  storyIds(): Iterable<string>
  has(id: string): boolean
  /**
   * These fields of every story, in the order of `entries`, and nothing else: much cheaper than whole entries where there
   * are many. Values may be shared between stories and must not be changed.
   */
  select<F extends keyof StoryEntry>(...fields: F[]): Iterable<Pick<StoryEntry, F>>
  /** The same by column, some stories at a time, without making an object for each. */
  columns<F extends keyof StoryEntry>(...fields: F[]): Iterable<EntryColumns<F>>
  entry(id: string): StoryEntry | undefined
  /** Its blocks have the roles that corrections and rules give them. @throws KlipingError `not-found` */
  story(id: string): Promise<Story>
  /** Several of many that are gone through once: their texts are not kept for the next who asks. @throws as `story` */
  stories(ids: readonly string[]): Promise<Story[]>
  /** A story at hand as `story` would give it once it is saved: rules may label its blocks. */
  asRead(story: Story): Story
  byOriginal(sha256: string): readonly StoryEntry[]
  /** Stories read from a part with this SHA-256 of a file that holds many, in order of import. */
  byPart(sha256: string): readonly StoryEntry[]
  /** Stories of one canonical URL, in order of import. */
  byUrl(url: string): readonly StoryEntry[]
  /** Stories with this headline, whatever its case and spaces, in order of import. */
  byTitle(title: string): readonly StoryEntry[]
  /**
   * Adds stories, and annotations of these or of stories that are there already; an annotation that is there is replaced,
   * and moves when it names another story. Durable when it resolves; all or none.
   * @throws KlipingError `read-only`, `disk-full`, …
   */
  add(stories: readonly Story[], annotations?: readonly Annotation[]): Promise<void>
  /** Changes what a person may change of an entry. */
  update(id: string, patch: EntryPatch): Promise<StoryEntry>
  /** The same for many in one step; stories that are not there are passed over. @returns the ids of those that changed */
  updateAll(ids: Iterable<string>, patchOf: (entry: StoryEntry) => EntryPatch | undefined): Promise<string[]>

  /** Throws stories away, with their annotations; those that are not there are passed over. @returns the ids thrown away */
  trash(ids: readonly string[]): Promise<string[]>
  /** Gets stories back out of the trash. All or none. @throws KlipingError `not-found` */
  restore(ids: readonly string[]): Promise<string[]>
  trashed(): Iterable<TrashedStory>
  /** Those of these originals that no story came from or came with, not even one that can be got back out of the trash. */
  unusedOriginals(sha256s: Iterable<string>): string[]
  /**
   * Forgets what is in the trash for good.
   * @param removeOriginal removes an original that no story refers to any more; resolves with the bytes freed
   */
  emptyTrash(removeOriginal: (sha256: string) => Promise<number>): Promise<EmptiedTrash>

  annotations(): Iterable<Annotation>
  /** In order of position. */
  annotationsOf(storyId: string): readonly Annotation[]
  /** How many they are, without reading them. */
  annotationCountOf(storyId: string): number
  annotation(id: string): Annotation | undefined
  putAnnotation(annotation: Annotation): Promise<void>
  removeAnnotation(id: string): Promise<Annotation>

  /** Another value after every change; of a library that is read only, as it was opened. */
  readonly state: string
  /** Another value whenever rules or corrections change how stories are read. */
  readonly readingState: string
  /** Of one outlet, or all. */
  rules(outlet?: string): Iterable<CleaningRule>
  /** `storyIds`: the stories whose reading changes by it. */
  putRule(rule: CleaningRule, storyIds: readonly string[]): Promise<void>
  /** Gives one block of a story a role, or takes that back. */
  correct(storyId: string, index: number, role: BlockRole | undefined): Promise<void>

  /** What a person said of tables' columns; keys stand for the columns' names. */
  mapping(key: string): ColumnMapping | undefined
  mappings(): Iterable<ColumnMapping>
  putMapping(key: string, mapping: ColumnMapping): Promise<void>

  watchedFolder(id: string): WatchedFolder | undefined
  watchedFolders(): Iterable<WatchedFolder>
  putWatchedFolder(folder: WatchedFolder): Promise<void>
  removeWatchedFolder(id: string): Promise<void>

  collections(): Iterable<Collection>
  /** Makes the collection if there is none of that name. */
  ensureCollection(name: string): Promise<Collection>
  /** How many stories are in each collection, by its id. */
  collectionCounts(): ReadonlyMap<string, number>
  /** @throws KlipingError `bad-request` when there is one of that name */
  createCollection(name: string, note?: string): Promise<Collection>
  /** @throws KlipingError `bad-request` when another one has the name */
  putCollection(collection: Collection): Promise<Collection>
  /** Its stories stay. @throws KlipingError `not-found` @returns the stories that were in it, too */
  removeCollection(id: string): Promise<{ collection: Collection; ids: string[] }>
  restoreCollection(collection: Collection, storyIds: readonly string[]): Promise<Collection>

  /** Called after each durable change with the ids of the stories that changed, came or went. */
  onChange(listener: (storyIds: readonly string[], reading: ReadingChange) => void): () => void
  close(): Promise<void>
}
