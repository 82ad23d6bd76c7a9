/** Makes segments in a worker thread, which keeps the process alive only while it has something to do. */
import type { SegmentBuilder } from '../../core/ports'
import { SegmentDamaged } from '../../core/search/segments/segment-format'
import type { FromIndexer, IndexerData, Job, ToIndexer } from './protocol'

/** Of its heap; what it writes down while it indexes lies beside it and has bounds of its own. */
const mostHeapMb = 1024
/** Of that, for what is hardly more than the documents at hand. */
const mostYoungMb = 12

interface Waiting {
  resolve(answer: FromIndexer): void
  reject(error: Error): void
}

/** @param script the built worker */
export function startWorkerBuilder(script: string, dir: string): SegmentBuilder {
  // Read when it is needed: whoever only searches starts sooner without.
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  const worker = new Worker(script, {
    workerData: { dir } satisfies IndexerData,
    resourceLimits: { maxOldGenerationSizeMb: mostHeapMb, maxYoungGenerationSizeMb: mostYoungMb },
  })
  const waiting = new Map<number, Waiting>()
  let jobs = 0
  let ended: Error | undefined

  const end = (error: Error) => {
    ended ??= error
    for (const { reject } of waiting.values()) reject(ended)
    waiting.clear()
  }
  worker.on('message', (answer: FromIndexer) => {
    const { resolve, reject } = waiting.get(answer.number) ?? {}
    waiting.delete(answer.number)
    if (waiting.size === 0) worker.unref()
    const { error, damaged } = answer
    if (damaged) reject?.(new SegmentDamaged(damaged.segment, damaged.reason))
    else if (error !== undefined) reject?.(new Error(error))
    else resolve?.(answer)
  })
  worker.on('error', end)
  worker.on('exit', () => end(new Error('the thread that indexes ended')))

  const ask = (job: Job) =>
    new Promise<FromIndexer>((resolve, reject) => {
      if (ended) return reject(ended)
      const number = jobs++
      waiting.set(number, { resolve, reject })
      worker.ref()
      worker.postMessage({ number, job } satisfies ToIndexer)
    })

  return {
    // No async function: one that waits for the answer would keep the documents until then.
    add: (documents) => ask({ type: 'add', documents }).then(({ enough }) => enough === true),
    seal: async (name) => void (await ask({ type: 'seal', name })),
    merge: async (name, sources) => void (await ask({ type: 'merge', name, sources })),
    close: async () => void (await worker.terminate()),
  }
}
