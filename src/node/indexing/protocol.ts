/** What the indexing worker and its owner say to each other. Every job is answered once, by its number. */
import type { SavedSegment } from '../../core/ports'
import type { TextDocument } from '../../core/search/text-document'

export type Job =
  | { type: 'add'; documents: readonly TextDocument[] }
  | { type: 'seal'; name: string }
  | { type: 'merge'; name: string; sources: readonly SavedSegment[] }

export interface ToIndexer {
  number: number
  job: Job
}

/** `enough`: documents for a segment. `damaged`: a segment that the job was to read. */
export interface FromIndexer {
  number: number
  enough?: boolean
  error?: string
  damaged?: { segment: string; reason: string }
}

/** Given to the worker when it starts. */
export interface IndexerData {
  /** The folder of the index. */
  dir: string
}
