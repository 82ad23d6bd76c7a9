/** Every import this window knows of: started from a dialog or a drop, followed by its events, cancelled on request. */
import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { Offer } from '../../contract/bridge'
import type { ImportProgress } from '../../contract/importing'
import type { MethodOutput } from '../../contract/methods'
import { useCall, useLink } from '../api/client'
import { keys } from '../api/keys'
import { walkDrop } from '../api/uploads'
import { errorText } from '../controls/error-text'
import { useI18n } from '../i18n/i18n'
import { notify } from '../shell/toasts'
import { useView } from '../shell/view-state'
import { type Offers, useTablesOnOffer } from './tables-on-offer'

export interface ImportRun {
  progress: ImportProgress
  isCancelling: boolean
}

interface Imports extends Offers {
  /** The newest last. */
  runs: ImportRun[]
  pick(kind: 'files' | 'folder'): Promise<void>
  drop(transfer: DataTransfer): Promise<void>
  cancel(importId: string): Promise<void>
  pause(importId: string): Promise<void>
  resume(importId: string): Promise<void>
  dismiss(importId: string): void
}

const ImportsContext = createContext<Imports | null>(null)

export function ImportsProvider({ children }: { children: ReactNode }) {
  const { t } = useI18n()
  const call = useCall()
  const link = useLink()
  const { change } = useView()
  const { runs, setRuns } = useImportEvents()
  const tell = useCallback(
    (error: unknown) => notify({ title: t.imports.notStarted, text: errorText(error), isError: true }),
    [t],
  )
  const onOffer = useTablesOnOffer(tell)

  const value = useMemo<Imports>(() => {
    const start = async (offering: Promise<Offer | null>) => {
      try {
        const offer = await offering
        if (offer) await onOffer.begin(offer.token)
      } catch (error) {
        if (!(error instanceof DOMException && error.name === 'AbortError')) tell(error)
      }
    }
    const mark = (importId: string, isCancelling: boolean) =>
      setRuns((before) => before.map((run) => (run.progress.importId === importId ? { ...run, isCancelling } : run)))
    const control = async (method: 'imports.pause' | 'imports.resume', importId: string) => {
      try {
        await call(method, { importId })
      } catch (error) {
        notify({ title: t.imports.notControlled, text: errorText(error), isError: true })
      }
    }
    return {
      runs,
      ...onOffer,
      pick: (kind) => start(link.pickFiles(kind)),
      drop: (transfer) => {
        // Both must be read before the event is over.
        const files = link.face === 'electron' ? Promise.resolve([...transfer.files]) : walkDrop(transfer)
        return start(files.then((found) => (found.length > 0 ? link.dropFiles(found) : null)))
      },
      cancel: async (importId) => {
        mark(importId, true)
        try {
          await call('imports.cancel', { importId })
        } catch (error) {
          mark(importId, false)
          notify({ title: t.imports.cancel, text: errorText(error), isError: true })
        }
      },
      pause: (importId) => control('imports.pause', importId),
      resume: (importId) => control('imports.resume', importId),
      dismiss: (importId) => {
        setRuns((before) => before.filter((run) => run.progress.importId !== importId))
        change({ reportId: undefined })
      },
    }
  }, [runs, setRuns, onOffer, tell, call, link, change, t])
  return <ImportsContext value={value}>{children}</ImportsContext>
}

export function useImports(): Imports {
  const value = useContext(ImportsContext)
  if (!value) throw new Error('useImports needs an ImportsProvider')
  return value
}

/** Keeps the runs, and the lines of reports that are open, as the events tell. */
function useImportEvents() {
  const link = useLink()
  const queries = useQueryClient()
  const [runs, setRuns] = useState<ImportRun[]>([])
  const waiting = useRef(new Map<string, ImportProgress>())
  useEffect(() => {
    let frame = 0
    const draw = () => {
      frame = 0
      const news = [...waiting.current.values()]
      waiting.current.clear()
      setRuns((before) => news.reduce(withProgress, before))
    }
    const stop = link.subscribe((event) => {
      if (event.type === 'import.progress') {
        waiting.current.set(event.progress.importId, event.progress)
        frame ||= requestAnimationFrame(draw)
        if (event.progress.phase === 'finished') {
          void queries.invalidateQueries({ queryKey: keys.report(event.progress.importId) })
        }
      }
      if (event.type === 'import.lines') {
        queries.setQueryData<MethodOutput<'imports.report'>>(
          keys.report(event.importId),
          (report) => report && { ...report, lines: [...report.lines, ...event.lines] },
        )
      }
    })
    return () => {
      cancelAnimationFrame(frame)
      stop()
    }
  }, [link, queries])
  return { runs, setRuns }
}

function withProgress(runs: ImportRun[], progress: ImportProgress): ImportRun[] {
  const known = runs.some((run) => run.progress.importId === progress.importId)
  if (!known) {
    const running = runs.filter((run) => run.progress.phase !== 'finished')
    return [...running, { progress, isCancelling: false }]
  }
  return runs.map((run) => (run.progress.importId === progress.importId ? { ...run, progress } : run))
}
