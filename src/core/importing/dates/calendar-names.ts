/** Month and weekday names of a language as CLDR has them (through `Intl`), with what the press writes besides. */
import { alternation } from './alternation'
import { fold } from './folded-text'
import { extraMonths, extraWeekdays } from './press-names'
import { type TellingWords, tellingWords, unspacedLanguages } from './telling-words'

export type CalendarSystem = 'gregory' | 'persian' | 'islamic-umalqura'

export interface MonthName {
  month: number
  calendar: CalendarSystem
}

export interface CalendarNames {
  months: Map<string, MonthName>
  /** 0 is Sunday. */
  weekdays: Map<string, number>
  /** Finds any month name; undefined where months are only numbers. */
  monthPattern: RegExp | undefined
  monthWords: TellingWords
  /** A weekday name at the end of what stands before a date. */
  weekdayBefore: RegExp
  /** A weekday name right behind a date. */
  weekdayAfter: RegExp
}

const day = 86_400_000
/** Other places of a language that name their months in their own way. */
const otherLocales: Record<string, string[]> = {
  ar: ['ar-SY', 'ar-MA', 'ar-DZ', 'ar-TN', 'ar-MR'],
  de: ['de-AT'],
  sr: ['sr-Latn'],
  uz: ['uz-Cyrl'],
  az: ['az-Cyrl'],
  bs: ['bs-Cyrl'],
  fa: ['fa-AF'],
  en: ['en-AU', 'en-GB'],
}
const otherCalendars: Record<string, CalendarSystem[]> = {
  ar: ['islamic-umalqura'],
  fa: ['persian', 'islamic-umalqura'],
  ps: ['persian'],
  ur: ['islamic-umalqura'],
  id: ['islamic-umalqura'],
  ms: ['islamic-umalqura'],
}
const cache = new Map<string, CalendarNames>()

/** The names of one language; built at the first call for it and kept. */
export function calendarNames(language: string): CalendarNames {
  const known = cache.get(language)
  if (known) return known
  const names = buildNames(language)
  cache.set(language, names)
  return names
}

function buildNames(language: string): CalendarNames {
  const months = new Map<string, MonthName>()
  const weekdays = new Map<string, number>()
  const locales = Intl.DateTimeFormat.supportedLocalesOf([language]).length > 0 ? [language] : []
  for (const locale of [...locales, ...(otherLocales[language] ?? [])]) {
    addMonths(months, locale, 'gregory')
    addWeekdays(weekdays, locale)
  }
  for (const [name, month] of extraMonths(language)) addName(months, name, { month, calendar: 'gregory' })
  for (const [name, weekday] of extraWeekdays(language)) addName(weekdays, name, weekday)
  for (const calendar of otherCalendars[language] ?? []) {
    for (const locale of [language, ...(otherLocales[language] ?? [])]) addMonths(months, locale, calendar)
  }
  const isUnspaced = unspacedLanguages.has(language)
  const before = isUnspaced ? '' : '(?<![\\p{L}\\p{M}])'
  const after = isUnspaced ? '' : '(?![\\p{L}\\p{M}])'
  const weekday = alternation(weekdays.keys())
  return {
    months,
    weekdays,
    monthPattern: months.size > 0 ? new RegExp(`${before}(${alternation(months.keys())})${after}`, 'gu') : undefined,
    monthWords: tellingWords(months.keys(), language),
    weekdayBefore: new RegExp(
      `${before}(${weekday})\\.?${after}[\\s,.|(\\-/]*(?:den |the |le |el |dia |ngay |d\\. )?$`,
      'u',
    ),
    weekdayAfter: new RegExp(`^[\\s,.(|-]{0,3}(${weekday})${after}`, 'u'),
  }
}

function addMonths(months: Map<string, MonthName>, locale: string, calendar: CalendarSystem): void {
  const tag = `${locale}-u-ca-${calendar}-nu-latn`
  const monthOf = numberOfMonth(calendar)
  const styles: Intl.DateTimeFormatOptions[] = [
    { month: 'long', day: 'numeric' },
    { year: 'numeric', month: 'long', day: 'numeric' },
    { month: 'long' },
    { month: 'short', day: 'numeric' },
    { month: 'short' },
  ]
  const step = calendar === 'gregory' ? 31 : 14
  for (const style of styles) {
    const format = new Intl.DateTimeFormat(tag, { ...style, timeZone: 'UTC' })
    for (let time = Date.UTC(2024, 0, 3); time < Date.UTC(2025, 0, 2); time += step * day) {
      const parts = format.formatToParts(time)
      const month = monthOf(time)
      for (const name of monthForms(parts)) addName(months, name, { month, calendar })
    }
  }
}

function numberOfMonth(calendar: CalendarSystem): (time: number) => number {
  if (calendar === 'gregory') return (time) => new Date(time).getUTCMonth() + 1
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, { month: 'numeric', timeZone: 'UTC' })
  return (time) => Number.parseInt(format.format(time), 10)
}

/** The month's name, and with the letters that the language joins to it (ביוני, сарын). */
function monthForms(parts: Intl.DateTimeFormatPart[]): string[] {
  const index = parts.findIndex((part) => part.type === 'month')
  const name = parts[index]?.value ?? ''
  const prefix = /\p{L}+'?$/u.exec(parts[index - 1]?.value ?? '')?.[0] ?? ''
  const suffix = /^\p{L}+/u.exec(parts[index + 1]?.value ?? '')?.[0] ?? ''
  return [name, prefix + name + suffix]
}

function addWeekdays(weekdays: Map<string, number>, locale: string): void {
  for (const style of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' })
    for (let i = 0; i < 7; i++) addName(weekdays, format.format(Date.UTC(2024, 5, 2 + i)), i)
  }
}

/** Keeps the first meaning of a name: styles come longest first, so a short form never covers a full one. */
function addName<T>(names: Map<string, T>, name: string, value: T): void {
  const key = fold(name).trim().replace(/\.$/, '')
  if (key.length < 2 && !/[\u3040-\u9fff\uac00-\ud7af]/.test(key)) return
  if (/^\d/.test(key) && !/\p{L}{3}/u.test(key)) return
  if (!names.has(key)) names.set(key, value)
}
