/** Imports as the window and the command line see them: started by a token, told by events, cancelled, reported. */

import { KlipingError } from '../../contract/errors'
import type { KlipingEvent } from '../../contract/events'
import type { ImportSummary } from '../../contract/importing'
import type { Api, MethodRequest } from '../../contract/methods'
import type { Library } from '../library/library'
import type { Ports } from '../ports'
import { findTables, mostNamedFirst, rememberedMappings } from './offered-tables'
import { reportTable } from './report-table'
import { type ImportRun, type Learn, newRun, runImport, stop, type TakeIn } from './run-import'

const reportsKept = 20

type ImportMethods =
  | 'imports.start'
  | 'imports.tables'
  | 'imports.discard'
  | 'imports.pause'
  | 'imports.resume'
  | 'imports.cancel'
  | 'imports.report'
  | 'imports.saveReport'

type ImportRequest = MethodRequest<'imports.start'>

export interface Imports {
  methods: Pick<Api, ImportMethods>
  /** One import from its first file to its last. */
  importAll(request: ImportRequest): Promise<ImportSummary>
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
  const runs = new Map<string, ImportRun>()
  let tail: Promise<void> = Promise.resolve()

  const find = (importId: string): ImportRun => {
    const run = runs.get(importId)
    if (!run) throw new KlipingError('not-found', 'The report of this import is not kept any more.')
    return run
  }

  const start = async ({ token, collection, mappings = [], remember }: ImportRequest) => {
    if (library.readOnly) {
      throw new KlipingError(
        'read-only',
        'This archive is open for reading only: another Kliping writes to it. Close that one first.',
      )
    }
    const run = newRun(ports.ids())
    runs.set(run.progress.importId, run)
    for (const old of [...runs.keys()].slice(0, -reportsKept)) runs.delete(old)
    const remembered = await rememberedMappings(library, ports.hash, remember ? mappings : [])
    const job = { run, token, collection, mappings: [...mostNamedFirst(mappings), ...remembered] }
    tail = tail.then(() => runImport({ ...job, ports, library, takeIn, learn, emit }))
    return { run, finished: tail }
  }

  return {
    async importAll(request) {
      const { run, finished } = await start(request)
      await finished
      return run.progress.summary
    },
    methods: {
      'imports.start': async (request) => ({ importId: (await start(request)).run.progress.importId }),
      'imports.tables': async ({ token }) => ({ tables: await findTables(token, ports, library) }),
      async 'imports.discard'({ token }) {
        await ports.intake.discard(token)
        return {}
      },
      async 'imports.pause'({ importId }) {
        find(importId).pause.pause()
        return {}
      },
      async 'imports.resume'({ importId }) {
        find(importId).pause.resume()
        return {}
      },
      async 'imports.cancel'({ importId }) {
        stop(find(importId))
        return {}
      },
      async 'imports.report'({ importId }) {
        const { progress, lines } = find(importId)
        return { progress, lines }
      },
      async 'imports.saveReport'({ importId, statuses }) {
        const lines = find(importId).lines.filter(({ status }) => !statuses || statuses.includes(status))
        const fileName = `Kliping import ${ports.clock.now().slice(0, 10)}.csv`
        const mediaType = 'text/csv'
        return { ...(await ports.downloads.create(fileName, mediaType, reportTable(lines))), fileName, mediaType }
      },
    },
    running: () => [...runs.values()].some(({ progress }) => progress.phase !== 'finished'),
    async close() {
      for (const run of runs.values()) stop(run)
      await tail
    },
  }
}
