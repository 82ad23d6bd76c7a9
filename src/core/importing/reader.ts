/** The interface behind which every format is read. Readers are pure: bytes in, drafts out. */
import type { ColumnMapping, TablePreview } from '../../contract/column-mapping'
import type { ReadItem } from './draft'
import type { PackedKind } from './packed-kind'

export interface ReaderInput {
  /** Shown name of the file; its last part may carry a hint, never a decision. */
  file: string
  modifiedAt?: string
  /** The first 64 KiB or all of it, enough to recognise a format by. */
  head: Uint8Array
  sizeBytes: number
  /** For a document that is a zip inside: which, by its members. */
  packed?: PackedKind
  /** What a person said of tables' columns; the first that fits a table is used. */
  mappings?: readonly ColumnMapping[]
  /** The whole content. @throws KlipingError `too-large` above the limit given */
  bytes(limitBytes: number): Promise<Uint8Array>
  /** The content piece by piece, for formats that hold many stories. */
  stream(): AsyncIterable<Uint8Array>
}

export interface Reader {
  /** Short name, as in messages: "web page", "plain text". */
  name: string
  /** Whether the content is of this format. Readers are asked in order; the first that says yes reads. */
  recognises(input: ReaderInput): boolean
  /**
   * Yields a failure for a part that cannot be read, and goes on.
   * @throws KlipingError for the file as a whole, with a message that says what is wrong and what to do
   */
  read(input: ReaderInput): AsyncIterable<ReadItem>
  /** The tables whose columns a person may map before the file is read, for formats that have such. */
  tables?(input: ReaderInput): AsyncIterable<TablePreview>
}
