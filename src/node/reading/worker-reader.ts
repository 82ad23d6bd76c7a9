/** Reads files in a worker thread with limits of time and memory: a file that breaks them costs itself alone. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { KlipingError } from '../../contract/errors'
import type { DraftReader, TableFinder } from '../../core/ports'
import type { Answer, FromWorker, ToWorker } from './protocol'

export interface WorkerReader extends DraftReader, TableFinder {
  close(): Promise<void>
}

/** What one file may take: time without a story or a sign that reading goes on, and heap. */
const defaultLimits = { silenceMs: 60_000, memoryMb: 2048 }
/** A container's worker waits while another reads what is in it; a new one takes half a second to get warm. */
const idleKept = 2
/** Between two files it is hardly a moment; after the last one a worker holds a hundred megabytes for nothing. */
const idleMs = 1_000

/** @param script the built worker */
export function createWorkerReader(script: string, limits = defaultLimits): WorkerReader {
  const idle: Worker[] = []

  const start = () => idle.pop() ?? new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb } })

  const endIdle = () => Promise.all(idle.splice(0).map((worker) => worker.terminate()))
  const endIdleLater = setTimeout(() => void endIdle(), idleMs).unref()

  const finish = async (worker: Worker, isReusable: boolean) => {
    if (isReusable && idle.length < idleKept) {
      idle.push(worker)
      worker.unref()
      endIdleLater.refresh()
    } else await worker.terminate()
  }

  return {
    async *read(source, signal) {
      const worker = start()
      const ask = (message: ToWorker) => {
        worker.postMessage(message)
        const answered = answer(worker, signal, limits.silenceMs)
        // It may fail before anyone waits for it.
        answered.catch(() => {})
        return answered
      }
      let finished = false
      try {
        let next = ask({ type: 'read', source })
        while (true) {
          const { items, done } = await next
          // While these are taken in, the worker reads on; what is inside a container is read by another.
          const isAhead = !done && !items.some((item) => 'member' in item || 'attachments' in item)
          if (isAhead) next = ask({ type: 'more' })
          yield* items
          if (done) break
          if (!isAhead) next = ask({ type: 'more' })
        }
        finished = true
      } catch (error) {
        if (!signal.aborted) yield { error: stopped(error).toInfo() }
      } finally {
        await finish(worker, finished)
      }
    },
    async tables(source, signal) {
      const worker = start()
      let finished = false
      try {
        worker.postMessage({ type: 'tables', source } satisfies ToWorker)
        const { tables = [] } = await answer(worker, signal, limits.silenceMs)
        finished = true
        return tables
      } catch {
        return []
      } finally {
        await finish(worker, finished)
      }
    },
    async close() {
      clearTimeout(endIdleLater)
      await endIdle()
    },
  }
}

async function answer(worker: Worker, cancelled: AbortSignal, silenceMs: number): Promise<Answer> {
  worker.ref()
  const given = new AbortController()
  const give = () => given.abort()
  const timer = setTimeout(() => given.abort(new KlipingError('reader-failed', timedOut(silenceMs))), silenceMs)
  let listen: (message: FromWorker) => void = () => {}
  const answered = new Promise<Answer>((resolve) => {
    listen = (message) => ('alive' in message ? void timer.refresh() : resolve(message))
  })
  worker.on('message', listen)
  cancelled.addEventListener('abort', give)
  try {
    cancelled.throwIfAborted()
    return await Promise.race([
      answered,
      once(worker, 'exit', { signal: given.signal }).then(() => {
        throw new Error('the reader ended')
      }),
    ])
  } catch (error) {
    throw given.signal.reason instanceof KlipingError ? given.signal.reason : error
  } finally {
    clearTimeout(timer)
    worker.off('message', listen)
    cancelled.removeEventListener('abort', give)
    given.abort()
  }
}

function timedOut(silenceMs: number): string {
  return `Reading this took more than ${silenceMs / 1000} seconds, so it was stopped. Split the file, or save it in a simpler form.`
}

function stopped(error: unknown): KlipingError {
  if (error instanceof KlipingError) return error
  const outOfMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
  return new KlipingError(
    outOfMemory ? 'too-large' : 'reader-failed',
    outOfMemory
      ? 'Reading this needs more memory than one file may have, so it was stopped. Split the file.'
      : `Reading this failed (${(error as Error).message}). The file was left alone; the others are not affected.`,
  )
}
