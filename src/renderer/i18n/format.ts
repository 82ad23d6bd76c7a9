/** Dates, numbers and names written the way of one language. Story dates are shown as the source gave them. */

export interface Format {
  number(value: number): string
  bytes(value: number): string
  /** An ISO date of a story with its own precision; the time stays on the source's clock. */
  storyDate(iso: string, style: 'short' | 'long'): string
  /** An instant of this archive, in the reader's own time zone. */
  moment(iso: string): string
  duration(ms: number): string
  languageName(tag: string): string
  list(items: string[]): string
}

const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/

export function createFormat(locale: string): Format {
  const numbers = new Intl.NumberFormat(locale)
  const oneDecimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  const unit = (value: number, name: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long', maximumFractionDigits: 0 }).format(
      value,
    )
  return {
    number: (value) => numbers.format(value),
    bytes: (value) => {
      const step = value < 1000 ? 0 : value < 1e6 ? 1 : value < 1e9 ? 2 : 3
      return `${oneDecimal.format(value / 1000 ** step)} ${['B', 'kB', 'MB', 'GB'][step]}`
    },
    storyDate: createStoryDate(locale),
    moment: (text) => moments.format(new Date(text)),
    duration: (ms) => (ms < 60_000 ? unit(Math.max(1, Math.round(ms / 1000)), 'second') : unit(ms / 60_000, 'minute')),
    languageName: once((tag) => languageName(names, tag)),
    list: (items) => lists.format(items),
  }
}

/** A list draws dozens of dates at every key, and a formatter takes longer to make than to use. */
function createStoryDate(locale: string): Format['storyDate'] {
  const formats = new Map<string, Intl.DateTimeFormat>()
  const formatFor = (options: Intl.DateTimeFormatOptions) => {
    const key = Object.values(options).join(' ')
    const known = formats.get(key)
    if (known) return known
    const made = new Intl.DateTimeFormat(locale, options)
    formats.set(key, made)
    return made
  }
  return (text, style) => {
    const [, year, month, day, time, offset] = iso.exec(text) ?? []
    if (!year) return text
    const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)))
    // Date.UTC reads years below 100 as 19xx.
    date.setUTCFullYear(Number(year))
    const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' }
    if (month) options.month = style === 'long' ? 'long' : 'short'
    if (day) options.day = 'numeric'
    if (day && style === 'long') options.weekday = 'long'
    const written = formatFor(options).format(date)
    if (style === 'short' || !time) return written
    return `${written}, ${time}${offset ? ` ${offset === 'Z' ? 'UTC' : `UTC${offset}`}` : ''}`
  }
}

/** Remembers what came out for a text. */
function once(make: (text: string) => string): (text: string) => string {
  const made = new Map<string, string>()
  return (text) => {
    const known = made.get(text) ?? make(text)
    made.set(text, known)
    return known
  }
}

function languageName(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}
