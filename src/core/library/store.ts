/** The library's data and the port through which it is made durable. lowdb holds the data; the adapter writes changes. */
import type { Adapter } from 'lowdb'
import type { Annotation } from '../../contract/annotation'
import type { Collection } from '../../contract/archive'
import type { CleaningRule, Corrections } from '../../contract/cleaning'
import type { ColumnMapping } from '../../contract/column-mapping'
import type { Block, Story, StoryEntry } from '../../contract/story'
import type { WatchedFolder } from '../../contract/watching'
import type { ColumnBlock } from './columns'

/** Everything of a story that the list does not need; read on demand. */
export interface StoryContent {
  blocks: Block[]
  related: Story['related']
  warnings: string[]
}

/** Where a story's content lies. Opaque to the core. */
export type ContentRef = { file: number; offset: number; length: number }

/** A story as lowdb holds it: its entry, and where the rest of it is. */
export interface StoredStory {
  entry: StoryEntry
  content: ContentRef
}

/** A story thrown away, with what belongs to it. */
export interface TrashedStory {
  story: StoredStory
  annotations: Annotation[]
  corrections?: Corrections
  trashedAt: string
  /** The trash is being emptied: it cannot come back. */
  emptying?: true
}

/** What a `Map` gives and the library needs, so that a store may keep a table packed. Values are replaced, never changed. */
export interface Table<V> {
  readonly size: number
  get(key: string): V | undefined
  has(key: string): boolean
  set(key: string, value: V): unknown
  delete(key: string): boolean
  keys(): Iterable<string>
  values(): Iterable<V>
  /** A table that lies by column gives single columns without making rows. */
  columns?(paths: readonly string[]): Iterable<ColumnBlock>
}

/** The rows of each table. */
export interface TableRows {
  stories: StoredStory
  annotations: Annotation
  collections: Collection
  /** The cleaner's rules. */
  rules: CleaningRule
  /** Keyed by story id. */
  corrections: Corrections
  /** Keyed by story id. */
  trash: TrashedStory
  /** What a person said of tables' columns, keyed by a hash of the columns' names. */
  mappings: ColumnMapping
  /** Folders whose files are imported as they come. */
  watched: WatchedFolder
}
export type TableName = keyof TableRows

/** The tables lowdb holds, keyed by id. */
export type LibraryData = { [T in TableName]: Table<TableRows[T]> }

export type Change =
  | { [T in TableName]: { op: 'put'; table: T; key: string; value: TableRows[T] } }[TableName]
  | { op: 'delete'; table: TableName; key: string }

/** lowdb's two-method adapter, plus the queue that tells `write` what changed since the last one. */
export interface ChangeAdapter extends Adapter<LibraryData> {
  queue(changes: readonly Change[]): void
  /**
   * Makes what is queued durable: when it resolves, the changes survive a crash. All of one call, or nothing: when it
   * rejects, none of them was written and the queue is empty. One call at a time.
   */
  write(data: LibraryData): Promise<void>
}

export interface LibraryStore {
  id: string
  name: string
  formatVersion: number
  readOnly: boolean
  notices: string[]
  adapter: ChangeAdapter
  /** Another text after every change, the same wherever the same changes were made in the same order; of one that only reads, as it was opened. */
  readonly state: string
  /** Appends contents durably, before the entries that refer to them. All or none. */
  appendContents(contents: readonly StoryContent[]): Promise<ContentRef[]>
  /**
   * @param isAskedAgain it is worth keeping in memory
   * @throws KlipingError `archive-broken` when what lies there is not whole
   */
  readContent(ref: ContentRef, isAskedAgain: boolean): Promise<StoryContent>
  /** Overwrites contents that nothing may read any more. */
  wipeContents(refs: readonly ContentRef[]): Promise<void>
  /** Drops every older state of the tables; `data` is what stays. Not while a change is being made. */
  dropHistory(data: LibraryData): Promise<void>
  /**
   * For a store that only reads: tells of the changes that another process makes, until it is closed. `data` is what
   * those told so far have made of the tables.
   */
  follow(data: LibraryData, tell: (changes: readonly Change[]) => void): void
  close(): Promise<void>
}

export function emptyLibraryData(): LibraryData {
  return {
    stories: new Map(),
    annotations: new Map(),
    collections: new Map(),
    rules: new Map(),
    corrections: new Map(),
    trash: new Map(),
    mappings: new Map(),
    watched: new Map(),
  }
}

/** Applies a change and returns the one that takes it back. */
export function applyChange(data: LibraryData, change: Change): Change {
  const table = data[change.table] as Table<TableRows[TableName]>
  const before = table.get(change.key)
  if (change.op === 'put') table.set(change.key, change.value)
  else table.delete(change.key)
  return before === undefined
    ? { op: 'delete', table: change.table, key: change.key }
    : ({ op: 'put', table: change.table, key: change.key, value: before } as Change)
}
