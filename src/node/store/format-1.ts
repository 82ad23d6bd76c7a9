/**
 * Format 1 of the archive had its tables in snapshots of JSON rows instead of packed catalogs (journals and contents
 * were as they are today). The first record says which snapshot it is, the last how many rows there are.
 */
import type { TableName, TableRows } from '../../core/library/store'
import { type BaseFormat, type Catalog, emptyTables } from './catalog'
import { scanRecords } from './records'

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

export const format1: BaseFormat = { kind: 'snapshot', decode: decodeSnapshot }

/** Reads what can be read; undefined when not even the first record can. */
function decodeSnapshot(bytes: Buffer): Catalog | undefined {
  const data = emptyTables()
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
      for (const [key, row] of record.rows) data[record.table]?.set(key, row as never)
    }
  }
  return head && { data, seq: head.seq, history: 0, whole }
}
