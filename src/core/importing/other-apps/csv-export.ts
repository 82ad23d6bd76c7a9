/** CSV exports of reading apps, known by their columns. */
import { KlipingError, toErrorInfo } from '../../../contract/errors'
import type { ReadItem } from '../draft'
import type { Reader, ReaderInput } from '../reader'
import { csvRecords } from '../rows/csv/csv-records'
import type { Delimiter } from '../rows/csv/delimiter'
import { decodedPieces } from '../rows/decoded-pieces'
import { csvExports, type Row } from './csv-columns'
import { headText } from './head-text'
import { type SavedPage, savedPage } from './saved-page'

/** Rows of one document are gathered, so that all must be in memory. */
const limitBytes = 256 * 2 ** 20
const delimiters: readonly Delimiter[] = [',', ';', '\t']

export const csvExportReader: Reader = {
  name: 'export of a reading app',
  recognises: (input) => exportOf(input) !== undefined,
  async *read(input) {
    const found = exportOf(input)
    if (!found) return
    if (input.sizeBytes > limitBytes) throw tooLarge()
    const rows: Row[] = []
    let columns: string[] | undefined
    for await (const record of csvRecords(decodedPieces(input.stream()), found.delimiter)) {
      if ('error' in record) yield { part: `line ${record.line}`, error: record.error.toInfo() }
      else if (!columns) columns = record.cells.map(columnName)
      else rows.push(Object.fromEntries(columns.map((column, at) => [column, record.cells[at]])))
    }
    let number = 0
    for (const page of found.app.pages(rows)) yield readPage(page, ++number)
  },
}

function readPage(page: SavedPage, number: number): ReadItem {
  try {
    return savedPage(page)
  } catch (error) {
    return { part: page.label ?? page.url ?? `entry ${number}`, error: toErrorInfo(error) }
  }
}

/** By the first line; the delimiter is the one by which an app's columns are there. */
function exportOf(input: ReaderInput) {
  const [header = ''] = headText(input)
    .trimStart()
    .split(/\r\n?|\n/, 1)
  for (const delimiter of delimiters) {
    const columns = new Set(header.split(delimiter).map(columnName))
    const app = csvExports.find(({ columns: needed }) => needed.every((column) => columns.has(column)))
    if (app) return { app, delimiter }
  }
  return undefined
}

const columnName = (cell: string) => cell.trim().replace(/^"|"$/g, '').trim().toLowerCase()

const tooLarge = () =>
  new KlipingError('too-large', 'This export is larger than 256 MB. Split it into several files and import those.')
