/** Some fields of many rows, without the rest of them. */
import type { Table } from './store'

/** Rows by column, as many at a time as the table has lying together. */
export interface ColumnBlock {
  readonly keys: readonly string[]
  /** For each path asked for, the value of the row at a place in `keys`; undefined where it has none. */
  readonly columns: readonly ((place: number) => unknown)[]
}

/**
 * The values at these paths (`entry.title`) of all rows of a table. They may be shared between rows, and must not be
 * changed.
 */
export function columnsOf(table: Table<object>, paths: readonly string[]): Iterable<ColumnBlock> {
  return table.columns?.(paths) ?? [rowsByColumn([...table.keys()], [...table.values()], paths)]
}

/** The columns of rows that lie one by one. */
export function rowsByColumn(keys: readonly string[], rows: readonly object[], paths: readonly string[]): ColumnBlock {
  return { keys, columns: paths.map((path) => (place) => valueAt(rows[place], path)) }
}

/** The value at a path of one row; undefined where it has none. */
export function valueAt(row: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], row)
}
