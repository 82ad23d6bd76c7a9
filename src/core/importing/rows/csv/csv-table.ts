/** Delimited text as a table: where its header is, how its columns are called, and its rows. */
import { KlipingError } from '../../../../contract/errors'
import type { ReadFailure } from '../../draft'
import type { ReaderInput } from '../../reader'
import { decodedPieces } from '../decoded-pieces'
import { columnNames, headerOf } from '../header'
import { mostColumns, type Table, type TableRow } from '../table'
import { csvRecords } from './csv-records'
import type { Shape } from './delimiter'

export function csvTable(input: ReaderInput, shape: Shape): Table {
  const header = headerOf(shape.records.filter(({ length }) => length === shape.width))
  const width = shape.width
  if (width > mostColumns) {
    throw new KlipingError(
      'too-large',
      `This table has ${width} columns; Kliping reads up to ${mostColumns}. Keep those with the headline, text, date and address, and import that.`,
    )
  }
  const isTabbed = shape.delimiter === '\t'
  const columns = columnNames(header ?? [], width)
  return {
    format: isTabbed ? 'tsv' : 'csv',
    mediaType: isTabbed ? 'text/tab-separated-values' : 'text/csv',
    columns,
    rows: rowsOf(input, shape, header, columns),
  }
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
