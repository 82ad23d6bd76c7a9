/** The table of contents of the indexes on disk: which segments there are. */
import type { Library } from '../library/library'
import type { IndexStore, SavedSegment } from '../ports'
import { analysisVersion, textFields } from './story-terms'

export interface Contents {
  /** Of the stories that were ever indexed. */
  languages: string[]
  segments: SavedSegment[]
  /** The state of the library that all of it was in line with; empty when that is not known. */
  library: string
  /** The index of notes, and what it was made from: empty when nobody has said. */
  notes: { state: string; segments: SavedSegment[] }
  /** The number in the next segment's name. */
  next: number
}

/** @returns undefined when there is none, or its texts were read or analysed by other rules */
export async function loadContents(store: IndexStore, library: Library): Promise<Contents | undefined> {
  const stored = await store.load()
  return stored?.fingerprint === fingerprintOf(library) ? (JSON.parse(stored.data) as Contents) : undefined
}

export function saveContents(store: IndexStore, library: Library, contents: Contents): Promise<void> {
  return store.save(fingerprintOf(library), JSON.stringify(contents))
}

function fingerprintOf({ readingState }: Library): string {
  return JSON.stringify({ analysisVersion, fields: Object.keys(textFields), readingState })
}
