/** Values out of JSON that others wrote: of the kind that is asked for, or nothing. */

export function parseJson(json: string): unknown {
  return JSON.parse(json.replace(/^\ufeff/, ''))
}

/** The field of an object; undefined for anything else. */
export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

/** Words or a number as words, not blank. */
export function textField(value: unknown, name: string): string | undefined {
  const found = field(value, name)
  if (typeof found === 'number') return String(found)
  return typeof found === 'string' && found.trim() !== '' ? found : undefined
}

export function listField(value: unknown, name: string): unknown[] {
  const found = field(value, name)
  return Array.isArray(found) ? found : []
}
