/** Lists of queries for a batch search: one a line (.txt), rows of a table (.csv), or JSON lines {id, query} (.jsonl). */
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { parse } from 'csv-parse/sync'
import { ExitError, exitCodes } from './exit-error'

export interface BatchQuery {
  /** The file's own, else the number of the line. */
  id: string
  query: string
}

/** @throws ExitError 2 when the file cannot be read as a list of queries; the message says where and why */
export async function readQueryFile(path: string): Promise<BatchQuery[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'ENOENT' ? 'it is not there' : error.message
    throw new ExitError(exitCodes.usage, `The queries in ${path} cannot be read: ${reason}.`)
  })
  return parseQueries(text.replace(/^\ufeff/, ''), path)
}

/** @param path tells the format by its extension; anything unknown is read as plain lines */
export function parseQueries(text: string, path: string): BatchQuery[] {
  switch (extname(path).toLowerCase()) {
    case '.csv':
      return csvQueries(text, path)
    case '.jsonl':
    case '.ndjson':
      return jsonQueries(text, path)
    default:
      return numberedLines(text).map(({ line, number }) => ({ id: String(number), query: line }))
  }
}

function numberedLines(text: string): { line: string; number: number }[] {
  return text
    .split(/\r\n?|\n/)
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '')
}

function jsonQueries(text: string, path: string): BatchQuery[] {
  return numberedLines(text).map(({ line, number }) => {
    const { id, query } = parseRow(line)
    if (typeof query === 'string') return { id: String(id ?? number), query }
    throw new ExitError(exitCodes.usage, `${path}, line ${number}: {"id": …, "query": "…"} is expected.`)
  })
}

function parseRow(line: string): { id?: unknown; query?: unknown } {
  try {
    return Object(JSON.parse(line))
  } catch {
    return {}
  }
}

/** With a header that names `query` (and `id`), or without one: the query alone, or id and query. */
function csvQueries(text: string, path: string): BatchQuery[] {
  const rows = csvRows(text, path)
  const header = rows[0]?.map((cell) => cell.trim().toLowerCase()) ?? []
  const named = header.includes('query')
  const width = Math.max(0, ...rows.map((row) => row.length))
  const queryColumn = named ? header.indexOf('query') : Math.min(width, 2) - 1
  const idColumn = named ? header.indexOf('id') : queryColumn - 1
  return rows.flatMap((row, index) => {
    const query = row[queryColumn]?.trim()
    if ((named && index === 0) || !query) return []
    return [{ id: row[idColumn]?.trim() || String(index + 1), query }]
  })
}

function csvRows(text: string, path: string): string[][] {
  try {
    return parse(text, { relax_column_count: true, skip_empty_lines: true })
  } catch (error) {
    throw new ExitError(exitCodes.usage, `${path} is not a table in CSV: ${(error as Error).message}`)
  }
}
