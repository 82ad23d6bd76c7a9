/** What a cell's value says, whatever its format gave it as: text, number, list, object, or a date of a spreadsheet. */
import { isoDateSchema } from '../../../contract/story'
import { parseNewsDate } from '../dates/news-date'
import { isoDate } from '../web-page/machine-date'

/** Text as it stands; lists one item under the other. */
export function cellText(value: unknown): string {
  if (Array.isArray(value)) return value.map(cellText).filter(Boolean).join('\n\n')
  if (typeof value === 'object' && value !== null) return nameOf(value) ?? ''
  return value === undefined || value === null ? '' : String(value)
}

export function cellLine(value: unknown): string {
  return cellText(value).replace(/\s+/g, ' ').trim()
}

/** The items of a list as JSON gives it or as it is printed into a cell; a single value is a list of one. */
export function cellList(value: unknown): string[] {
  const items = Array.isArray(value) ? value : (printedList(value) ?? [value])
  return items.map(cellLine).filter(Boolean)
}

export function hasValue(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasValue)
  return value !== undefined && value !== null && !(typeof value === 'string' && value.trim() === '')
}

/** `['a', 'b']` and `["a", "b"]`, as Python and JSON print lists. */
function printedList(value: unknown): string[] | undefined {
  if (typeof value !== 'string' || !/^\s*\[.*\]\s*$/s.test(value) || value.length > 10_000) return undefined
  const items = value.match(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g)
  if (!items) return value.trim() === '[]' ? [] : undefined
  const between = items.reduce((rest, item) => rest.replace(item, ''), value)
  return /^[\s[\],]*$/.test(between) ? items.map((item) => item.slice(1, -1).replace(/\\(.)/g, '$1')) : undefined
}

/** The text of an object that stands for one: a person, a tag, a rendered field. */
function nameOf(value: object): string | undefined {
  const fields = value as Record<string, unknown>
  for (const key of ['name', 'label', 'title', 'term', 'value', 'text', '_text', '#text']) {
    const named = fields[key]
    if (typeof named === 'string' || typeof named === 'number') return String(named)
  }
  const names = [
    fields.firstname ?? fields.first_name ?? fields.firstName,
    fields.lastname ?? fields.last_name ?? fields.lastName,
  ]
  return names.filter((name) => typeof name === 'string' && name).join(' ') || undefined
}

/** Which of two figures is the day, where a column tells. */
export type DayOrder = 'day-first' | 'month-first'

const figures = /^\s*(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/

/** Told by the dates of which one figure can only be the day. */
export function dayOrder(values: readonly string[]): DayOrder | undefined {
  let dayFirst = 0
  let monthFirst = 0
  for (const value of values) {
    const [, first, , second] = figures.exec(value) ?? []
    if (Number(first) > 12) dayFirst++
    if (Number(second) > 12) monthFirst++
  }
  if (dayFirst > 0 && monthFirst > 0) return undefined
  return dayFirst > 0 ? 'day-first' : monthFirst > 0 ? 'month-first' : undefined
}

/** The whole cell is an hour: "10:02", "9.30 pm". */
export const timeOfDay = /^\d{1,2}[:.]\d{2}([:.]\d{2})?(\s*[ap]\.?m\.?|\s*(WIB|WITA|WIT|Z|[+-]\d{2}:?\d{2}))?$/i

/** Days since 30 December 1899 between the years 1954 and 2119: too small for a Unix time of any news. */
const serials = { from: 20_000, to: 80_000 }

/** ISO dates as they are, a number as a spreadsheet's or Unix time, anything else as dates are written in news. */
export function cellDate(
  value: unknown,
  options: { language?: string; order?: DayOrder; relativeTo?: string } = {},
): string | undefined {
  if (typeof value === 'number' || (typeof value === 'string' && /^\d{5}(\.\d+)?$/.test(value.trim()))) {
    return numberDate(Number(value))
  }
  const written = cellLine(value).replace(
    figures,
    (whole, first: string, separator: string, second: string, year: string) => {
      if (!options.order) return whole
      const [day, month] = options.order === 'day-first' ? [first, second] : [second, first]
      return Number(month) > 12
        ? `${first}${separator}${second}${separator}${year}`
        : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    },
  )
  if (written === '') return undefined
  const plain = written.replace(/^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})/, '$1T$2').replace(/([+-]\d{2})(\d{2})$/, '$1:$2')
  if (isoDateSchema.safeParse(plain).success && isDay(plain)) return plain
  const { language, relativeTo } = options
  const news = () => parseNewsDate(written.slice(0, 500), { language, relativeTo })?.iso
  return ofMachines.test(written) ? (isoDate(written) ?? news()) : (news() ?? isoDate(written))
}

/** Figures with a numeric zone or none: nothing that `isoDate` would pass over. */
const ofMachines = /^(\d[\d\s/.:,T-]*(\s?(Z|UTC|GMT)|\s?[+-]\d{2}:?\d{2})?|[a-z]{3}, \d.*(GMT|UTC|[+-]\d{4}))$/i

const isDay = (iso: string) => iso.length < 10 || !Number.isNaN(Date.parse(iso.slice(0, 10)))

function numberDate(number: number): string | undefined {
  if (Number.isInteger(number) && number >= 1500 && number <= 2200) return String(number)
  if (number >= serials.from && number <= serials.to) return serialDate(number)
  const instant = new Date(number < 1e11 ? number * 1000 : number)
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString()
}

function serialDate(serial: number): string {
  const instant = new Date(Math.round((serial - 25_569) * 86_400) * 1000)
  return spreadsheetDate(instant)
}

/** Spreadsheets know no zones: their day and time as they are shown. */
export function spreadsheetDate(instant: Date): string {
  // A serial number is a fraction: 08:30 may come as 08:29:59.999.
  const iso = new Date(Math.round(instant.getTime() / 1000) * 1000).toISOString()
  return iso.slice(11, 19) === '00:00:00' ? iso.slice(0, 10) : iso.slice(0, 19)
}
