/**
 * The catalog: every row of every table at one moment, packed. A file of records (see records.ts); the first says which
 * catalog it is, then comes a record for each group of rows followed by the group's bytes, and the last record tells how
 * many rows there are, so that a catalog without its end is known to be half.
 */
import { crc32 } from 'node:zlib'
import { emptyLibraryData, type LibraryData, type TableName, type TableRows } from '../../core/library/store'
import { LazyTable } from './lazy-table'
import type { FileKind } from './numbered-files'
import { openPackedRows, packRows, type Shape } from './packed-rows'
import { decodeRecord, encodeRecord } from './records'

const rowsInGroup = 4096
const tableNames = Object.keys(emptyLibraryData()) as TableName[]

const shapes: Partial<Record<TableName, Shape>> = { stories: ['', 'entry', 'entry.original', 'content'] }
const plain: Shape = ['']

interface Head {
  catalog: 2
  /** The last change that is in it. */
  seq: number
}
interface Group {
  table: TableName
  /** JSON list of the rows' keys, then the packed rows. */
  keyBytes: number
  rowBytes: number
  crc: number
}
interface End {
  end: number
}

type Row = TableRows[TableName]
export type Tables = { [T in TableName]: LazyTable<TableRows[T]> }

export function emptyTables(): Tables {
  return Object.fromEntries(tableNames.map((name) => [name, new LazyTable()])) as unknown as Tables
}

/** The rows of one table as they were at one moment. */
export interface FrozenTable {
  table: TableName
  keys: readonly string[]
  row(index: number): Row
}

export function freezeTables(data: LibraryData): FrozenTable[] {
  return tableNames.map((table) => {
    const rows = data[table]
    if (rows instanceof LazyTable) return { table, ...(rows as LazyTable<Row>).freeze() }
    throw new TypeError(`The table ${table} is not this store's own.`)
  })
}

export function* encodeCatalog(tables: readonly FrozenTable[], seq: number): Iterable<Buffer> {
  yield encodeRecord({ catalog: 2, seq } satisfies Head)
  let count = 0
  for (const { table, keys, row } of tables) {
    for (let from = 0; from < keys.length; from += rowsInGroup) {
      const some = keys.slice(from, from + rowsInGroup)
      const keyBytes = Buffer.from(JSON.stringify(some))
      const rowBytes = packRows(
        some.map((_, index) => row(from + index)),
        shapes[table] ?? plain,
      )
      const bytes = Buffer.concat([keyBytes, rowBytes])
      const group: Group = { table, keyBytes: keyBytes.length, rowBytes: rowBytes.length, crc: crc32(bytes) }
      count += some.length
      yield Buffer.concat([encodeRecord(group), bytes])
    }
  }
  yield encodeRecord({ end: count } satisfies End)
}

/** A way of keeping all rows in one file: today's, or that of an older format. */
export interface BaseFormat {
  kind: FileKind
  /** Reads what can be read; undefined when not even the first record can. */
  decode(bytes: Buffer): Catalog | undefined
}

export interface Catalog {
  data: Tables
  seq: number
  /** Every group is there and as it was written. */
  whole: boolean
}

export const catalogFormat: BaseFormat = { kind: 'catalog', decode: decodeCatalog }

function decodeCatalog(bytes: Buffer): Catalog | undefined {
  const data = emptyTables()
  let head: Head | undefined
  let count = 0
  let whole = false
  for (let at = 0; at < bytes.length; ) {
    const newline = bytes.indexOf(10, at)
    if (newline < 0) break
    const json = decodeRecord(bytes.subarray(at, newline + 1))
    at = newline + 1
    // After damage the next record is found by its checksum, wherever it begins.
    if (json === undefined) continue
    const record = JSON.parse(json) as Head | Group | End
    if ('catalog' in record) head = record
    else if ('end' in record) whole = record.end === count
    else {
      const group = bytes.subarray(at, at + record.keyBytes + record.rowBytes)
      if (crc32(group) !== record.crc) continue
      at += group.length
      const keys = JSON.parse(group.toString('utf8', 0, record.keyBytes)) as string[]
      // A copy, so that the groups that are still packed do not keep the whole file in memory.
      data[record.table]?.addPacked(openPackedRows(Buffer.from(group.subarray(record.keyBytes))), keys)
      count += keys.length
    }
  }
  return head && { data, seq: head.seq, whole }
}
