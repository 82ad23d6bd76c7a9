/** Reads files as an import would, and stores nothing. */
import { type Extracted, extractFile } from '../core/importing/extract-file'
import { digest } from './digest'
import { machine } from './machine'
import { createReader } from './reading/create-reader'
import { findSources } from './sources/find-sources'

export async function* extractFiles(paths: readonly string[], signal: AbortSignal): AsyncIterable<Extracted> {
  const reader = createReader()
  try {
    for await (const entry of findSources(paths, signal)) {
      yield* extractFile(entry, { digest, reader, ...machine }, signal)
    }
  } finally {
    await reader.close()
  }
}
