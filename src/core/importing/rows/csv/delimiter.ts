/** Which character parts the cells of a text, and whether the text is a table at all. */
import { parse } from 'csv-parse/sync'
import { csvOptions } from './csv-options'

export type Delimiter = ',' | ';' | '\t' | '|'
const delimiters: readonly Delimiter[] = ['\t', ';', ',', '|']

export interface Shape {
  delimiter: Delimiter
  /** The first records. */
  records: string[][]
  /** How many cells most records have. */
  width: number
  /** The share of records with as many cells. */
  regular: number
}

/** Excel's first line that names the delimiter, which is no part of the table. */
export const delimiterLine = /^\ufeff?sep=(.)\r?\n/i

const lookedRecords = 60

/**
 * The delimiter that parts most records into the same number of cells; undefined when none does.
 * @param text the beginning of a file
 * @param isWhole nothing comes after it; else its last line may be cut
 */
export function tableShape(text: string, isWhole: boolean): Shape | undefined {
  const named = delimiterLine.exec(text)
  const rest = named ? text.slice(named[0].length) : text
  const candidates = delimiters.filter((delimiter) => (named ? named[1] === delimiter : rest.includes(delimiter)))
  const shapes = candidates.flatMap((delimiter) => shapeWith(delimiter, rest, isWhole) ?? [])
  const score = ({ regular, width }: Shape) => regular * regular * (1 + Math.log(width))
  return shapes.reduce<Shape | undefined>(
    (best, shape) => (best && score(best) >= score(shape) ? best : shape),
    undefined,
  )
}

function shapeWith(delimiter: Delimiter, text: string, isWhole: boolean): Shape | undefined {
  const records = firstRecords(delimiter, text, isWhole)
  const counts = new Map<number, number>()
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [width, most] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])
  return width > 1 ? { delimiter, records, width, regular: most / records.length } : undefined
}

function firstRecords(delimiter: Delimiter, text: string, isWhole: boolean): string[][] {
  const options = { ...csvOptions, delimiter, to: lookedRecords }
  for (const end of [text.length, text.lastIndexOf('\n'), text.indexOf('\n')]) {
    try {
      const records = parse(text.slice(0, Math.max(0, end)), options) as string[][]
      const filled = records.filter((record) => record.some((cell) => cell.trim() !== ''))
      return isWhole || records.length === lookedRecords || filled.length < 2 ? filled : filled.slice(0, -1)
    } catch {
      // A quotation mark that is never closed: what stands before the last line may do.
    }
  }
  return []
}
