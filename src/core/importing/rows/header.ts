/** The first line of a table: which it is, and how the columns are called. */
import { contentOf } from './column-content'
import { fieldByName } from './column-names'

/** Lines that a service prints above the table: its name, the search, the day. */
const mostPreamble = 15

/**
 * The first record that is filled like most and whose cells could be names; undefined for a table without one.
 * @param records the first of the table
 */
export function headerOf<R extends readonly string[]>(records: readonly R[]): R | undefined {
  const filled = (record: readonly string[]) => record.filter((cell) => cell.trim() !== '').length
  const most = records.reduce((sum, record) => Math.max(sum, filled(record)), 0)
  const candidates = records.slice(0, mostPreamble)
  const known = candidates.find((record) => filled(record) > most / 2 && namesIn(record) > 0 && areNames(record))
  if (known) return known
  const first = candidates.find((record) => filled(record) > most / 2)
  return first && !first.some(isData) ? first : undefined
}

export const namesIn = (record: readonly string[]) => record.filter((name) => fieldByName(name)).length

/** A name is short. */
export const areNames = (record: readonly string[]) => record.every(({ length }) => length <= 80)

function isData(cell: string): boolean {
  const { kind } = contentOf([cell])
  return kind === 'address' || kind === 'date' || kind === 'number' || kind === 'text'
}

/** Every column has a name of its own. */
export function columnNames(header: readonly string[], width: number): string[] {
  const names: string[] = []
  const taken = new Set<string>()
  for (let at = 0; at < width; at++) {
    const given = header[at]?.replace(/\s+/g, ' ').trim().slice(0, 200) || `Column ${at + 1}`
    let name = given
    for (let copy = 2; taken.has(name); copy++) name = `${given} (${copy})`
    taken.add(name)
    names.push(name)
  }
  return names
}
