/** Values out of a page's data as plain text: some publishers put markup or doubly escaped entities into them. */
import { parsePage, textOf } from './page-tree'

/** The text of a value that may hold markup, whitespace collapsed; undefined for nothing. */
export function plainText(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const raw = String(value)
  const text = /<[a-z!/]|&[a-z#]/i.test(raw) ? textOf(parsePage(raw).root) : raw.replace(/\s+/g, ' ').trim()
  return text === '' || /^(null|undefined|n\/a|none)$/i.test(text) ? undefined : text
}
