/** The thread in which stories are indexed and segments merged, so that neither keeps a search or the window waiting. */
import { parentPort, workerData } from 'node:worker_threads'
import { LocalBuilder } from '../../core/search/segments/local-builder'
import { SegmentDamaged } from '../../core/search/segments/segment-format'
import { textFields } from '../../core/search/story-terms'
import { createIndexStore } from '../index-store'
import type { FromIndexer, IndexerData, Job, ToIndexer } from './protocol'

const port = parentPort
if (!port) throw new Error('The indexing worker runs in a worker thread only.')

const { dir } = workerData as IndexerData
const builder = new LocalBuilder(Object.keys(textFields), createIndexStore(dir))

async function run(job: Job): Promise<Omit<FromIndexer, 'number'>> {
  if (job.type === 'add') return { enough: await builder.add(job.documents) }
  if (job.type === 'seal') await builder.seal(job.name)
  else await builder.merge(job.name, job.sources)
  return {}
}

function failure(error: unknown): Omit<FromIndexer, 'number'> {
  if (error instanceof SegmentDamaged) return { damaged: { segment: error.segment, reason: error.reason } }
  return { error: error instanceof Error ? error.message : String(error) }
}

port.on('message', ({ number, job }: ToIndexer) => {
  run(job)
    .catch(failure)
    .then((answer) => port.postMessage({ number, ...answer } satisfies FromIndexer))
})
