/** A story as a reader found it: not yet in the archive, so without identity, original or time of import. */
import type { ErrorInfo } from '../../contract/errors'
import type { Story } from '../../contract/story'

export interface StoryDraft
  extends Omit<Story, 'id' | 'body' | 'original' | 'importedAt' | 'versionOf' | 'collections'> {
  /** The media type of the file that was read, by its content. */
  mediaType: string
  /** For one story of many in a file: where it stands ("line 12"), and its own source, which tells it from the others. */
  part?: { label: string; source: string }
}

/** A part of a file, or all of it, that could not be read. */
export interface ReadFailure {
  part?: string
  error: ErrorInfo
}

export type ReadItem = StoryDraft | ReadFailure
