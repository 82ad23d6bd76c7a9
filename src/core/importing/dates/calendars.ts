/** Years, months and days of other calendars as Gregorian ones. `Intl` knows the calendars; this only searches it. */
import type { CalendarSystem } from './calendar-names'

export interface Day {
  year: number
  month?: number
  day?: number
}

const dayMs = 86_400_000
/** Mean lengths in days and the first day of year 1, near enough for a search of a few days. */
const frames = {
  persian: { epoch: Date.UTC(622, 2, 21), year: 365.2422, month: 30.44 },
  'islamic-umalqura': { epoch: Date.UTC(622, 6, 19), year: 354.367, month: 29.53 },
}
const formats = new Map<string, Intl.DateTimeFormat>()

/** @returns undefined when that calendar has no such day, or no day is given */
export function toGregorian(calendar: CalendarSystem, date: Day): Day | undefined {
  if (calendar === 'gregory') return date
  if (!date.month || !date.day) return undefined
  const frame = frames[calendar]
  const days = (date.year - 1) * frame.year + (date.month - 1) * frame.month + date.day - 1
  const guess = Math.round((frame.epoch + days * dayMs) / dayMs) * dayMs
  for (const offset of [0, -1, 1, -2, 2, -3, 3, -4, 4]) {
    const time = guess + offset * dayMs
    if (isDay(calendar, time, date)) {
      const found = new Date(time)
      return { year: found.getUTCFullYear(), month: found.getUTCMonth() + 1, day: found.getUTCDate() }
    }
  }
  return undefined
}

function isDay(calendar: CalendarSystem, time: number, date: Day): boolean {
  let format = formats.get(calendar)
  if (!format) {
    format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    })
    formats.set(calendar, format)
  }
  const parts = Object.fromEntries(
    format.formatToParts(time).map((part) => [part.type, Number.parseInt(part.value, 10)]),
  )
  return parts.year === date.year && parts.month === date.month && parts.day === date.day
}

/** First years of the eras that East Asian dates count from. */
const eras: Record<string, number> = {
  明治: 1868,
  大正: 1912,
  昭和: 1926,
  平成: 1989,
  令和: 2019,
  m: 1868,
  t: 1912,
  s: 1926,
  h: 1989,
  r: 2019,
  民國: 1912,
  民国: 1912,
}

export function yearOfEra(era: string, year: number): number | undefined {
  const first = eras[era]
  return first === undefined ? undefined : first + year - 1
}

/** Thai years of the Buddhist era are written bare; no Gregorian year of the press is as high. */
export function fromBuddhist(year: number): number {
  return year >= 2400 && year <= 2700 ? year - 543 : year
}

export function isRealDay({ year, month, day }: Day): boolean {
  if (year < 1500 || year > 2150) return false
  if (month === undefined) return true
  if (month < 1 || month > 12) return false
  return day === undefined || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate())
}
