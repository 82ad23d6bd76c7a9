/** Tells ninjs from other JSON, and finds the items where agencies' interfaces wrap them. */
import { get, type Item, isObject } from './ninjs-values'

/** Names that are peculiar to ninjs, in lower case. */
const own = new Set(
  (
    'versioncreated firstcreated contentcreated pubstatus representationtype copyrightholder copyrightnotice usageterms ' +
    'ednote description_text description_caption description_html body_text body_html body_xhtml body_nitf headlines bodies ' +
    'descriptions altids infosources infosource eventdetails renditions associations trustindicators mimetype'
  ).split(' '),
)
const textual = /^(headline|headlines|title|body_.+|bodies|description.*|slugline)$/i

/** A ninjs item by its own properties: an address, something to read, and names nobody else uses. */
function isNinjs(value: unknown): value is Item {
  if (!isObject(value)) return false
  const standard = get(value, 'standard') ?? get(value, '$standard')
  if (isObject(standard) && /ninjs/i.test(String(standard.name ?? ''))) return true
  const keys = Object.keys(value)
  if (!keys.includes('uri') && !keys.includes('guid')) return false
  const known = keys.filter((key) => own.has(key.toLowerCase())).length
  return known >= 2 || (known === 1 && keys.some((key) => textual.test(key)) && keys.includes('uri'))
}

/** A JSON Schema, such as the one that describes ninjs. */
export function isSchema(value: unknown): boolean {
  return isObject(value) && typeof value.$schema === 'string' && /json-schema\.org/.test(value.$schema)
}

const deepest = 5

/** The items in a document: itself, a list, or inside what an interface answers (`data.items[].item`). */
export function itemsIn(value: unknown, depth = 0): Item[] {
  if (isNinjs(value)) return [value]
  if (depth >= deepest) return []
  const inner = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : []
  return inner.flatMap((entry) => (typeof entry === 'object' && entry !== null ? itemsIn(entry, depth + 1) : []))
}

/** Whether these first characters may be ninjs; the reader makes sure. */
export function looksLikeNinjs(start: string): boolean {
  if (!/^\s*[[{]/.test(start)) return false
  if (/"\$?standard"\s*:\s*\{\s*"name"\s*:\s*"[^"]*ninjs/i.test(start)) return true
  if (/"\$schema"\s*:\s*"[^"]*json-schema\.org/.test(start)) return /\bninjs\b/i.test(start)
  if (!/"(?:uri|guid)"\s*:/.test(start)) return false
  const names = new Set<string>()
  for (const [, name = ''] of start.matchAll(/"([A-Za-z_]{5,24})"\s*:/g))
    if (own.has(name.toLowerCase())) names.add(name)
  return names.size >= 2 || (names.size === 1 && /"(?:headlines?|bodies|body_\w+)"\s*:/.test(start))
}
