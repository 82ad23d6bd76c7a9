/** Reads files as an import would, and stores nothing. */
import type { ColumnMapping } from '../contract/column-mapping'
import { type Extracted, extractFile } from '../core/importing/extract-file'
import { digest } from './digest'
import { findSources } from './find-sources'
import { machine } from './machine'
import { createReader } from './reading/create-reader'

/** @param mappings what is said of tables' columns, the first before the later ones */
export async function* extractFiles(
  paths: readonly string[],
  signal: AbortSignal,
  mappings: readonly ColumnMapping[] = [],
): AsyncIterable<Extracted> {
  const reader = createReader()
  try {
    for await (const entry of findSources(paths, signal)) {
      yield* extractFile({ ...entry, mappings }, { digest, reader, ...machine }, signal)
    }
  } finally {
    await reader.close()
  }
}
