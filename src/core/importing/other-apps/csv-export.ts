/** CSV exports of reading apps, known by their columns. */
import { CsvError, parse } from 'csv-parse/sync'
import { KlipingError, toErrorInfo } from '../../../contract/errors'
import { decodeText } from '../decoding/decode-text'
import type { ReadItem } from '../draft'
import type { Reader, ReaderInput } from '../reader'
import { csvExports, type Row } from './csv-columns'
import { headText } from './head-text'
import { savedPage } from './saved-page'

const limitBytes = 128 * 2 ** 20

export const csvExportReader: Reader = {
  name: 'export of a reading app',
  recognises: (input) => appOf(input) !== undefined,
  async *read(input) {
    const { text } = decodeText(await input.bytes(limitBytes))
    const app = appOf(input)
    if (!app) return
    let number = 0
    for (const page of app.pages(parseRows(text, app.name))) {
      number++
      yield readPage(page, number)
    }
  },
}

function readPage(page: Parameters<typeof savedPage>[0], number: number): ReadItem {
  try {
    return savedPage(page)
  } catch (error) {
    return { part: page.label ?? page.url ?? `entry ${number}`, error: toErrorInfo(error) }
  }
}

function appOf(input: ReaderInput) {
  const header =
    headText(input)
      .trimStart()
      .split(/\r\n?|\n/, 1)[0] ?? ''
  const columns = new Set(
    header.split(/[,;\t]/).map((name) =>
      name
        .replace(/^\s*"|"\s*$/g, '')
        .trim()
        .toLowerCase(),
    ),
  )
  return csvExports.find(({ columns: needed }) => needed.every((column) => columns.has(column)))
}

/** Rows by their columns' names in lower case. A quote that is never closed costs its own row, not the file. */
function parseRows(text: string, app: string): Row[] {
  const delimiter = [',', ';', '\t'].sort((a, b) => counts(text, b) - counts(text, a))[0]
  try {
    return parse(text, {
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }) as Row[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new KlipingError(
      'broken-file',
      `This ${app} is not whole: ${error.message}. Export it again, or mend that line in a spreadsheet.`,
    )
  }
}

const counts = (text: string, delimiter: string) => (text.split(/\r\n?|\n/, 1)[0] ?? '').split(delimiter).length
