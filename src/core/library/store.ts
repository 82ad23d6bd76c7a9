/** The library's data and the port through which it is made durable. lowdb holds the data; the adapter writes changes. */
import type { Adapter } from 'lowdb'
import type { Annotation } from '../../contract/annotation'
import type { Collection } from '../../contract/archive'
import type { Block, Story, StoryEntry } from '../../contract/story'

/** Everything of a story that the list does not need; read on demand. */
export interface StoryContent {
  blocks: Block[]
  related: Story['related']
  warnings: string[]
}

/** Where a story's content lies. Opaque to the core. */
export type ContentRef = { file: number; offset: number; length: number }

/** The tables lowdb holds in memory, keyed by id. */
export interface LibraryData {
  stories: Record<string, StoryEntry & { content: ContentRef }>
  annotations: Record<string, Annotation>
  collections: Record<string, Collection>
}
export type TableName = keyof LibraryData

export type Change =
  | { [T in TableName]: { op: 'put'; table: T; key: string; value: LibraryData[T][string] } }[TableName]
  | { op: 'delete'; table: TableName; key: string }

/** lowdb's two-method adapter, plus the queue that tells `write` what changed since the last one. */
export interface ChangeAdapter extends Adapter<LibraryData> {
  queue(changes: readonly Change[]): void
  /** Appends what is queued, durably: when it resolves, the changes survive a crash. All of one call, or nothing. */
  write(data: LibraryData): Promise<void>
}

export interface LibraryStore {
  id: string
  name: string
  formatVersion: number
  readOnly: boolean
  notices: string[]
  adapter: ChangeAdapter
  /** Appends contents durably, before the entries that refer to them. */
  appendContents(contents: readonly StoryContent[]): Promise<ContentRef[]>
  readContent(ref: ContentRef): Promise<StoryContent>
  close(): Promise<void>
}
