/** The reader of an open archive: the built worker, or this thread when running from source (tests). */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { directReader } from './direct-reader'
import { createWorkerReader, type WorkerReader } from './worker-reader'

export function createReader(): WorkerReader {
  const here = fileURLToPath(import.meta.url)
  if (here.endsWith('.ts')) return { ...directReader, close: async () => {} }
  // Every built file lies one folder below out/.
  return createWorkerReader(join(dirname(here), '..', 'node', 'reader-worker.js'))
}
