/** Looks for the day of publication in the data a page's own program starts from (`application/json` scripts). */
import { isoDate } from './machine-date'

const dateKey =
  /^(?:first|original)?_?(?:date_?published|publi(?:shed|cation|sh)_?(?:date|time|at|on)|pub_?date)(?:_?time|_?utc)?$/i
const maxLength = 4_000_000
const maxNodes = 50_000

/** The date beside the headline; else the one day that all such dates agree on. */
export function dateInState(scripts: readonly string[], headline: string): string | undefined {
  const found: string[] = []
  for (const node of scripts.flatMap((script) => objectsOf(parse(script)))) {
    const key = Object.keys(node).find((each) => dateKey.test(each))
    const value = key === undefined ? undefined : node[key]
    const iso = typeof value === 'string' || typeof value === 'number' ? isoDate(String(value)) : undefined
    if (!iso) continue
    if (headline !== '' && Object.values(node).includes(headline)) return iso
    found.push(iso)
  }
  const days = new Set(found.map((iso) => iso.slice(0, 10)))
  return days.size === 1 ? found[0] : undefined
}

function parse(script: string): unknown {
  if (script.length > maxLength || !/publi|pub_?date/i.test(script)) return undefined
  try {
    return JSON.parse(script)
  } catch {
    return undefined // only a further place to look, whose form nobody promised
  }
}

function objectsOf(data: unknown): Record<string, unknown>[] {
  const objects: Record<string, unknown>[] = []
  const queue: unknown[] = [data]
  for (let i = 0; i < queue.length && i < maxNodes; i++) {
    const value = queue[i]
    if (typeof value !== 'object' || value === null) continue
    if (!Array.isArray(value)) objects.push(value as Record<string, unknown>)
    for (const inner of Object.values(value)) if (typeof inner === 'object') queue.push(inner)
  }
  return objects
}
