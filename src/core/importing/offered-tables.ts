/** Tables among files on offer: found before the import, so that a person can say what their columns are. */
import type { ColumnMapping, TablePreview } from '../../contract/column-mapping'
import type { Library } from '../library/library'
import type { Ports, SourceEntry, TableFinder } from '../ports'

/** A folder of thousands of tables is nobody's to confirm; they are read by what their columns say. */
const most = { looked: 500, tables: 50 }

const maybeTable = /\.(csv|tsv|tab|txt|xlsx|xlsm|json|jsonl|ndjson)$|(^|[\\/])[^.\\/]+$/i

type Mappings = Pick<Library, 'mapping' | 'mappings' | 'putMapping' | 'readOnly'>

/** Their columns as a person mapped them before, else as Kliping would. */
export async function findTables(
  token: string,
  ports: Pick<Ports, 'intake' | 'tables' | 'hash'>,
  library: Mappings,
): Promise<TablePreview[]> {
  const tables = await tablesOf(ports.intake.peek(token, never), ports.tables)
  return tables.map((table) => {
    const known = library.mapping(keyOf(table.mapping, ports.hash))
    return known ? withMapping(table, known) : table
  })
}

/** The tables in files that look as if they held some; those in archives are not looked for. */
export async function tablesOf(entries: AsyncIterable<SourceEntry>, finder: TableFinder): Promise<TablePreview[]> {
  const tables: TablePreview[] = []
  let looked = 0
  for await (const entry of entries) {
    if ('error' in entry || !maybeTable.test(entry.file)) continue
    tables.push(...(await finder.tables(entry, never)))
    if (++looked >= most.looked || tables.length >= most.tables) break
  }
  return tables.slice(0, most.tables)
}

const never = new AbortController().signal

/** Keeps what is to be remembered, and gives all that was said in this archive, the latest first. */
export async function rememberedMappings(
  library: Mappings,
  hash: Ports['hash'],
  said: readonly ColumnMapping[],
): Promise<ColumnMapping[]> {
  for (const mapping of said) await library.putMapping(keyOf(mapping, hash), mapping)
  return mostNamedFirst([...library.mappings()])
}

/** A mapping that names more of a table's columns is meant more surely. */
export function mostNamedFirst(mappings: readonly ColumnMapping[]): ColumnMapping[] {
  return [...mappings].sort((a, b) => b.columns.length - a.columns.length)
}

/** Tables with the same columns, in whichever order, have the same key. */
function keyOf({ columns }: ColumnMapping, hash: Ports['hash']): string {
  return hash(JSON.stringify(columns.map(({ column }) => column).sort())).slice(0, 16)
}

/** The rows follow the order of the mapping's columns. */
function withMapping(table: TablePreview, mapping: ColumnMapping): TablePreview {
  const places = new Map(table.mapping.columns.map(({ column }, at) => [column, at]))
  const order = mapping.columns.map(({ column }) => places.get(column) ?? -1)
  const rows = table.rows.map((row) => order.map((at) => row[at] ?? ''))
  return { ...table, mapping, rows, remembered: true }
}
