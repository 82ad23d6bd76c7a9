/** A story as a reader found it: not yet in the archive, so without identity, original or time of import. */
import type { AnnotationColor } from '../../contract/annotation'
import type { ErrorInfo } from '../../contract/errors'
import type { Story } from '../../contract/story'

/** A passage that was marked in another app, with what was put to it there. */
export interface ImportedHighlight {
  /** What the app calls it, by which it is known again; without one it is known by its words. */
  id?: string
  exact: string
  prefix?: string
  suffix?: string
  /** Where it began in the text, in UTF-16 code units: a hint. */
  start?: number
  note?: string
  color?: AnnotationColor
  tags?: string[]
  createdAt?: string
  modifiedAt?: string
}

export interface StoryDraft
  extends Omit<
    Story,
    'id' | 'body' | 'original' | 'attachments' | 'attachedTo' | 'importedAt' | 'versionOf' | 'collections'
  > {
  /** Files that came with it, which are kept with it and read in turn. */
  attachments?: DraftAttachment[]
  highlights?: ImportedHighlight[]
  /** The id that it had in the archive it was exported from. */
  knownAs?: string
  /** The media type of the file that was read, by its content. */
  mediaType: string
  /** For one story of many in a file: where it stands ("line 12"), and its own source, which tells it from the others. */
  part?: { label: string; source: string }
}

/** A file that came with a story. */
export interface DraftAttachment {
  /** Safe to be shown and to be put behind the file's name: one part, no control characters. */
  name: string
  /** As its sender named it. */
  mediaType: string
  bytes: Uint8Array
  modifiedAt?: string
}

/** A part of a file, or all of it, that could not be read. */
export interface ReadFailure {
  part?: string
  /** The name of the member that could not be read, in a container. */
  name?: string
  error: ErrorInfo
}

/** A file inside the file: a container's member. It is an original of its own. */
export interface Member {
  member: { name: string; bytes: Uint8Array; modifiedAt?: string }
}

export type ReadItem = StoryDraft | ReadFailure | Member
