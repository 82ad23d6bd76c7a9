/** Dates as agencies' formats write them: ISO 8601 in its short and long forms, with white space around. */
import { isoDate } from '../web-page/machine-date'

/** "20240625T144000+0700", "20080219+0100" (the day alone), "2018-10-18T13:05:00Z " as ISO 8601; undefined for no date. */
export function wireDate(value: string | undefined): string | undefined {
  const text = value?.trim()
  const compact =
    text && /^(\d{8})(?:T?(\d{4})(\d{2})?(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?|[+-]\d{2}:?\d{2}|Z)?$/.exec(text)
  if (!compact) return isoDate(text)
  const [, day, minutes, seconds = '', zone = ''] = compact
  // Midnight without a zone stands for the day.
  if (minutes === '0000' && Number(seconds) === 0 && !zone) return isoDate(day)
  return isoDate(minutes ? `${day}T${minutes}${seconds}${zone.replace(':', '')}` : day)
}
