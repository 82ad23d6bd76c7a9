/** Before a table is imported: what Kliping takes each column for, to be confirmed or changed. Nothing is blocked by it. */
import { X } from 'lucide-react'
import { useState } from 'react'
import { type ColumnMapping, type ColumnUse, columnUses, type TablePreview } from '../../contract/column-mapping'
import { ArchiveText } from '../controls/archive-text'
import { Button, IconButton } from '../controls/button'
import { Choice } from '../controls/choice'
import { SafeText } from '../controls/safe-text'
import { useI18n } from '../i18n/i18n'
import { useShortcut } from '../shell/shortcuts'
import styles from './column-check.module.css'
import { useImports } from './imports'
import type { TablesOnOffer } from './tables-on-offer'

export function ColumnCheck({ offer }: { offer: TablesOnOffer }) {
  const { t } = useI18n()
  const { confirm, discard } = useImports()
  const [mappings, setMappings] = useState(() => offer.tables.map(({ mapping }) => mapping))
  const cancel = () => void discard(offer.token)
  useShortcut('back', cancel)
  const change = (table: number, mapping: ColumnMapping) =>
    setMappings((before) => before.map((one, at) => (at === table ? mapping : one)))
  return (
    <section className={styles.check} aria-label={t.columns.title}>
      <header className={styles.head}>
        <div className={styles.headLine}>
          <h2 className={styles.title}>{t.columns.title}</h2>
          <IconButton icon={X} label={t.columns.cancel} onPress={cancel} />
        </div>
        <p>{t.columns.hint}</p>
        <div className={styles.actions}>
          <Button tone="primary" autoFocus onPress={() => void confirm(offer.token, mappings)}>
            {t.imports.open}
          </Button>
          <Button onPress={cancel}>{t.columns.cancel}</Button>
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className={styles.tables} tabIndex={0} aria-label={t.columns.tables}>
        {offer.tables.map((table, at) => (
          <Table
            key={`${table.file} ${table.sheet}`}
            table={table}
            mapping={mappings[at] ?? table.mapping}
            onChange={(mapping) => change(at, mapping)}
          />
        ))}
      </section>
    </section>
  )
}

interface TableProps {
  table: TablePreview
  mapping: ColumnMapping
  onChange(mapping: ColumnMapping): void
}

/** Nobody looks through more. */
const shownColumns = 100

function Table({ table, mapping, onChange }: TableProps) {
  const { t } = useI18n()
  const { columns } = mapping
  const choose = (at: number, field: ColumnUse) =>
    onChange({ columns: columns.map((one, place) => (place === at ? { column: one.column, field } : one)) })
  const holdsStories = columns.some(({ field }) => field === 'title' || field === 'body' || field === 'url')
  return (
    <>
      <h3 className={styles.file}>
        <SafeText text={table.sheet === undefined ? table.file : `${table.file} · ${table.sheet}`} />
      </h3>
      {table.remembered && <p className={styles.note}>{t.columns.remembered}</p>}
      {!holdsStories && (
        <p className={styles.warning} role="alert">
          {t.columns.noStory}
        </p>
      )}
      <table className={styles.columns}>
        <thead>
          <tr className={styles.heads}>
            <th scope="col">{t.columns.column}</th>
            <th scope="col">{t.columns.is}</th>
            <th scope="col">{t.columns.firstRows}</th>
          </tr>
        </thead>
        <tbody>
          {columns.slice(0, shownColumns).map(({ column, field, why }, at) => (
            <tr key={column} className={styles.row} data-kept={field === 'keep' || field === 'ignore' || undefined}>
              <th scope="row">
                <bdi>
                  <SafeText text={column} />
                </bdi>
              </th>
              <td>
                <Choice
                  label={t.columns.isWhat(column)}
                  values={columnUses}
                  names={t.columns.uses}
                  chosen={field}
                  onChoose={(use) => choose(at, use)}
                />
                {why && (
                  <span className={styles.why}>
                    <ArchiveText text={why} />
                  </span>
                )}
              </td>
              <td>
                <Samples values={table.rows.map((row) => row[at] ?? '')} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {columns.length > shownColumns && <p className={styles.note}>{t.columns.more(columns.length - shownColumns)}</p>}
    </>
  )
}

const shownRows = 3

function Samples({ values }: { values: readonly string[] }) {
  const shown = values.slice(0, shownRows).map((text, row) => ({ text, row }))
  return (
    <ul className={styles.samples}>
      {shown.map(({ text, row }) => (
        <li key={row} dir="auto">
          {text === '' ? <span aria-hidden>–</span> : <SafeText text={text} />}
        </li>
      ))}
    </ul>
  )
}
