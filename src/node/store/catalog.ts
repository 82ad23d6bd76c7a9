/**
 * The catalog: every row of every table at one moment, packed. A file of records (see records.ts); the first says which
 * catalog it is, then comes a record for each group of rows followed by the group's bytes, and the last record tells how
 * many rows there are, so that a catalog without its end is known to be half.
 */
import { crc32 } from 'node:zlib'
import { emptyLibraryData, type LibraryData, type TableName, type TableRows } from '../../core/library/store'
import type { FileKind } from './numbered-files'
import { packRows, type Shape } from './pack-rows'
import { openPackedRows } from './packed-rows'
import { type FrozenTable, type PackedGroup, PackedTable } from './packed-table'
import { decodeRecord, encodeRecord } from './records'

const tableNames = Object.keys(emptyLibraryData()) as TableName[]

const shapes: Partial<Record<TableName, Shape>> = { stories: ['', 'entry', 'entry.original', 'content'] }
const plain: Shape = ['']

/** The last change that is in a catalog, and what stands for all up to it (`historyWith`). */
export interface LastChange {
  seq: number
  history: number
}
interface Head {
  catalog: 2
  seq: number
  /** Older catalogs have none. */
  history?: number
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
export type Tables = { [T in TableName]: PackedTable<TableRows[T]> }

export function emptyTables(): Tables {
  return Object.fromEntries(tableNames.map((name) => [name, new PackedTable()])) as unknown as Tables
}

/** All tables as they were at one moment. */
export interface FrozenTables {
  tables: readonly { table: TableName; rows: FrozenTable<Row> }[]
  thaw(): void
}

/** @param rowsInGroup so many rows are packed together: a few milliseconds' work should be enough */
export function freezeTables(data: LibraryData, rowsInGroup: number): FrozenTables {
  const tables = tableNames.map((table) => {
    const rows = data[table]
    if (rows instanceof PackedTable) return { table, rows: (rows as PackedTable<Row>).freeze(rowsInGroup) }
    throw new TypeError(`The table ${table} is not this store's own.`)
  })
  return {
    tables,
    thaw() {
      for (const { rows } of tables) rows.thaw()
    },
  }
}

/**
 * Packs what changed, and takes what did not as it lies. What is packed is put back into the tables.
 * @param pause waits while there is something more urgent; asked every few milliseconds
 */
export async function* packTables(
  { tables }: FrozenTables,
  pause: () => Promise<void>,
): AsyncIterable<{ table: TableName; group: PackedGroup }> {
  for (const { table, rows } of tables) {
    for (const piece of rows.pieces()) {
      await pause()
      const group = 'adopt' in piece ? packGroup(piece, shapes[table] ?? plain) : piece
      yield { table, group }
      if (!('adopt' in piece)) continue
      await pause()
      piece.adopt(group)
    }
  }
}

export async function* encodeCatalog(
  frozen: FrozenTables,
  last: LastChange,
  pause: () => Promise<void>,
): AsyncIterable<Buffer> {
  yield encodeRecord({ catalog: 2, ...last } satisfies Head)
  let count = 0
  for await (const { table, group } of packTables(frozen, pause)) {
    const { keys, bytes, keyBytes, crc } = group
    count += keys.length
    const head: Group = { table, keyBytes, rowBytes: bytes.length - keyBytes, crc }
    yield Buffer.concat([encodeRecord(head), bytes])
  }
  yield encodeRecord({ end: count } satisfies End)
}

/** Rows that lie unpacked. */
export function looseRows(data: LibraryData): number {
  return tableNames.reduce((sum, table) => {
    const rows = data[table]
    return sum + (rows instanceof PackedTable ? rows.looseCount : 0)
  }, 0)
}

function packGroup({ keys, rows }: { keys: readonly string[]; rows: readonly Row[] }, shape: Shape): PackedGroup {
  const keyBytes = Buffer.from(JSON.stringify(keys))
  const bytes = Buffer.concat([keyBytes, packRows(rows, shape)])
  return openGroup(keys, bytes, { keyBytes: keyBytes.length, crc: crc32(bytes) })
}

function openGroup(keys: readonly string[], bytes: Buffer, { keyBytes, crc }: Pick<Group, 'keyBytes' | 'crc'>) {
  return { keys, bytes, keyBytes, crc, rows: openPackedRows(bytes.subarray(keyBytes)) }
}

/** A way of keeping all rows in one file: today's, or that of an older format. */
export interface BaseFormat {
  kind: FileKind
  /** Reads what can be read; undefined when not even the first record can. */
  decode(bytes: Buffer): Catalog | undefined
}

export interface Catalog extends LastChange {
  data: Tables
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
      data[record.table]?.addGroup(openGroup(keys, group, record))
      count += keys.length
    }
  }
  return head && { data, seq: head.seq, history: head.history ?? 0, whole }
}
