/**
 * A snapshot: every row of every table at one moment, as records. The first says which it is, the last how many rows
 * there are, so that one without its end is known to be half.
 */
import { emptyLibraryData, type LibraryData, type TableName, type TableRows } from '../../core/library/store'
import { encodeRecord, scanRecords } from './records'

const rowsInRecord = 64
const tableNames = Object.keys(emptyLibraryData()) as TableName[]

type Row = TableRows[TableName]

interface Head {
  snapshot: 1
  /** The last change that is in it. */
  seq: number
}
interface Rows {
  table: TableName
  rows: [key: string, row: Row][]
}
interface End {
  end: number
}

/** The rows as they are now; later changes to the tables do not show, since rows are replaced and never changed. */
export function takeRows(data: LibraryData): Rows[] {
  return tableNames.map((table) => {
    const keys = [...data[table].keys()]
    const rows = [...(data[table].values() as Iterable<Row>)]
    return { table, rows: rows.map((row, index) => [keys[index] as string, row]) }
  })
}

export function* encodeSnapshot(taken: readonly Rows[], seq: number): Iterable<Buffer> {
  yield encodeRecord({ snapshot: 1, seq } satisfies Head)
  let count = 0
  for (const { table, rows } of taken) {
    for (let from = 0; from < rows.length; from += rowsInRecord) {
      const some = rows.slice(from, from + rowsInRecord)
      count += some.length
      yield encodeRecord({ table, rows: some } satisfies Rows)
    }
  }
  yield encodeRecord({ end: count } satisfies End)
}

export interface Snapshot {
  data: LibraryData
  seq: number
  /** Every record is there and as it was written. */
  whole: boolean
}

/** Reads what can be read; undefined when not even the first record can. */
export function decodeSnapshot(bytes: Buffer): Snapshot | undefined {
  const data = emptyLibraryData()
  let head: Head | undefined
  let count = 0
  let whole = false
  for (const { json } of scanRecords(bytes)) {
    if (json === undefined) continue
    const record = JSON.parse(json) as Head | Rows | End
    if ('snapshot' in record) head = record
    else if ('end' in record) whole = record.end === count
    else {
      count += record.rows.length
      for (const [key, row] of record.rows) data[record.table].set(key, row as never)
    }
  }
  return head && { data, seq: head.seq, whole }
}
