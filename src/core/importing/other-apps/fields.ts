/** Values as exports write them: text, dates, lists of tags and truths, whatever type they came in. */
import { isoDate } from '../web-page/machine-date'

export type Fields = Record<string, unknown>

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The objects of a list; nothing when it is none. */
export function fieldsList(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : []
}

/** One line of text, or undefined when there is none. */
export function line(value: unknown): string | undefined {
  return words(value)?.replace(/\s+/g, ' ')
}

/** Text with its line ends, or undefined when there is none. */
export function words(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  return String(value).replace(/\r\n?/g, '\n').trim() || undefined
}

/** ISO 8601 of a machine's date: ISO and its relatives, or Unix time in seconds, milliseconds or microseconds. */
export function moment(value: unknown): string | undefined {
  const text = line(value)
  if (!text) return undefined
  if (/^\d{9,17}(\.\d+)?$/.test(text)) {
    const number = Number(text)
    const milliseconds = number < 1e11 ? number * 1000 : number < 1e14 ? number : number / 1000
    return new Date(milliseconds).toISOString().replace('.000Z', 'Z')
  }
  return isoDate(text)
}

/** Names of a list, of `{name}`, `{label}` or `{slug}` objects, of a JSON or Python list in text, or parted in text. */
export function names(value: unknown, separator = /[,;|]/): string[] {
  const items = Array.isArray(value) ? value : typeof value === 'string' ? listInText(value, separator) : []
  const found = items.flatMap((item) =>
    isFields(item) ? (line(item.label ?? item.name ?? item.slug) ?? []) : (line(item) ?? []),
  )
  return [...new Set(found)]
}

function listInText(text: string, separator: RegExp): unknown[] {
  const trimmed = text.trim()
  if (!/^\[.*\]$/s.test(trimmed)) return trimmed.split(separator)
  try {
    return JSON.parse(trimmed) as unknown[]
  } catch {
    return [...trimmed.matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, single, double]) => single ?? double)
  }
}

/** `true`, `1`, "1", "true", "yes". */
export function isTrue(value: unknown): boolean {
  return value === true || value === 1 || /^(1|true|yes)$/i.test(line(value) ?? '')
}

/** Without fields that are undefined, empty texts or empty lists. */
export function nonEmpty<T extends object>(fields: T): Partial<T> {
  const entries = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(entries) as Partial<T>
}
