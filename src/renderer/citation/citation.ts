/** How a story is cited in a text: who, what, where, when, and where it can be looked up. Pure. */
import type { Story } from '../../contract/story'

type Cited = Pick<Story, 'title' | 'authors' | 'outlet' | 'publishedAt' | 'url'>

/** @param dateOf writes an ISO date the reader's way */
export function citation({ title, authors, outlet, publishedAt, url }: Cited, dateOf: (iso: string) => string): string {
  const parts = [
    authors.join(', '),
    title && `“${oneLine(title)}”`,
    outlet,
    publishedAt && dateOf(publishedAt),
    url,
  ].filter((part) => part)
  return parts.join(', ')
}

/** The passage in quotation marks, its citation under it. */
export function citedQuote(quote: string, source: string): string {
  return `“${quote.trim()}”\n— ${source}`
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
