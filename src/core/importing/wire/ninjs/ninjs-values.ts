/** Values of ninjs under the names that its versions and the agencies give them. */

export type Item = Record<string, unknown>

export function isObject(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The first non-empty text under any of these names, case aside ("versioncreated", "versionCreated"). */
export function text(item: Item, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = get(item, name)
    if (typeof value === 'string' && value.trim()) return value.trim()
    if (typeof value === 'number') return String(value)
  }
  return undefined
}

export function get(item: Item, name: string): unknown {
  if (name in item) return item[name]
  const wanted = name.toLowerCase()
  const key = Object.keys(item).find((candidate) => candidate.toLowerCase() === wanted)
  return key === undefined ? undefined : item[key]
}

/** A list of objects; an object of objects (1.x names its associations) as a list. */
export function objects(item: Item, ...names: string[]): Item[] {
  for (const name of names) {
    const value = get(item, name)
    const list = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : []
    const found = list.filter(isObject)
    if (found.length > 0) return found
  }
  return []
}

/** Names out of lists of objects with a name, of texts, or of both. */
export function namesIn(item: Item, ...names: string[]): string[] {
  return names.flatMap((name) => {
    const value = get(item, name)
    const list = Array.isArray(value) ? value : typeof value === 'string' ? [value] : []
    return list
      .map((entry) => (typeof entry === 'string' ? entry : isObject(entry) ? (text(entry, 'name', 'title') ?? '') : ''))
      .filter(Boolean)
  })
}

/** Texts with a role: `headline`, `headline_extended` (1.x), `headlines: [{role, value}]` (2 and 3). */
export function withRoles(
  item: Item,
  singular: string,
  plural: string,
): { role: string; type: string; value: string }[] {
  const listed = objects(item, plural).flatMap((entry) => {
    const value = text(entry, 'value')
    return value ? [{ role: text(entry, 'role') ?? '', type: text(entry, 'contentType') ?? '', value }] : []
  })
  if (listed.length > 0) return listed
  return Object.entries(item).flatMap(([key, value]) => {
    const named = key === singular ? '' : key.startsWith(`${singular}_`) ? key.slice(singular.length + 1) : undefined
    return named !== undefined && typeof value === 'string' && value.trim()
      ? [{ role: named, type: '', value: value.trim() }]
      : []
  })
}
