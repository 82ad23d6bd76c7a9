/** What the core asks of the machine. `node/` supplies it for real; tests supply it from memory. */
import type { ColumnMapping, TablePreview } from '../contract/column-mapping'
import type { ErrorInfo } from '../contract/errors'
import type { ReadItem } from './importing/draft'
import type { LibraryStore } from './library/store'
import type { SegmentBytes } from './search/segments/segment-format'
import type { TextDocument } from './search/text-document'

export interface Ports {
  store: LibraryStore
  originals: Originals
  intake: Intake
  folders: FolderWatcher
  reader: DraftReader
  tables: TableFinder
  index: IndexStore
  downloads: Downloads
  clock: Clock
  /** A new random identifier. */
  ids(): string
  /** Lower-case hex SHA-256 of the text's UTF-8 bytes. */
  hash(text: string): string
}

export interface Clock {
  /** Now, ISO 8601 in UTC. */
  now(): string
  /** Monotonic milliseconds, for durations. */
  elapsedMs(): number
}

/** A file to be read, by its place on disk or (a member of a container) by its bytes. */
export interface SourceFile {
  /** As it is shown: the name the user gave, members as `clips.zip/folder/page.html`. */
  file: string
  sizeBytes: number
  /** ISO 8601; relative dates in the text ("2 hours ago") count from here. */
  modifiedAt?: string
  content: { path: string } | { bytes: Uint8Array }
  /** What a person said of the columns of tables in it; the first that fits a table is used. */
  mappings?: readonly ColumnMapping[]
}
/** A file that was found and cannot be opened. */
export interface SourceFailure {
  file: string
  error: ErrorInfo
}
export type SourceEntry = SourceFile | SourceFailure

/** Finds the files behind a token that a face was given: folders and containers are walked, lazily. */
export interface Intake {
  /** Counts what `open` will find, as well as can be told without reading it. */
  survey(token: string, signal: AbortSignal): Promise<{ files: number; sizeBytes: number }>
  open(token: string, signal: AbortSignal): AsyncIterable<SourceEntry>
  /** The same files, while they stay on offer. */
  peek(token: string, signal: AbortSignal): AsyncIterable<SourceEntry>
  /** The folders among what was offered, absolute; none of an upload, which has no place of its own. */
  folders(token: string): Promise<string[]>
  /** Takes files off the offer; uploads are deleted. Does nothing when they are off already. */
  discard(token: string): Promise<void>
}

/** Tells of files that come into a folder, or change there. */
export interface FolderWatcher {
  /**
   * @param importedUntil what changed before is known already
   * @param tell is called with one lot at a time
   */
  watch(path: string, importedUntil: string | undefined, tell: (news: FolderNews) => Promise<void>): FolderWatch
}
export interface FolderNews {
  /** The files, on offer as if a person had chosen them; the folder itself when it cannot be read. */
  token: string
  /** With these imported, all that changed before this moment is. */
  until?: string
}
export interface FolderWatch {
  /** Resolves when nothing of it runs any more. */
  close(): Promise<void>
}

/** Reads a file into stories: any number of drafts, and failures where a part could not be read. Never throws. */
export interface DraftReader {
  read(source: SourceFile, signal: AbortSignal): AsyncIterable<ReadItem>
}

/** Looks into a file before it is imported. */
export interface TableFinder {
  /** The tables in it whose columns a person may map; none where it cannot be read. Never throws. */
  tables(source: SourceFile, signal: AbortSignal): Promise<TablePreview[]>
}

/** The imported files, content-addressed and never changed. */
export interface Originals {
  /** SHA-256 of the source, without storing it. */
  digest(source: SourceFile): Promise<string>
  /** Stores the source durably. @returns false when it was there already */
  put(source: SourceFile, sha256: string): Promise<boolean>
  /**
   * The bytes, checked against their SHA-256 while they are read.
   * @throws KlipingError `file-missing` when it is not there, `broken-file` at the end when it is not what was imported
   */
  read(sha256: string): AsyncIterable<Uint8Array>
  /** Removes an original that nothing refers to any more. @returns the bytes freed; 0 when there was none */
  remove(sha256: string): Promise<number>
  /** Number and bytes of the stored originals. */
  usage(): Promise<{ count: number; sizeBytes: number }>
}

/** Where the derived index is kept; losing it loses nothing. */
export interface IndexStore {
  /** The table of contents that was saved last. @returns null when there is none, or what is there is not whole */
  load(): Promise<{ fingerprint: string; data: string } | null>
  save(fingerprint: string, data: string): Promise<void>
  /** Keeps a segment durably, under a name of letters and digits. */
  writeSegment(name: string, chunks: Iterable<Uint8Array>): Promise<void>
  /** @returns undefined when there is none of that name */
  openSegment(name: string): SegmentBytes | undefined
  /** Gives back what reading a segment holds. Its bytes cannot be read any more. */
  closeSegment(name: string): void
  /** Puts a damaged segment out of the way, where it can be looked at. */
  setAside(name: string): Promise<void>
  /** Removes all segments but these, those too that are half-written. */
  keepOnly(isKept: (name: string) => boolean): Promise<void>
  /** Begins to make segments beside what else is done with the store. */
  startBuilder(): SegmentBuilder
  /** CRC-32 (IEEE 802.3), unsigned. */
  checksum(bytes: Uint8Array): number
}

/**
 * Makes segments of stories' texts apart from the thread that answers. What it is asked for, it does in that order; when any of
 * it rejects, what was added and not sealed is lost.
 */
export interface SegmentBuilder {
  /** Takes documents in. @returns whether there are enough by now for a segment */
  add(documents: readonly TextDocument[]): Promise<boolean>
  /** Keeps all that was added since the last one as a segment of this name, durably, in the order it was added. */
  seal(name: string): Promise<void>
  /** Makes one segment of several, durably, without the documents that are gone from them. */
  merge(name: string, sources: readonly SavedSegment[]): Promise<void>
  /** Ends it at once. */
  close(): Promise<void>
}

/** A segment by its name, with the numbers of the documents that are gone from it. */
export interface SavedSegment {
  name: string
  gone: number[]
}

/** Finished exports, kept under a token until a face saves them. */
export interface Downloads {
  create(
    fileName: string,
    mediaType: string,
    chunks: AsyncIterable<string | Uint8Array>,
  ): Promise<{ token: string; sizeBytes: number }>
}
