/** The import report as a CSV file (RFC 4180), for a spreadsheet or for the reporter's own records. */
import type { ImportLine } from '../../contract/importing'

const heads = ['status', 'file', 'part', 'title', 'story id', 'reason', 'reason code']

export async function* reportTable(lines: readonly ImportLine[]): AsyncIterable<string> {
  // The mark tells spreadsheets that this is UTF-8.
  yield `\ufeff${row(heads)}`
  for (const { status, file, part, title, id, error } of lines) {
    yield row([status, file, part, title, id, error?.message, error?.code])
  }
}

const row = (cells: readonly (string | undefined)[]) => `${cells.map((cell) => quoted(cell ?? '')).join(',')}\r\n`

/** File names and headlines are foreign: no cell may be taken for a formula. */
function quoted(cell: string): string {
  const plain = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
