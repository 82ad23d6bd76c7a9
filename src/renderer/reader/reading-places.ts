/** Where in each story one stopped reading; kept on this computer, for the stories read last. */

const storageKey = 'kliping.places'
const kept = 500

/** Offsets in `story.body`, by story id, the one read last at the end. */
type Places = [id: string, offset: number][]

export function rememberPlace(id: string, offset: number): void {
  const others = readPlaces().filter(([one]) => one !== id)
  const places: Places = offset > 0 ? [...others, [id, offset]] : others
  try {
    localStorage.setItem(storageKey, JSON.stringify(places.slice(-kept)))
  } catch {
    // Storage may be closed to us: then every story begins at its top.
  }
}

/** @returns 0 for a story that was not read, or only its beginning */
export function placeIn(id: string): number {
  return readPlaces().find(([one]) => one === id)?.[1] ?? 0
}

function readPlaces(): Places {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]')
    return Array.isArray(found) ? found.filter(isPlace) : []
  } catch {
    return []
  }
}

function isPlace(value: unknown): value is Places[number] {
  return Array.isArray(value) && typeof value[0] === 'string' && Number.isSafeInteger(value[1])
}
