/** Reads files as an import would, and stores nothing. */
import type { ColumnMapping, TablePreview } from '../contract/column-mapping'
import { type Extracted, extractFile } from '../core/importing/extract-file'
import { tablesOf } from '../core/importing/offered-tables'
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

/** The tables among the files, for their columns to be named. */
export async function tablesOfFiles(paths: readonly string[], signal: AbortSignal): Promise<TablePreview[]> {
  const reader = createReader()
  try {
    return await tablesOf(findSources(paths, signal), reader)
  } finally {
    await reader.close()
  }
}
