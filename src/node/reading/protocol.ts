/** What the reading worker and its owner say to each other. One file at a time; a batch is answered by `more`. */
import type { TablePreview } from '../../contract/column-mapping'
import type { ReadItem } from '../../core/importing/draft'
import type { SourceFile } from '../../core/ports'

export type ToWorker = { type: 'read' | 'tables'; source: SourceFile } | { type: 'more' }
export interface Answer {
  items: ReadItem[]
  done: boolean
  tables?: TablePreview[]
}
/** `alive`: nothing is found yet, and reading goes on. */
export type FromWorker = Answer | { alive: true }
