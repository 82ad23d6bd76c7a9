/** The interface behind which files that hold files are opened. */
import type { ReadItem } from '../../../core/importing/draft'
import type { PackedKind } from '../../../core/importing/packed-kind'
import type { ReaderInput } from '../../../core/importing/reader'
import type { SourceFile } from '../../../core/ports'

export interface ContainerReader {
  recognises(input: ReaderInput): boolean
  /** The document that is packed as this container is, if it is one: it is read as a whole. */
  documentKind?(source: SourceFile): Promise<PackedKind | undefined>
  /** Members, and failures for those that are refused. @throws KlipingError for the container as a whole */
  members(source: SourceFile): AsyncIterable<ReadItem>
}
