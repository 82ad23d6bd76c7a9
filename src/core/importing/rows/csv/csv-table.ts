/** Delimited text as a table: where its header is, how its columns are called, and its rows. */
import { KlipingError } from '../../../../contract/errors'
import type { ReadFailure } from '../../draft'
import type { ReaderInput } from '../../reader'
import { contentOf } from '../column-content'
import { fieldByName } from '../column-names'
import { decodedPieces } from '../decoded-pieces'
import { mostColumns, type Table, type TableRow } from '../table'
import { csvRecords } from './csv-records'
import type { Shape } from './delimiter'

/** Lines that a service prints above the table: its name, the search, the day. */
const mostPreamble = 15

export function csvTable(input: ReaderInput, shape: Shape): Table {
  const header = headerOf(shape)
  const width = shape.width
  if (width > mostColumns) {
    throw new KlipingError(
      'too-large',
      `This table has ${width} columns; Kliping reads up to ${mostColumns}. Keep those with the headline, text, date and address, and import that.`,
    )
  }
  const isTabbed = shape.delimiter === '\t'
  const columns = header ? columnNames(header, width) : columnNames([], width)
  return {
    format: isTabbed ? 'tsv' : 'csv',
    mediaType: isTabbed ? 'text/tab-separated-values' : 'text/csv',
    columns,
    rows: rowsOf(input, shape, header, columns),
  }
}

/** The first record as wide as the table whose cells could be names; undefined for a table without one. */
export function headerOf({ records, width }: Pick<Shape, 'records' | 'width'>): string[] | undefined {
  const first = records.slice(0, mostPreamble).find(({ length }) => length === width)
  if (!first) return undefined
  if (first.some((name) => fieldByName(name))) return first
  const isData = first.some((cell) => {
    const { kind } = contentOf([cell])
    return kind === 'address' || kind === 'date' || kind === 'number' || kind === 'text'
  })
  return isData ? undefined : first
}

/** Every column has a name of its own. */
export function columnNames(header: readonly string[], width: number): string[] {
  const names: string[] = []
  const taken = new Set<string>()
  for (let at = 0; at < width; at++) {
    const given = header[at]?.replace(/\s+/g, ' ').trim().slice(0, 200) || `Column ${at + 1}`
    let name = given
    for (let copy = 2; taken.has(name); copy++) name = `${given} (${copy})`
    taken.add(name)
    names.push(name)
  }
  return names
}

async function* rowsOf(
  input: ReaderInput,
  shape: Shape,
  header: readonly string[] | undefined,
  columns: readonly string[],
): AsyncIterable<TableRow | ReadFailure> {
  let isBefore = header !== undefined
  for await (const record of csvRecords(decodedPieces(input.stream()), shape.delimiter)) {
    const label = `line ${record.line}`
    if ('error' in record) {
      yield { part: label, error: record.error.toInfo() }
      continue
    }
    const cells = record.cells.map(unquoted)
    if (isBefore) {
      isBefore = record.cells.length !== header?.length || record.cells.some((cell, at) => cell !== header[at])
      continue
    }
    if (cells.every((cell) => cell.trim() === '')) continue
    yield rowOf(cells, columns, label)
  }
}

function rowOf(cells: readonly string[], columns: readonly string[], label: string): TableRow | ReadFailure {
  const counts = `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, and the table has ${columns.length} columns`
  if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
    const error = new KlipingError(
      'broken-file',
      `This row has ${counts}, so that nobody can tell which cell is what: probably a text is not in quotation marks. Mend the row or export the list again; the other rows are read.`,
    )
    return { part: label, error: error.toInfo() }
  }
  const row = Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))
  const warning =
    cells.length < columns.length ? `This row has ${counts}; the missing ones are taken for empty.` : undefined
  return { row, label, source: JSON.stringify(cells), ...(warning ? { warning } : {}) }
}

/** A cell with quotation marks inside that were not doubled keeps its own: they are taken off here. */
function unquoted(cell: string): string {
  return cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1) : cell
}
