/**
 * Finds the dates that news carries, in over seventy languages: names out of CLDR, figures by the language's order,
 * several calendars, times, zones, and whether a date is the day of publication or of the last change.
 */
import { calendarNames } from './calendar-names'
import { type ClockTime, timeAfter, timeBefore } from './clock-times'
import type { DateCandidate } from './date-candidate'
import { kindOf } from './date-cues'
import { type FoldedText, foldText } from './folded-text'
import { languagesFor } from './languages'
import { eastAsianNumerals, findNumericDates } from './numeric-dates'
import { findRelativeDates } from './relative-dates'
import { wordsOf } from './telling-words'
import { findWrittenDates } from './written-dates'

export interface NewsDate {
  /** ISO 8601, with precision and offset only as they are given. */
  iso: string
  /** The characters that were the date, with its weekday and time: half-open, UTF-16 code units. */
  start: number
  end: number
  /** As a word beside the date says; absent: nothing says. */
  kind?: 'published' | 'modified'
  /** A weekday is named, and it is not that day's. */
  weekdayConflict: boolean
}

export interface NewsDateOptions {
  /** BCP 47 primary subtag of the text, tried first; the others are tried when it gives nothing. */
  language?: string
  /** ISO 8601: dates without a year and "2 hours ago" count from here; without it they are not read. */
  relativeTo?: string
  /** The text is no younger: dates without a year fall into this year or before it. */
  latestYear?: number
}

interface Reading extends NewsDate {
  converted: boolean
  relative: boolean
}

/** Every date of the text, in order; none overlap. The cost grows in line with the text. */
export function findNewsDates(text: string, options: NewsDateOptions = {}): NewsDate[] {
  return read(text, options).map(({ converted: _, relative: __, ...date }) => date)
}

/** The date that a header line most likely means: published before unlabelled before modified, exact before vague. */
export function parseNewsDate(text: string, options: NewsDateOptions = {}): NewsDate | undefined {
  const dates = read(text, options)
  const rank = (date: Reading) =>
    (date.kind === 'modified' ? 8 : date.kind === 'published' ? 0 : 4) +
    (date.iso.length < 10 ? 3 : 0) +
    (date.relative ? 2 : 0) +
    (date.converted ? 1 : 0)
  const best = dates.reduce<Reading | undefined>((a, b) => (a && rank(a) <= rank(b) ? a : b), undefined)
  if (!best) return undefined
  const { converted: _, relative: __, ...date } = best
  return date
}

/** A page's lines are asked for their dates from several sides. */
const recent = new Map<string, readonly Reading[]>()
const recentLines = 400
const longestLine = 250

function read(text: string, options: NewsDateOptions): readonly Reading[] {
  if (text.length > longestLine) return readAnew(text, options)
  const { language, relativeTo, latestYear } = options
  const question = `${language} ${relativeTo} ${latestYear} ${text}`
  const known = recent.get(question)
  if (known) return known
  if (recent.size >= recentLines) recent.clear()
  const dates = readAnew(text, options)
  recent.set(question, dates)
  return dates
}

function readAnew(text: string, options: NewsDateOptions): Reading[] {
  const folded = foldText(text)
  const languages = languagesFor(folded.text, options.language)
  const candidates = withoutOverlaps(findCandidates(folded.text, languages, options))
  const readings: Reading[] = []
  let free = 0
  for (const candidate of candidates) {
    const reading = complete(folded, candidate, free, languages, options)
    if (!reading) continue
    readings.push(reading.date)
    free = reading.end
  }
  return readings
}

function findCandidates(text: string, languages: string[], options: NewsDateOptions): DateCandidate[] {
  const numeric = findNumericDates(text, options.language)
  const numerals = eastAsianNumerals(text)
  if (numerals) numeric.push(...findNumericDates(numerals, options.language))
  const sure = options.language ? [...new Set([options.language, 'en'])] : languages
  // In other tongues than its own and English a text is asked only when it names a year at all.
  const asked = /\d{4}/.test(text) ? languages : /\d/.test(text) ? sure : []
  const words = wordsOf(text)
  const candidates = [...numeric, ...firstFruitful(asked, (language) => findWrittenDates(text, words, language))]
  const { relativeTo, latestYear } = options
  const isPossible = text.length <= shortLine || text.includes('\n')
  if (isPossible && relativeTo && !(latestYear && latestYear < Number(relativeTo.slice(0, 4)))) {
    const find = (language: string) => findRelativeDates(text, words, language, relativeTo)
    candidates.push(...firstFruitful(sure, (language) => find(language).filter((date) => isOnShortLine(date, text))))
  }
  return candidates.filter((candidate) => !candidate.yearless || relativeTo)
}

/** The dates of the first language that finds one with a year; else of the first that finds any. */
function firstFruitful(languages: string[], find: (language: string) => DateCandidate[]): DateCandidate[] {
  let fallback: DateCandidate[] = []
  for (const language of languages) {
    const found = find(language)
    if (found.some((candidate) => !candidate.yearless && candidate.day)) return found
    if (fallback.length === 0) fallback = found
  }
  return fallback
}

const shortLine = 80

/** "Yesterday" in a sentence or a headline dates an event: such phrases count only where little else stands on the line. */
function isOnShortLine(candidate: DateCandidate, text: string): boolean {
  const start = text.lastIndexOf('\n', candidate.start) + 1
  const lineEnd = text.indexOf('\n', candidate.end)
  const end = lineEnd < 0 ? text.length : lineEnd
  if (end - start > shortLine) return false
  const others = `${text.slice(start, candidate.start)} ${text.slice(candidate.end, end)}`
  return (others.match(/\p{L}[\p{L}\p{M}]*/gu)?.length ?? 0) <= 5
}

