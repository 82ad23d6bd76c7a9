/** What every table comes to, whatever its format: its first rows tell what the columns are, and each row is a story. */
import type { ColumnMapping, TablePreview } from '../../../contract/column-mapping'
import { toErrorInfo } from '../../../contract/errors'
import type { ReadFailure, ReadItem } from '../draft'
import { cellText, dayOrder } from './cell-value'
import { isCertain, mapColumns, mappingFor } from './column-mapping'
import type { Row } from './row-fields'
import { holdsStories, noStoryColumn, rowStory } from './row-story'

export interface TableRow {
  row: Row
  /** Where it stands, for a person ("line 12"). */
  label: string
  /** What tells it from other rows. */
  source: string
  warning?: string
}

export interface Table {
  format: TablePreview['format']
  mediaType: string
  sheet?: string
  /** In order; absent: as the rows have them. */
  columns?: readonly string[]
  /** Rows, and failures for those that cannot be read. */
  rows: AsyncIterable<TableRow | ReadFailure>
}

export interface TableOptions {
  modifiedAt?: string
  /** What a person said of columns; the first that fits a table is used. */
  mappings?: readonly ColumnMapping[]
}

/** The rows by which columns are judged. */
const sampled = { rows: 50, characters: 2_000_000 }
/** Beyond this a cell tells nothing more about its column. */
const judgedLength = 20_000
const shown = { rows: 5, characters: 160 }
export const mostColumns = 2000

/** Reads a table into stories. A row that cannot be read is told, and the rest goes on. */
export async function* readTable(table: Table, options: TableOptions): AsyncIterable<ReadItem> {
  const rows = table.rows[Symbol.asyncIterator]()
  const first = await firstItems(rows)
  const { mapping, cells } = mappingOf(table, first, options)
  if (table.columns && !holdsStories(mapping)) {
    await rows.return?.()
    yield { ...(table.sheet === undefined ? {} : { part: table.sheet }), error: noStoryColumn(mapping).toInfo() }
    return
  }
  const dates = new Set(mapping.columns.filter(({ field }) => /edAt$/.test(field)).map(({ column }) => column))
  const order = dayOrder(
    cells.names.flatMap((name, at) => (dates.has(name) ? cells.rows.map((row) => row[at] ?? '') : [])),
  )
  const rowOptions = { mapping, mediaType: table.mediaType, modifiedAt: options.modifiedAt, dayOrder: order }
  const read = (item: TableRow | ReadFailure): ReadItem => {
    if ('error' in item) return item
    const { row, label, source, warning } = item
    const part = table.sheet === undefined ? label : `${table.sheet}, ${label}`
    try {
      const draft = rowStory(row, rowOptions)
      const warnings = warning ? [...draft.warnings, warning] : draft.warnings
      return { ...draft, warnings, part: { label: part, source } }
    } catch (error) {
      return { part, error: toErrorInfo(error) }
    }
  }
  try {
    while (first.length > 0) yield read(first.shift() as TableRow | ReadFailure)
    for (let next = await rows.next(); !next.done; next = await rows.next()) yield read(next.value)
  } finally {
    await rows.return?.()
  }
}

/** The table's columns, what they are taken for, and its first rows. */
export async function previewTable(table: Table, { file }: { file: string }): Promise<TablePreview | undefined> {
  const rows = table.rows[Symbol.asyncIterator]()
  const first = await firstItems(rows).finally(() => rows.return?.())
  const { mapping, cells } = mappingOf(table, first, {})
  if (cells.names.length === 0 || cells.names.length > mostColumns) return undefined
  const order = mapping.columns.map(({ column }) => cells.names.indexOf(column))
  const short = (text = '') => (text.length > shown.characters ? `${text.slice(0, shown.characters)}…` : text)
  return {
    file,
    ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
    format: table.format,
    mapping,
    rows: cells.rows.slice(0, shown.rows).map((row) => order.map((at) => short(row[at]?.replace(/\s+/g, ' ').trim()))),
    certain: isCertain(mapping),
    remembered: false,
  }
}

async function firstItems(rows: AsyncIterator<TableRow | ReadFailure>): Promise<(TableRow | ReadFailure)[]> {
  const items: (TableRow | ReadFailure)[] = []
  let left = sampled.characters
  while (items.length < sampled.rows && left > 0) {
    const next = await rows.next()
    if (next.done) break
    items.push(next.value)
    left -= 'source' in next.value ? next.value.source.length : 0
  }
  return items
}

function mappingOf(table: Table, items: readonly (TableRow | ReadFailure)[], { mappings = [] }: TableOptions) {
  const rows = items.flatMap((item) => ('row' in item ? [item.row] : []))
  const names = [...new Set([...(table.columns ?? []), ...rows.flatMap((row) => Object.keys(row))])]
  const text = (value: unknown) =>
    cellText(typeof value === 'string' ? value.slice(0, judgedLength) : value).slice(0, judgedLength)
  const cells = { names, rows: rows.map((row) => names.map((name) => text(row[name]))) }
  return { mapping: mapColumns(names, cells.rows, mappingFor(names, mappings)), cells }
}
