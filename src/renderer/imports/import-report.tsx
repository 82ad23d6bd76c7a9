/** What became of every file of an import, failures first, in the reader's place: nothing is blocked by it. */
import { useQuery } from '@tanstack/react-query'
import { Download, X } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { ImportLine, ImportStatus, ImportSummary } from '../../contract/importing'
import { useCall } from '../api/client'
import { keys } from '../api/keys'
import { Button, IconButton } from '../controls/button'
import { errorText } from '../controls/error-text'
import { Message } from '../controls/message'
import { useI18n } from '../i18n/i18n'
import { goTo } from '../shell/places'
import { useShortcut } from '../shell/shortcuts'
import { useView } from '../shell/view-state'
import styles from './import-report.module.css'
import { summaryText } from './import-status'
import { useImports } from './imports'
import { ReportLines } from './report-lines'
import { useSaveReport } from './use-save-report'

type Filter = ImportStatus | 'all'

/** Failures first: they are what a person has to act on. */
const order: readonly ImportStatus[] = ['failed', 'version', 'duplicate', 'imported']

export function ImportReport({ importId }: { importId: string }) {
  const { t, format } = useI18n()
  const { change } = useView()
  const call = useCall()
  const report = useQuery({
    queryKey: keys.report(importId),
    queryFn: () => call('imports.report', { importId }),
  })
  const live = useImports().runs.find((run) => run.progress.importId === importId)?.progress
  const save = useSaveReport()
  const [filter, setFilter] = useState<Filter>('all')
  const lines = useMemo(() => sorted(report.data?.lines ?? [], filter), [report.data, filter])
  const close = () => {
    change({ reportId: undefined })
    goTo('list')
  }
  useShortcut('back', close)
  const isLoaded = report.data !== undefined
  useEffect(() => {
    if (isLoaded) goTo('report')
  }, [isLoaded])
  if (report.error) {
    return (
      <Message title={t.imports.report} text={errorText(report.error)} isError>
        <Button onPress={close}>{t.imports.closeReport}</Button>
      </Message>
    )
  }
  if (!report.data) return null
  const { summary, phase } = live ?? report.data.progress
  return (
    <section className={styles.report} aria-label={t.imports.report}>
      <header className={styles.head}>
        <div className={styles.headLine}>
          <h2 className={styles.title}>{t.imports.report}</h2>
          <IconButton
            icon={Download}
            label={t.imports.saveReport}
            isDisabled={lines.length === 0}
            onPress={() => void save(importId, filter === 'all' ? undefined : [filter])}
          />
          <IconButton icon={X} label={t.imports.closeReport} onPress={close} />
        </div>
        <p className={styles.summary}>
          {summaryText(summary, t)}
          {phase === 'finished' && ` ${t.imports.took(format.duration(summary.tookMs))}`}
        </p>
        {summary.failed > 0 && <p className={styles.hint}>{t.imports.failedHint}</p>}
        <ReportFilter summary={summary} lines={report.data.lines.length} chosen={filter} onChoose={setFilter} />
      </header>
      {lines.length > 0 ? <ReportLines lines={lines} /> : <Message title={t.imports.nothingHere} />}
    </section>
  )
}

interface ReportFilterProps {
  summary: ImportSummary
  lines: number
  chosen: Filter
  onChoose(filter: Filter): void
}

function ReportFilter({ summary, lines, chosen, onChoose }: ReportFilterProps) {
  const { t, format } = useI18n()
  return (
    <ToggleButtonGroup
      className={styles.filters}
      aria-label={t.imports.filter}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => onChoose([...keys][0] as Filter)}
    >
      <ToggleButton id="all" className={styles.filter}>
        {t.imports.all} <b>{format.number(lines)}</b>
      </ToggleButton>
      {order.map((status) => (
        <ToggleButton key={status} id={status} className={styles.filter} isDisabled={summary[status] === 0}>
          {t.imports.statuses[status]} <b>{format.number(summary[status])}</b>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

function sorted(lines: ImportLine[], filter: Filter): ImportLine[] {
  if (filter !== 'all') return lines.filter((line) => line.status === filter)
  return order.flatMap((status) => lines.filter((line) => line.status === status))
}
