/** Imports in the status bar: how far they are, how long it takes, the way to stop them, and what came of them. */
import { X } from 'lucide-react'
import { Button as AriaButton, ProgressBar } from 'react-aria-components'
import type { ImportSummary } from '../../contract/importing'
import { useLink, useLinkState } from '../api/client'
import { Button } from '../controls/button'
import type { Messages } from '../i18n/en'
import { useI18n } from '../i18n/i18n'
import { useView } from '../shell/view-state'
import styles from './import-status.module.css'
import { type ImportRun, useImports } from './imports'

export function ImportStatus() {
  const { runs } = useImports()
  return (
    <>
      <SendingStatus />
      <OfferStatus />
      {runs.map((run) => (
        <RunStatus key={run.progress.importId} run={run} />
      ))}
    </>
  )
}

function SendingStatus() {
  const { t } = useI18n()
  const link = useLink()
  const { sending } = useLinkState()
  if (!sending) return null
  return (
    <div className={styles.run}>
      <Bar done={sending.filesDone} all={sending.files} />
      <span>{t.imports.sending(sending.filesDone, sending.files)}</span>
      <Button tone="quiet" onPress={() => link.stopSending()}>
        {t.imports.cancel}
      </Button>
    </div>
  )
}

/** Tables whose columns are not confirmed yet, while the person looks at something else. */
function OfferStatus() {
  const { t } = useI18n()
  const { view, change } = useView()
  return useImports().offers.map(({ id, tables }) => (
    <div key={id} className={styles.run}>
      <span className={styles.file}>
        <bdi>{t.columns.waiting(tables[0]?.file ?? '', tables.length - 1)}</bdi>
      </span>
      {view.reportId !== id && (
        <Button tone="quiet" onPress={() => change({ reportId: id })}>
          {t.columns.check}
        </Button>
      )}
    </div>
  ))
}

function RunStatus({ run }: { run: ImportRun }) {
  const { t } = useI18n()
  const { change } = useView()
  const { cancel, dismiss, pause, resume } = useImports()
  const { importId, phase, summary } = run.progress
  const report = (
    <Button tone="quiet" onPress={() => change({ reportId: importId })}>
      {t.imports.showReport}
    </Button>
  )
  if (phase === 'finished') {
    return (
      <div className={styles.run}>
        <span className={summary.failed > 0 ? styles.warn : styles.good} role="status">
          {outcomeText(summary, t)}
        </span>
        {report}
        <AriaButton className={styles.dismiss} aria-label={t.app.dismiss} onPress={() => dismiss(importId)}>
          <X size={14} aria-hidden />
        </AriaButton>
      </div>
    )
  }
  return (
    <div className={styles.run}>
      <RunningText run={run} />
      {report}
      {phase === 'paused' ? (
        <Button tone="quiet" onPress={() => void resume(importId)}>
          {t.imports.resume}
        </Button>
      ) : (
        <Button tone="quiet" isDisabled={phase !== 'reading'} onPress={() => void pause(importId)}>
          {t.imports.pause}
        </Button>
      )}
      <Button tone="quiet" isDisabled={run.isCancelling} onPress={() => void cancel(importId)}>
        {run.isCancelling ? t.imports.cancelling : t.imports.cancel}
      </Button>
    </div>
  )
}

function RunningText({ run }: { run: ImportRun }) {
  const { t, format } = useI18n()
  const { phase, filesDone, filesFound, bytesDone, bytesFound, summary, currentFile } = run.progress
  const seconds = summary.tookMs / 1000
  // Speed and time left mean nothing in the first moments.
  const isSteady = seconds > 2 && filesDone > 10 && phase !== 'paused'
  const left = bytesDone > 0 ? (seconds * (bytesFound - bytesDone)) / bytesDone : 0
  return (
    <>
      <Bar done={bytesDone} all={phase === 'finding' ? undefined : bytesFound} />
      <span>
        {phase === 'finding' ? t.imports.finding(filesFound) : null}
        {phase === 'reading' ? t.imports.reading(filesDone, filesFound) : null}
        {phase === 'paused' ? t.imports.paused(filesDone, filesFound) : null}
      </span>
      {isSteady && (
        <span className={styles.faint}>{t.imports.perSecond(format.number(Math.round(filesDone / seconds)))}</span>
      )}
      {isSteady && phase === 'reading' && (
        <span className={styles.faint}>{t.imports.timeLeft(format.duration(left * 1000))}</span>
      )}
      {summary.failed > 0 && <span className={styles.warn}>{t.imports.failedSoFar(summary.failed)}</span>}
      {currentFile && phase !== 'paused' && (
        <span className={styles.file}>
          <bdi>{currentFile}</bdi>
        </span>
      )}
    </>
  )
}

/** @param all absent: nobody knows yet */
function Bar({ done, all }: { done: number; all?: number }) {
  const { t } = useI18n()
  const share = all ? Math.min(100, (100 * done) / all) : 0
  return (
    <ProgressBar
      aria-label={t.imports.progress}
      value={share}
      isIndeterminate={all === undefined}
      className={styles.bar}
    >
      <span
        className={all === undefined ? styles.wandering : styles.fill}
        style={all === undefined ? undefined : { inlineSize: `${share}%` }}
      />
    </ProgressBar>
  )
}

function outcomeText(summary: ImportSummary, t: Messages): string {
  if (!summary.cancelled) return `${t.imports.finished}: ${summaryText(summary, t)}`
  // Stopped before anything was read: there is nothing to count, and nothing is wrong.
  return summary.files === 0 ? t.imports.cancelled : `${t.imports.cancelled}: ${summaryText(summary, t)}`
}

/** "24 imported, 2 already there, 1 failed"; what is zero is left out. */
export function summaryText(summary: ImportSummary, t: Messages): string {
  const kinds = ['imported', 'version', 'duplicate', 'failed'] as const
  const parts = kinds.filter((kind) => summary[kind] > 0).map((kind) => t.imports.counts[kind](summary[kind]))
  return parts.length > 0 ? parts.join(', ') : t.imports.nothingFound
}
