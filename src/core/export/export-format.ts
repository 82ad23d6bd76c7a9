/** What every export format is given, and what it must be able to do. */
import type { Annotation } from '../../contract/annotation'
import type { Story, StoryEntry } from '../../contract/story'

export interface ExportedStory {
  story: Story
  /** In order of position. */
  annotations: readonly Annotation[]
}

export interface ExportHeader {
  /** What the document is called: the story's headline, the query, the collection. */
  title: string
  /** ISO 8601, UTC. */
  exportedAt: string
  /** Every story to come, in order, without its text. */
  entries: readonly StoryEntry[]
}

export interface ExportFormatWriter {
  /** Without the dot. */
  extension: string
  mediaType: string
  /** The document piece by piece; one story at a time is in memory. */
  write(header: ExportHeader, stories: AsyncIterable<ExportedStory>): AsyncIterable<string>
}
