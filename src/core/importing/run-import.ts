/** One import from its first file to its last: progress told, stories saved in batches, every file a line of the report. */
import type { ColumnMapping } from '../../contract/column-mapping'
import { toErrorInfo } from '../../contract/errors'
import type { KlipingEvent } from '../../contract/events'
import type { ImportLine, ImportProgress } from '../../contract/importing'
import type { Story } from '../../contract/story'
import type { Library } from '../library/library'
import type { Ports } from '../ports'
import { importFile } from './import-file'
import { createPause, type Pause } from './pause'
import { createSaveQueue, type Saving } from './save-queue'
import { createStoredOriginals } from './stored-originals'

const progressMs = 100

/** An import that runs, or ran: kept for its report. */
export interface ImportRun {
  progress: ImportProgress
  lines: ImportLine[]
  stop: AbortController
  pause: Pause
}

/** Puts saved stories into the index. Never rejects: they are saved, whatever becomes of the index. */
export type TakeIn = (stories: readonly Story[]) => Promise<void>
/** Learns an outlet's repeated lines, once its new stories are there. */
export type Learn = (request: { outlet: string }) => Promise<unknown>

export function newRun(importId: string): ImportRun {
  const summary = { files: 0, imported: 0, duplicate: 0, version: 0, failed: 0, cancelled: false, tookMs: 0 }
  return {
    progress: { importId, phase: 'finding', filesFound: 0, filesDone: 0, bytesFound: 0, bytesDone: 0, summary },
    lines: [],
    stop: new AbortController(),
    pause: createPause(),
  }
}

/** One that is paused ends, too. */
export function stop(run: ImportRun): void {
  run.stop.abort()
  run.pause.resume()
}

interface Job {
  run: ImportRun
  token: string
  collection: string | undefined
  /** What is said of tables' columns, the first before the later ones. */
  mappings: readonly ColumnMapping[]
  ports: Ports
  library: Library
  takeIn: TakeIn
  learn: Learn
  emit: (event: KlipingEvent) => void
}

/** Never rejects: what ends an import early becomes its last line. */
export async function runImport(job: Job): Promise<void> {
  const { run, token, collection, mappings, ports, library, takeIn, learn, emit } = job
  const { progress, lines, stop, pause } = run
  const { summary } = progress
  let started = ports.clock.elapsedMs()
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
  const { originals, clearUnused } = createStoredOriginals(ports.originals, library)
  try {
    const collectionId = collection && (await library.ensureCollection(collection)).id
    const outlets = new Set<string>()
    const write = async (savings: readonly Saving[]) => {
      const stories = savings.flatMap(({ story }) => story ?? [])
      const annotations = savings.flatMap((saving) => saving.annotations)
      if (collectionId) for (const story of stories) story.collections = [collectionId]
      await library.add(stories, annotations)
      await takeIn(stories)
      for (const storyId of new Set(annotations.map((annotation) => annotation.storyId))) {
        emit({ type: 'annotations.changed', storyId })
      }
      for (const { outlet } of stories) if (outlet) outlets.add(outlet)
    }
    const queue = createSaveQueue(write, report, ports.clock.elapsedMs)
    const ready = async () => {
      if (!pause.paused) return
      await queue.flush()
      progress.phase = 'paused'
      tellProgress(true)
      const since = ports.clock.elapsedMs()
      await pause.opened()
      started += ports.clock.elapsedMs() - since
      progress.phase = 'reading'
      tellProgress(true)
    }
    const found = await ports.intake.survey(token, stop.signal)
    Object.assign(progress, { phase: 'reading', filesFound: found.files, bytesFound: found.sizeBytes })
    for await (const entry of ports.intake.open(token, stop.signal)) {
      await ready()
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
        const job = { ports: { ...ports, originals }, library, queue, signal: stop.signal, memberFound, ready }
        await importFile({ ...entry, mappings }, job)
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
  await clearUnused()
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