function withoutOverlaps(candidates: DateCandidate[]): DateCandidate[] {
  const weight = (c: DateCandidate) => (c.relative ? 0 : c.yearless ? 1 : c.day ? 3 : 2) * 1000 + (c.end - c.start)
  const sorted = [...candidates].sort((a, b) => a.start - b.start || weight(b) - weight(a))
  const kept: DateCandidate[] = []
  for (const candidate of sorted) {
    const last = kept.at(-1)
    if (last && candidate.start < last.end) {
      if (weight(candidate) > weight(last)) kept[kept.length - 1] = candidate
    } else kept.push(candidate)
  }
  return kept
}

function complete(
  folded: FoldedText,
  candidate: DateCandidate,
  free: number,
  languages: string[],
  options: NewsDateOptions,
): { date: Reading; end: number } | undefined {
  const { text } = folded
  const lineStart = Math.max(free, text.lastIndexOf('\n', candidate.start - 1) + 1, candidate.start - 120)
  const tongues = candidate.language ? [...new Set([candidate.language, ...languages])] : languages
  let { start, end } = candidate
  if (start < free) return undefined
  const before = weekdayBefore(text.slice(lineStart, start), tongues)
  if (before) start -= before.length
  const after = before ? undefined : weekdayAfter(text.slice(end, end + 24), tongues)
  if (after) end += after.length + (text[end + after.length] === ')' ? 1 : 0)
  const day = resolveYear(candidate, options)
  const place = {
    year: day.year,
    month: day.month ?? 1,
    day: day.day ?? 1,
    language: options.language ?? candidate.language,
  }
  let time: ClockTime | undefined = candidate.time ? { time: candidate.time, offset: candidate.offset } : undefined
  if (!time && day.day) {
    const late = timeAfter(text.slice(end, end + 90), place)
    const early = late ? undefined : timeBefore(text.slice(lineStart, start), place)
    time = late ?? early
    if (late) end += late.length
    if (early) start -= early.length
  }
  const weekday = before?.weekday ?? after?.weekday
  const date: Reading = {
    iso: isoOf(day, time),
    start: folded.at(start),
    end: folded.at(end),
    weekdayConflict: weekday !== undefined && !!day.day && weekday !== weekdayOf(day.year, day.month ?? 1, day.day),
    converted: candidate.converted ?? false,
    relative: candidate.relative ?? false,
  }
  const kind = kindOf(text.slice(Math.max(free, start - 60), start), text.slice(end, end + 6))
  if (kind) date.kind = kind
  return { date, end }
}

type Weekday = { weekday: number; length: number }

/** The surest languages by their patterns; any other by its bare word. */
function weekdayBefore(text: string, languages: string[]): Weekday | undefined {
  const tail = text.slice(-40)
  if (!/\p{L}/u.test(tail)) return undefined
  for (const language of languages.slice(0, 3)) {
    const { weekdayBefore: pattern, weekdays } = calendarNames(language)
    const match = pattern.exec(tail)
    const weekday = match ? weekdays.get((match[1] as string).replace(/ +/g, ' ')) : undefined
    if (match && weekday !== undefined) return { weekday, length: match[0].length }
  }
  const word = /([\p{L}\p{M}'-]{4,})\.?[\s,.|(/-]{0,4}$/u.exec(tail)
  return word ? weekdayNamed(word[1] as string, word[0].length, languages.slice(3)) : undefined
}

function weekdayAfter(text: string, languages: string[]): Weekday | undefined {
  for (const language of languages.slice(0, 3)) {
    const { weekdayAfter: pattern, weekdays } = calendarNames(language)
    const match = pattern.exec(text)
    const weekday = match ? weekdays.get(match[1] as string) : undefined
    if (match && weekday !== undefined) return { weekday, length: match[0].length }
  }
  const word = /^[\s,.(|-]{0,3}([\p{L}\p{M}'-]{4,})(?![\p{L}\p{M}])/u.exec(text)
  return word ? weekdayNamed(word[1] as string, word[0].length, languages.slice(3)) : undefined
}

function weekdayNamed(word: string, length: number, languages: string[]): Weekday | undefined {
  for (const language of languages) {
    const weekday = calendarNames(language).weekdays.get(word)
    if (weekday !== undefined) return { weekday, length }
  }
  return undefined
}

/** The latest year in which the day is not past the date of reference (a day's grace for time zones). */
function resolveYear(
  candidate: DateCandidate,
  { relativeTo, latestYear }: NewsDateOptions,
): { year: number; month?: number; day?: number } {
  if (!candidate.yearless || !relativeTo) return candidate
  const { month = 1, day = 1 } = candidate
  const latest = Date.parse(`${relativeTo.slice(0, 10)}T00:00:00Z`) + 86_400_000
  const year = Number(relativeTo.slice(0, 4))
  if (latestYear && latestYear < year) return { year: latestYear, month, day }
  return { year: Date.UTC(year, month - 1, day) <= latest ? year : year - 1, month, day }
}

function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay()
}

function isoOf(day: { year: number; month?: number; day?: number }, time: ClockTime | undefined): string {
  const two = (n: number) => String(n).padStart(2, '0')
  const date = [String(day.year), ...(day.month ? [two(day.month)] : []), ...(day.day ? [two(day.day)] : [])].join('-')
  return time && day.day ? `${date}T${time.time}${time.offset ?? ''}` : date
}
