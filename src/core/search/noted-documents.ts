/** All that people put to stories, as it is indexed, and a short text that tells whether it changed. */
import type { Library } from '../library/library'
import { noteDocument, type Tagged } from './story-terms'
import type { TextDocument } from './text-document'

export function notedDocuments(library: Library): TextDocument[] {
  const noted: Tagged[] = []
  for (const { ids, columns } of library.columns('tags', 'language', 'reading')) {
    ids.forEach((id, place) => {
      const [tags, reading] = [columns.tags(place), columns.reading(place)]
      const annotated = library.annotationCountOf(id) > 0
      if (annotated || tags.length > 0 || reading?.note)
        noted.push({ id, tags, reading, language: columns.language(place) })
    })
  }
  return noted.flatMap((entry) => noteDocument(entry, library.annotationsOf(entry.id)) ?? [])
}

/** Another text for other notes: two sums of hashes (FNV-1a) over all of them, in whatever order. */
export function stateOfNotes(noted: readonly TextDocument[]): string {
  let first = 0
  let second = 0
  for (const { id, fields } of noted) {
    const { tags, notes } = fields
    const text = JSON.stringify([id, tags?.language, tags?.text, notes?.text])
    first = (first + hash(text, 0x811c9dc5)) >>> 0
    second = (second + hash(text, 0x9e3779b9)) >>> 0
  }
  return `${noted.length} ${first} ${second}`
}

function hash(text: string, seed: number): number {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
