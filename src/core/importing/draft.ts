/** A story as a reader found it: not yet in the archive, so without identity, original or time of import. */
import type { Story } from '../../contract/story'

export interface StoryDraft
  extends Omit<
    Story,
    | 'id'
    | 'body'
    | 'original'
    | 'importedAt'
    | 'versionOf'
    | 'collections'
    | 'authors'
    | 'editors'
    | 'related'
    | 'tags'
    | 'warnings'
  > {
  authors: string[]
  editors: string[]
  related: Story['related']
  tags: string[]
  warnings: string[]
  /** The media type of the file that was read, by its content. */
  mediaType: string
  /** For one story of many in a file: where it stands, and its own text, which tells it from the others. */
  part?: { label: string; source: string }
}
