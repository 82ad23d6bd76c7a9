/** The reader of an open archive: the built worker, or this thread when running from source (tests). */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DraftReader, TableFinder } from '../../core/ports'
import { createWorkerReader, type WorkerReader } from './worker-reader'

export function createReader(): WorkerReader {
  const here = fileURLToPath(import.meta.url)
  if (here.endsWith('.ts')) return { ...fromSource, close: async () => {} }
  // Every built file lies one folder below out/.
  return createWorkerReader(join(dirname(here), '..', 'node', 'reader-worker.js'))
}

/** Loaded only here: a built program never needs the readers in its own thread. */
const fromSource: DraftReader & TableFinder = {
  async *read(source, signal) {
    const { directReader } = await import('./direct-reader')
    yield* directReader.read(source, signal)
  },
  async tables(source, signal) {
    const { directReader } = await import('./direct-reader')
    return directReader.tables(source, signal)
  },
}
