/** Dates in figures: ISO 8601, 25/6/2024 or 6/25/2024 by language, 2024. 6. 25., 2024年6月25日, 令和6年, 2024년. Folded text. */
import { fromBuddhist, isRealDay, toGregorian, yearOfEra } from './calendars'
import type { DateCandidate } from './date-candidate'

const iso =
  /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?:[t ](\d{2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?(?: ?(z|[+-]\d{2}:?\d{2})(?![\d:]))?)?(?!\d|-\d)/g
const eastAsian =
  /(?:(?<!\d)(\d{4})|(明治|大正|昭和|平成|令和|民國|民国) ?(\d{1,3}|元))? ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日号號일]/g
const eastAsianYearless = /(?<![\d年년] ?)(?<!\d)(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日号號일]/g
const yearFirst = /(?<![\d.,/:-])(\d{4}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{1,2})(?!\d|[./-]\d)/g
const yearLast = /(?<![\d.,/:-])(\d{1,2}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{4})(?!\d|[./-]\d)/g
const shortYear = /(?<![\d.,/:-])(\d{1,2})([/.])(\d{1,2})\2(\d{2})(?!\d|[./:,-]\d)/g
const noYear = /(?<![\d.,/:-])(\d{1,2})([/.])(\d{1,2})\.?(?=\))/g

const orders = new Map<string, 'dmy' | 'mdy'>()

export function findNumericDates(text: string, language: string | undefined): DateCandidate[] {
  if (!/\d/.test(text)) return []
  const found: DateCandidate[] = []
  const add = (match: RegExpMatchArray, candidate: Omit<DateCandidate, 'start' | 'end'> | undefined) => {
    if (candidate)
      found.push({ ...candidate, start: match.index as number, end: (match.index as number) + match[0].length })
  }
  for (const match of text.matchAll(iso)) add(match, isoDate(match, language))
  for (const match of text.matchAll(yearFirst)) add(match, dayOf(match[1], match[3], match[4], language))
  for (const match of text.matchAll(yearLast)) add(match, ordered(match, language))
  for (const match of text.matchAll(shortYear)) {
    if (!looksLikeVersion(match, text)) add(match, ordered(match, language))
  }
  for (const match of text.matchAll(noYear)) add(match, withoutYear(match, language))
  if (/[月월]/.test(text)) {
    for (const match of text.matchAll(eastAsian)) add(match, eastAsianDate(match))
    for (const match of text.matchAll(eastAsianYearless)) add(match, yearlessDay(Number(match[1]), Number(match[2])))
  }
  return found
}

/** East Asian dates in numerals of their own (二〇二四年六月二十五日), each character standing where it stood. */
export function eastAsianNumerals(text: string): string | undefined {
  if (!/[〇零一二三四五六七八九十]/.test(text) || !/[〇零一二三四五六七八九十]{1,3}月/.test(text)) return undefined
  return text.replace(/[〇零一二三四五六七八九十]+(?=[年月日号號])/g, (numeral) =>
    numeralValue(numeral).padStart(numeral.length, ' '),
  )
}

function numeralValue(numeral: string): string {
  const digit = (character: string | undefined) =>
    character ? '〇一二三四五六七八九'.indexOf(character.replace('零', '〇')) : 0
  if (!numeral.includes('十')) return [...numeral].map(digit).join('')
  const [tens = '', ones = ''] = numeral.split('十')
  return String((tens ? digit(tens) : 1) * 10 + digit(ones || undefined))
}

function isoDate(
  match: RegExpMatchArray,
  language: string | undefined,
): Omit<DateCandidate, 'start' | 'end'> | undefined {
  const [, year, month, day, hour, minute, second, offset] = match
  const date = dayOf(year, month, day, language)
  if (!date || !hour) return date
  if (Number(hour) > 23 || Number(minute) > 59) return date
  const zone = offset === 'z' ? 'Z' : offset?.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2')
  return { ...date, time: `${hour}:${minute}:${second ?? '00'}`, offset: zone }
}

function dayOf(year = '', month = '', day = '', language?: string): Omit<DateCandidate, 'start' | 'end'> | undefined {
  const written = { year: fromBuddhist(Number(year)), month: Number(month), day: Number(day) }
  // Persian years of our time lie between 1300 and 1500; Gregorian ones of that age are not news.
  if ((language === 'fa' || language === 'ps') && written.year > 1250 && written.year < 1500) {
    const converted = toGregorian('persian', written)
    return converted && { ...converted, converted: true }
  }
  return isRealDay(written) ? written : undefined
}

/** "2.11.22" is a date where it stands apart from words; with two-figure days and months it is one anywhere. */
function looksLikeVersion(match: RegExpMatchArray, text: string): boolean {
  const [whole, a = '', separator, b = ''] = match
  if (separator !== '.' || (a.length === 2 && b.length === 2)) return false
  const start = match.index as number
  const apart = /(?:^|[\n,|·•–—(-])\s*$/.test(text.slice(Math.max(0, start - 8), start))
  return (
    !apart ||
    !/^\s*(?:$|[\n,|·•–—)-]|\d{1,2}[:.]\d\d)/.test(text.slice(start + whole.length, start + whole.length + 16))
  )
}

function ordered(
  match: RegExpMatchArray,
  language: string | undefined,
): Omit<DateCandidate, 'start' | 'end'> | undefined {
  const [, a = '', separator, b = '', y = ''] = match
  const year = y.length === 2 ? String(Number(y) < 70 ? 2000 + Number(y) : 1900 + Number(y)) : y
  const [day, month] = dayAndMonth(a, b, separator, language)
  return dayOf(year, month, day, language) ?? dayOf(year, day, month, language)
}

/** Points and hyphens are written day first everywhere; slashes follow the language. */
function dayAndMonth(
  a: string,
  b: string,
  separator: string | undefined,
  language: string | undefined,
): [string, string] {
  return separator === '/' && orderOf(language ?? 'en') === 'mdy' ? [b, a] : [a, b]
}

function withoutYear(
  match: RegExpMatchArray,
  language: string | undefined,
): Omit<DateCandidate, 'start' | 'end'> | undefined {
  const [, a = '', separator, b = ''] = match
  const [day, month] = dayAndMonth(a, b, separator, language)
  return yearlessDay(Number(month), Number(day)) ?? yearlessDay(Number(day), Number(month))
}

function yearlessDay(month: number, day: number): Omit<DateCandidate, 'start' | 'end'> | undefined {
  return isRealDay({ year: 2024, month, day }) ? { year: 0, month, day, yearless: true } : undefined
}

function eastAsianDate(match: RegExpMatchArray): Omit<DateCandidate, 'start' | 'end'> | undefined {
  const [, plain, era, ofEra, month, day] = match
  const year = plain ? Number(plain) : era ? yearOfEra(era, ofEra === '元' ? 1 : Number(ofEra)) : undefined
  if (year === undefined) return undefined
  const date = { year, month: Number(month), day: Number(day) }
  return isRealDay(date) ? date : undefined
}

function orderOf(language: string): 'dmy' | 'mdy' {
  let order = orders.get(language)
  if (!order) {
    const parts = new Intl.DateTimeFormat(language, {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    }).formatToParts(0)
    const types = parts.map((part) => part.type)
    order =
      types.indexOf('month') < types.indexOf('day') && types.indexOf('year') > types.indexOf('day') ? 'mdy' : 'dmy'
    orders.set(language, order)
  }
  return order
}
