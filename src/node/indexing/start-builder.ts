/** What makes segments for an open archive: the built worker, or this thread when running from source (tests). */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { IndexStore, SegmentBuilder } from '../../core/ports'
import { LocalBuilder } from '../../core/search/segments/local-builder'
import { textFields } from '../../core/search/story-terms'
import { startWorkerBuilder } from './worker-builder'

/**
 * @param dir the folder of the index
 * @param openStore opens it once more, so that what the builder opens and closes is nobody else's
 */
export function startBuilder(dir: string, openStore: (dir: string) => IndexStore): SegmentBuilder {
  const here = fileURLToPath(import.meta.url)
  if (here.endsWith('.ts')) return new LocalBuilder(Object.keys(textFields), openStore(dir))
  // Every built file lies one folder below out/.
  return startWorkerBuilder(join(dirname(here), '..', 'node', 'indexing-worker.js'), dir)
}
