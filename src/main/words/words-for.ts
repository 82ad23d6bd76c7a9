/** The languages that the desktop speaks. Another one is one more file, and a word here. */
import { ar } from './ar'
import { type DesktopWords, en } from './en'
import { id } from './id'

const languages = new Map<string, DesktopWords>(Object.entries({ ar, en, id }))

/** @param preferred BCP 47 tags, the best first */
export function wordsFor(preferred: readonly string[]): DesktopWords {
  const spoken = preferred.map((tag) => languages.get(tag.toLowerCase().split('-')[0] ?? '')).find(Boolean)
  return spoken ?? en
}
