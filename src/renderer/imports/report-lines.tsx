/** The lines of a report; only those on screen exist. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { CircleAlert, CircleCheck, CopyCheck, GitBranch, type LucideIcon } from 'lucide-react'
import { useRef } from 'react'
import type { ImportLine, ImportStatus } from '../../contract/importing'
import { ArchiveText, usePartName } from '../controls/archive-text'
import { SafeText } from '../controls/safe-text'
import { useI18n } from '../i18n/i18n'
import { places } from '../shell/places'
import { useView } from '../shell/view-state'
import styles from './import-report.module.css'

const icons: Record<ImportStatus, LucideIcon> = {
  imported: CircleCheck,
  duplicate: CopyCheck,
  version: GitBranch,
  failed: CircleAlert,
}

export function ReportLines({ lines }: { lines: ImportLine[] }) {
  const { t } = useI18n()
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.error ? 72 : 52),
    getItemKey: (index) => `${lines[index]?.status} ${index}`,
    overscan: 10,
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section ref={scroller} id={places.report} className={styles.scroller} tabIndex={0} aria-label={t.imports.lines}>
      <ul className={styles.lines} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const line = lines[index]
          return (
            line && (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className={styles.line}
                style={{ translate: `0 ${start}px` }}
              >
                <Line line={line} />
              </li>
            )
          )
        })}
      </ul>
    </section>
  )
}

function Line({ line }: { line: ImportLine }) {
  const { t } = useI18n()
  const { change } = useView()
  const partName = usePartName()
  const Icon = icons[line.status]
  return (
    <>
      <span className={styles.status} data-status={line.status}>
        <Icon size={15} aria-hidden />
        {t.imports.statuses[line.status]}
      </span>
      <span className={styles.what}>
        {line.id !== undefined && (
          <button
            type="button"
            className={styles.story}
            dir="auto"
            aria-label={t.imports.openStory(line.title ?? line.file)}
            onClick={() => change({ storyId: line.id, reportId: undefined })}
          >
            <SafeText text={line.title || t.search.untitled} />
          </button>
        )}
        <span className={styles.path}>
          <bdi>
            <SafeText text={line.part ? `${line.file} · ${partName(line.part)}` : line.file} />
          </bdi>
        </span>
        {line.highlights !== undefined && (
          <span className={styles.path}>
            {line.status === 'duplicate'
              ? t.imports.highlightsAdded(line.highlights)
              : t.imports.highlightsWithIt(line.highlights)}
          </span>
        )}
        {line.error && (
          <span className={styles.reason} dir="auto">
            <ArchiveText text={line.error.message} />
          </span>
        )}
      </span>
    </>
  )
}
