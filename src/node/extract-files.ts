/** Reads files as an import would, and stores nothing. */
import { type Extracted, extractFile } from '../core/importing/extract-file'
import { digest } from './digest'
import { findSources } from './find-sources'
import { machine } from './machine'
import { createReader } from './reading/create-reader'

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
