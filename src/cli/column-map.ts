/** `--map title=Judul,body=Isi`: which columns of a table are what, as a person says on the command line. */
import type { ColumnMapping, ColumnUse, TablePreview } from '../contract/column-mapping'
import { columnUses } from '../contract/column-mapping'
import { comparedName, fieldByName } from '../core/importing/rows/column-names'
import { ExitError, exitCodes } from './exit-error'

interface NamedColumn {
  field: ColumnUse
  column: string
}

/**
 * A mapping for each table that has columns of these names; for tables without any of them there is none.
 * @param options the values of `--map`
 * @throws ExitError 2 when one is no `FIELD=COLUMN`, or no table has the column; the message names those there are
 */
export function mappingsOf(options: readonly string[], tables: readonly TablePreview[]): ColumnMapping[] {
  const named = options.flatMap(parseMap)
  if (tables.length === 0) {
    throw new ExitError(
      exitCodes.usage,
      'None of these files is a table (CSV, TSV, XLSX, JSON or JSON Lines), so --map has nothing to name. Unpack archives first.',
    )
  }
  for (const { column } of named) {
    if (!tables.some((table) => findColumn(column, table))) throw noColumn(column, tables)
  }
  return tables.flatMap((table) => {
    const columns = named.flatMap(({ field, column }) => {
      const found = findColumn(column, table)
      return found === undefined ? [] : [{ column: found, field, why: 'Said by --map' }]
    })
    return columns.length > 0 ? [{ columns }] : []
  })
}

function parseMap(option: string): NamedColumn[] {
  // A column's name may have commas in it.
  return option.split(/,(?=\s*[A-Za-z]+\s*=)/).map((pair) => {
    const at = pair.indexOf('=')
    const column = pair.slice(at + 1).trim()
    if (at < 1 || column === '') {
      throw new ExitError(exitCodes.usage, `--map wants FIELD=COLUMN, such as title=Headline; it was given ${pair}.`)
    }
    return { field: fieldOf(pair.slice(0, at).trim()), column }
  })
}

function fieldOf(name: string): ColumnUse {
  const field = columnUses.find((use) => use.toLowerCase() === name.toLowerCase()) ?? fieldByName(name)?.field
  if (field) return field
  throw new ExitError(exitCodes.usage, `A story has no field ${name}. --map knows: ${columnUses.join(', ')}.`)
}

/** As it is written in the table, be the person's case and accents what they may. */
function findColumn(wanted: string, { mapping }: TablePreview): string | undefined {
  const names = mapping.columns.map(({ column }) => column)
  return names.find((name) => name === wanted) ?? names.find((name) => comparedName(name) === comparedName(wanted))
}

function noColumn(column: string, tables: readonly TablePreview[]): ExitError {
  const there = tables.slice(0, 5).map(({ file, sheet, mapping }) => {
    const names = mapping.columns.map(({ column }) => column)
    return `${sheet === undefined ? file : `${file}, ${sheet}`}: ${names.join(', ')}`
  })
  return new ExitError(exitCodes.usage, `There is no column ${column}. The columns are:\n${there.join('\n')}`)
}
