/** Entries of reference managers: what a library card tells about an article, seldom the article itself. */
import type { SavedPage } from './saved-page'

/** An abstract is one or two paragraphs; databases put the whole article into the same field. */
const longestAbstract = 2500

/** Where the text is long enough to be the article, it is the text. */
export function textOrAbstract(text: string | undefined): Pick<SavedPage, 'text' | 'abstract'> {
  if (!text) return {}
  return text.length > longestAbstract ? { text } : { abstract: text }
}

/** "Doe, Jane" and "Doe, Jane, Jr." in the order they are read; anything else as it is. */
export function personName(name: string): string {
  const [family = '', given, suffix] = name.split(',').map((piece) => piece.trim())
  return [given, family, suffix].filter(Boolean).join(' ')
}

/** "2024/03/05/", "2024/3", "2024", "2024-03-05": year, month and day as far as they are given. */
export function referenceDate(date: string | undefined): string | undefined {
  const match = /^\s*(\d{4})(?:[/-](\d{1,2}))?(?:[/-](\d{1,2}))?(?![\d])/.exec(date ?? '')
  if (!match) return undefined
  const [, year, month = '', day = ''] = match
  const parts = [year]
  if (Number(month) >= 1 && Number(month) <= 12) {
    parts.push(month.padStart(2, '0'))
    if (Number(day) >= 1 && Number(day) <= 31) parts.push(day.padStart(2, '0'))
  }
  return parts.join('-')
}

/** The primary subtag where the language is given as a code: "en", "en-US", "eng" is left to be detected. */
export function languageCode(language: string | undefined): string | undefined {
  return /^([a-z]{2})(?:[-_].*)?$/i.exec(language?.trim() ?? '')?.[1]?.toLowerCase()
}
