/** Reads lists of stories in Excel workbooks (XLSX): every sheet that is a table with a headline, a text or an address. */
import { KlipingError } from '../../../../contract/errors'
import type { Reader, ReaderInput } from '../../reader'
import { spreadsheetDate } from '../cell-value'
import { columnNames, headerOf } from '../header'
import { mostColumns, previewTable, readTable, type Table, type TableRow } from '../table'
import { saveAgain, unpackWorkbook } from './unpack-workbook'

const limitBytes = 128 * 2 ** 20
const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const xlsxReader: Reader = {
  name: 'Excel workbook',
  recognises: ({ packed }) => packed === 'xlsx',
  async *read(input) {
    for (const table of await tablesOf(input)) yield* readTable(table, input)
  },
  async *tables(input) {
    for (const table of await tablesOf(input)) {
      const preview = await previewTable(table, input)
      if (preview) yield preview
    }
  },
}

type Grid = readonly (readonly unknown[])[]

async function tablesOf(input: ReaderInput): Promise<Table[]> {
  const workbook = unpackWorkbook(await input.bytes(limitBytes))
  const sheets = (await readSheets(workbook)).filter(({ data }) => data.some((row) => row.some(holds)))
  return sheets.map(({ sheet, data }) => ({ ...gridTable(data), ...(sheets.length > 1 ? { sheet } : {}) }))
}

async function readSheets(workbook: ArrayBuffer): Promise<{ sheet: string; data: Grid }[]> {
  const { default: readXlsxFile } = await import('read-excel-file/universal')
  try {
    return await readXlsxFile(workbook, { trim: false })
  } catch (error) {
    throw new KlipingError('broken-file', `This workbook cannot be read (${(error as Error).message}). ${saveAgain}`)
  }
}

const holds = (value: unknown) => value !== null && value !== undefined && value !== ''

function gridTable(grid: Grid): Table {
  const width = grid.reduce((most, row) => Math.max(most, row.findLastIndex(holds) + 1), 0)
  if (width > mostColumns) {
    throw new KlipingError(
      'too-large',
      `A sheet has ${width} columns; Kliping reads up to ${mostColumns}. ${saveAgain}`,
    )
  }
  const texts = grid.slice(0, 60).map((row) => row.map((value) => String(cellValue(value) ?? '')))
  const header = headerOf(texts)
  const columns = columnNames(header ?? [], width)
  return { format: 'xlsx', mediaType, columns, rows: rowsOf(grid, header ? texts.indexOf(header) + 1 : 0, columns) }
}

async function* rowsOf(grid: Grid, from: number, columns: readonly string[]): AsyncIterable<TableRow> {
  for (const [at, cells] of grid.entries()) {
    if (at < from || !cells.some(holds)) continue
    const values = columns.map((_, column) => cellValue(cells[column]))
    const row = Object.fromEntries(columns.map((column, index) => [column, values[index]]))
    yield { row, label: `row ${at + 1}`, source: JSON.stringify(values) }
  }
}

function cellValue(value: unknown): unknown {
  if (!(value instanceof Date)) return value ?? ''
  return Number.isNaN(value.getTime()) ? '' : spreadsheetDate(value)
}
