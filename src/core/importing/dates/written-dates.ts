/** Dates with a month's name: 25 Juni 2024, June 25, 2024, 2024. június 25., le 1er mai, 25 ביוני 2024. */
import { calendarNames, type MonthName } from './calendar-names'
import { type Day, fromBuddhist, isRealDay, toGregorian } from './calendars'
import type { DateCandidate } from './date-candidate'
import { mayHold } from './telling-words'

const join = "(?:[\\s.,/-]|de|del|d'|di|of|ng|da|na|den|من|mis|of|the|dia){0,5}"
const dayBefore = new RegExp(
  `(?<![\\d.,:/-])(\\d{1,2})(?:st|nd|rd|th|er|re|os|º|°|ª|ma|ja|-?го|-?е|-?[aeê]|י)?\\s?${join}$`,
  'u',
)
const dayAfter =
  /^[.,]?[\s-]{0,3}(?:ден |the )?(\d{1,2})(?:st|nd|rd|th|er|º|°|-?a[nt]?|-?e[nt]?|\(a\))?(?![\d:]|\.\d|[.,]\d{3})/u
const yearAfter =
  /^(?:[\s.,/|'()-]|de|del|d'|di|of|г|року|р|nam|سنة|عام|พ\.?ศ\.?|ค\.?ศ\.?|พุทธศักราช|da|ta){0,6}(\d{4})(?!\d)/u
const yearBefore =
  /(?<!\d)(\d{4})(?:[\s.,-]{1,3}|\s?(?:m\.|gada|-?e?ko|\(e\)ko|-ж\.,|оны|ж\.|жылы|жылғы|-?yil(?:i|gi|da)?|г\.|წლის|թ\.?|թվականի)\s?){1,2}$/u
const shortYearAfter = /^(?:(?:[\s-]{0,2}'|-)(\d{2})(?![\d:])|\s(\d{2})(?=\s*(?:$|[\n,|]|\s\d{1,2}[:.]\d{2})))/u

/**
 * Every date with a month's name of that language. `reach` around the name is small, so the cost grows with the text only.
 * @param words of the text
 */
export function findWrittenDates(text: string, words: ReadonlySet<string>, language: string): DateCandidate[] {
  const { months, monthPattern, monthWords } = calendarNames(language)
  if (!monthPattern || !mayHold(words, monthWords)) return []
  const found: DateCandidate[] = []
  for (const match of text.matchAll(monthPattern)) {
    const name = months.get((match[1] as string).replace(/ +/g, ' '))
    if (!name) continue
    const end = match.index + match[0].length
    const before = text.slice(Math.max(0, match.index - 24), match.index)
    const after = text.slice(end, end + 28)
    const parts = around(before, after)
    const candidate = parts && finish(parts, name, match.index, end, language)
    if (candidate) found.push(candidate)
  }
  return found
}

interface Parts {
  year?: number
  day?: number
  before: number
  after: number
}

/** What stands around the month's name. `before` and `after` count the characters that belong to the date. */
function around(before: string, after: string): Parts | undefined {
  const first = dayBefore.exec(before)
  if (first) {
    const day = Number(first[1])
    const year = yearAfter.exec(after) ?? shortYearAfter.exec(after)
    if (year)
      return { day, year: fullYear((year[1] ?? year[2]) as string), before: first[0].length, after: year[0].length }
    const early = yearBefore.exec(before.slice(0, before.length - first[0].length))
    return {
      day,
      year: early ? Number(early[1]) : undefined,
      before: first[0].length + (early?.[0].length ?? 0),
      after: 0,
    }
  }
  const second = dayAfter.exec(after)
  const early = yearBefore.exec(before)
  if (second) {
    const late = yearAfter.exec(after.slice(second[0].length))
    const year = early ?? late
    return {
      day: Number(second[1]),
      year: year ? Number(year[1]) : undefined,
      before: early ? early[0].length : 0,
      after: second[0].length + (early ? 0 : (late?.[0].length ?? 0)),
    }
  }
  const year = yearAfter.exec(after)
  if (year) return { year: Number(year[1]), before: 0, after: year[0].length }
  return early ? { year: Number(early[1]), before: early[0].length, after: 0 } : undefined
}

function fullYear(digits: string): number {
  const year = Number(digits)
  return digits.length === 2 ? (year < 70 ? 2000 + year : 1900 + year) : year
}

function finish(
  parts: Parts,
  name: MonthName,
  start: number,
  end: number,
  language: string,
): DateCandidate | undefined {
  const place = { start: start - parts.before, end: end + parts.after, language }
  if (parts.year === undefined) {
    if (name.calendar !== 'gregory' || !parts.day || !isRealDay({ year: 2024, month: name.month, day: parts.day }))
      return undefined
    return { ...place, year: 0, month: name.month, day: parts.day, yearless: true }
  }
  const written: Day = { year: fromBuddhist(parts.year), month: name.month, day: parts.day }
  const day = toGregorian(name.calendar, written)
  if (!day || !isRealDay(day)) return undefined
  return { ...place, ...day, ...(name.calendar === 'gregory' ? {} : { converted: true }) }
}
