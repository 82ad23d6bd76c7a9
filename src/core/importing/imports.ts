/** Imports as the window and the command line see them: started by a token, told by events, cancelled, reported. */

import { KlipingError, toErrorInfo } from '../../contract/errors'
import type { KlipingEvent } from '../../contract/events'
import type { ImportLine, ImportProgress } from '../../contract/importing'
import type { Api } from '../../contract/methods'
import type { Story } from '../../contract/story'
import type { Library } from '../library/library'
import type { Ports } from '../ports'
import { importFile } from './import-file'
import { createSaveQueue } from './save-queue'

const progressMs = 100
const reportsKept = 20

interface Running {
  progress: ImportProgress
  lines: ImportLine[]
  stop: AbortController
}

/** Puts saved stories into the index. Never rejects: they are saved, whatever becomes of the index. */
type TakeIn = (storyIds: readonly string[]) => Promise<void>
/** Learns an outlet's repeated lines, once its new stories are there. */
type Learn = (request: { outlet: string }) => Promise<unknown>

export interface Imports extends Pick<Api, 'imports.start' | 'imports.cancel' | 'imports.report'> {
  running(): boolean
  /** Stops what runs and waits until nothing does. */
  close(): Promise<void>
}

export function createImports(
  ports: Ports,
  library: Library,
  takeIn: TakeIn,
  learn: Learn,
  emit: (event: KlipingEvent) => void,
): Imports {
  const runs = new Map<string, Running>()
  let tail: Promise<void> = Promise.resolve()

  const find = (importId: string): Running => {
    const run = runs.get(importId)
    if (!run) throw new KlipingError('not-found', 'The report of this import is not kept any more.')
    return run
  }

  return {
    async 'imports.start'({ token, collection }) {
      if (library.readOnly) {
        throw new KlipingError(
          'read-only',
          'This archive is open for reading only: another Kliping writes to it. Close that one first.',
        )
      }
      const importId = ports.ids()
      const run: Running = { progress: newProgress(importId), lines: [], stop: new AbortController() }
      runs.set(importId, run)
      for (const old of [...runs.keys()].slice(0, -reportsKept)) runs.delete(old)
      tail = tail.then(() => runImport({ run, token, collection, ports, library, takeIn, learn, emit }))
      return { importId }
    },
    async 'imports.cancel'({ importId }) {
      find(importId).stop.abort()
      return {}
    },
    async 'imports.report'({ importId }) {
      const { progress, lines } = find(importId)
      return { progress, lines }
    },
    running: () => [...runs.values()].some(({ progress }) => progress.phase !== 'finished'),
    async close() {
      for (const run of runs.values()) run.stop.abort()
      await tail
    },
  }
}

function newProgress(importId: string): ImportProgress {
  const summary = { files: 0, imported: 0, duplicate: 0, version: 0, failed: 0, cancelled: false, tookMs: 0 }
  return { importId, phase: 'finding', filesFound: 0, filesDone: 0, bytesFound: 0, bytesDone: 0, summary }
}

interface Job {
  run: Running
  token: string
  collection: string | undefined
  ports: Ports
  library: Library
  takeIn: TakeIn
  learn: Learn
  emit: (event: KlipingEvent) => void
}

/** Never rejects: what ends an import early becomes its last line. */
async function runImport({ run, token, collection, ports, library, takeIn, learn, emit }: Job): Promise<void> {
  const { progress, lines, stop } = run
  const { summary } = progress
  const started = ports.clock.elapsedMs()
  let toldAt = Number.NEGATIVE_INFINITY
  const tellProgress = (now = false) => {
    summary.tookMs = Math.round(ports.clock.elapsedMs() - started)
    if (!now && ports.clock.elapsedMs() - toldAt < progressMs) return
    toldAt = ports.clock.elapsedMs()
    emit({ type: 'import.progress', progress: structuredClone(progress) })
  }
  const report = (done: readonly ImportLine[]) => {
    lines.push(...done)
    for (const line of done) summary[line.status]++
    emit({ type: 'import.lines', importId: progress.importId, lines: [...done] })
  }
  try {
    const collectionId = collection && (await library.ensureCollection(collection)).id
    const outlets = new Set<string>()
    const write = async (stories: readonly Story[]) => {
      if (collectionId) for (const story of stories) story.collections = [collectionId]
      await library.add(stories)
      await takeIn(stories.map(({ id }) => id))
      for (const { outlet } of stories) if (outlet) outlets.add(outlet)
    }
    const queue = createSaveQueue(write, report, ports.clock.elapsedMs)
    const found = await ports.intake.survey(token, stop.signal)
    Object.assign(progress, { phase: 'reading', filesFound: found.files, bytesFound: found.sizeBytes })
    for await (const entry of ports.intake.open(token, stop.signal)) {
      if (stop.signal.aborted) break
      progress.currentFile = entry.file
      tellProgress()
      if ('error' in entry) queue.tell({ file: entry.file, status: 'failed', error: entry.error })
      else {
        const memberFound = (file: string) => {
          progress.currentFile = file
          progress.filesFound++
          summary.files = ++progress.filesDone
          tellProgress()
        }
        await importFile(entry, { ports, library, queue, signal: stop.signal, memberFound })
      }
      summary.files = ++progress.filesDone
      progress.bytesDone += 'error' in entry ? 0 : entry.sizeBytes
    }
    await queue.flush()
    if (collectionId) await collect(lines, collectionId, library)
    if (!stop.signal.aborted) for (const outlet of outlets) await learn({ outlet })
  } catch (error) {
    report([{ file: progress.currentFile ?? '', status: 'failed', error: toErrorInfo(error) }])
  }
  summary.cancelled = stop.signal.aborted
  progress.phase = 'finished'
  delete progress.currentFile
  tellProgress(true)
}

/** Stories that were there before join the collection as well. */
async function collect(lines: readonly ImportLine[], collectionId: string, library: Library): Promise<void> {
  for (const { status, id } of lines) {
    const entry = status === 'duplicate' && id ? library.entry(id) : undefined
    if (entry && !entry.collections.includes(collectionId)) {
      await library.update(entry.id, { collections: [...entry.collections, collectionId] })
    }
  }
}
