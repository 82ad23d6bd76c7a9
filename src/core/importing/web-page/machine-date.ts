/** Dates as machines write them into a page: ISO 8601 and its near relatives, RFC 2822, Unix time. */

const isoLike =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:[T ,]+|\s+-\s+)(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{1,2}:?\d{2}|[+-]\d{2})?)?/i
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$/
const rfc2822 =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]([a-z]{3})[a-z]*[\s-](\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|UT|UTC|GMT|[+-]\d{4})?)?/i
/** As JavaScript's `Date` prints itself. */
const printed =
  /^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+(?:(\d{2}):(\d{2}):(\d{2})\s+(?:(?:GMT|UTC)(?=[+-])|(?!GMT|UTC)[A-Z]{3,4})?\s*(GMT|UTC|[+-]\d{4})?\s*)?(\d{4})/i
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** ISO 8601 with precision and offset only as given, or undefined for what is no date or stands for none. */
export function isoDate(value: string | undefined): string | undefined {
  const text = value?.trim()
  if (!text) return undefined
  const iso = isoLike.exec(text) ?? compact.exec(text)
  if (iso) return assemble(iso[1], iso[2], iso[3], iso[4], iso[5], iso[6], iso[7])
  const mail = rfc2822.exec(text)
  if (mail) return assemble(mail[3], monthNumber(mail[2]), mail[1], mail[4], mail[5], mail[6], mail[7])
  const script = printed.exec(text)
  if (script) return assemble(script[7], monthNumber(script[1]), script[2], script[3], script[4], script[5], script[6])
  if (/^\d{10}$|^\d{13}$/.test(text)) {
    return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString().replace(/\.\d+/, '')
  }
  return undefined
}

function monthNumber(name = ''): string {
  return String(months.indexOf(name.toLowerCase()) + 1)
}

function assemble(
  y = '',
  m = '',
  d = '',
  hour?: string,
  minute = '00',
  second?: string,
  zone?: string,
): string | undefined {
  const [month, day] = [m.padStart(2, '0'), d.padStart(2, '0')]
  const date = `${y}-${month}-${day}`
  const midnight = new Date(`${date}T00:00:00Z`)
  const real = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(date)
  if (!real || Number(y) < 1700 || Number(y) > 2200 || date === '1970-01-01') return undefined
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return date
  const time = `${hour.padStart(2, '0')}:${minute}${second && Number(second) < 60 ? `:${second}` : ''}`
  return `${date}T${time}${offset(zone)}`
}

function offset(zone: string | undefined): string {
  if (!zone) return ''
  const match = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone)
  if (!match) return 'Z'
  return `${match[1]}${(match[2] ?? '').padStart(2, '0')}:${match[3] ?? '00'}`
}
