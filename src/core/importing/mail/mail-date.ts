/** The time that a message carries, with its offset. Source: RFC 5322 3.3 and 4.3 (obsolete years and zone names). */
import { parseNewsDate } from '../dates/news-date'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const zones: Readonly<Record<string, string>> = {
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  Z: 'Z',
  EDT: '-04:00',
  EST: '-05:00',
  CDT: '-05:00',
  CST: '-06:00',
  MDT: '-06:00',
  MST: '-07:00',
  PDT: '-07:00',
  PST: '-08:00',
  CET: '+01:00',
  CEST: '+02:00',
  MEZ: '+01:00',
  MESZ: '+02:00',
  BST: '+01:00',
  MSK: '+03:00',
  WIB: '+07:00',
  JST: '+09:00',
  KST: '+09:00',
}
const standard =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{2,4}),?\s+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\.\d+)?\s*([+-]\d{4}|[a-z]{1,4})?/iu

/** "Tue Mar  4 12:00:00 2025", as mailboxes have it between their messages. */
const asctime =
  /^(?:[a-z]{3},?\s+)?([a-z]{3})\s+(\d{1,2})\s+(\d{1,2}:\d{2}(?::\d{2})?)\s*([+-]\d{4}|[A-Z]{2,4})?\s+(\d{4})$/i

/** ISO 8601, or undefined when there is no date in it. Other wordings are read as dates of news are. */
export function mailDate(value: string | undefined): string | undefined {
  if (!value) return undefined
  const text = value.replace(/\([^)]*\)/g, ' ').trim()
  const found = standard.exec(text.replace(asctime, '$2 $1 $5 $3 $4'))
  const month = found ? months.indexOf((found[2] ?? '').toLowerCase()) + 1 : 0
  if (!found || month === 0) return parseNewsDate(text)?.iso
  const [, day = '', , year = '', hour = '', minute = '', second, zone] = found
  const date = `${wholeYear(year)}-${two(month)}-${two(day)}`
  if (Number.isNaN(Date.parse(`${date}T00:00:00Z`)) || Number(hour) > 23 || Number(minute) > 59) return undefined
  const time = `${two(hour)}:${minute}${second ? `:${second === '60' ? '59' : second}` : ''}`
  return `${date}T${time}${offset(zone)}`
}

function wholeYear(year: string): string {
  if (year.length === 4) return year
  const short = Number(year)
  return String(year.length === 3 || short >= 50 ? 1900 + short : 2000 + short)
}

const two = (value: number | string) => String(value).padStart(2, '0')

/** A zone that nobody knows leaves the time without an offset. */
function offset(zone: string | undefined): string {
  if (!zone) return ''
  const figures = /^([+-])(\d{2})(\d{2})$/.exec(zone)
  if (!figures) return zones[zone.toUpperCase()] ?? ''
  const [, sign = '+', hours = '', minutes = ''] = figures
  if (Number(hours) > 14 || Number(minutes) > 59) return ''
  return hours === '00' && minutes === '00' ? 'Z' : `${sign}${hours}:${minutes}`
}
