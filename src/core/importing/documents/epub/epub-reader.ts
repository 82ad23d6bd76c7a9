/** Books and newspapers as EPUB: a story for each chapter or article. */
import { KlipingError } from '../../../../contract/errors'
import { parseNewsDate } from '../../dates/news-date'
import type { StoryDraft } from '../../draft'
import type { Reader } from '../../reader'
import { readFragment } from '../../web-page/fragment'
import { unpackDocument } from '../unpack-document'
import { type Chapter, chaptersOf } from './epub-chapters'
import { type EpubPackage, readEpubPackage } from './epub-package'

const sizeLimit = 512 * 2 ** 20
const programs = /^(?:calibre|wallabag|instapaper|pocket|dotepub|unknown|unbekannt|readability|epub ?press|pandoc)\b/i

export const epubReader: Reader = {
  name: 'book (EPUB)',
  recognises: ({ packed }) => packed === 'epub',
  async *read(input) {
    const parts = unpackDocument(await input.bytes(sizeLimit), 'book (EPUB)', (name) =>
      /\.(?:xml|opf|ncx|x?html?)$/i.test(name),
    )
    const book = readEpubPackage(parts)
    const chapters = chaptersOf(parts, book)
    for (const [i, chapter] of chapters.entries()) {
      const draft = readChapter(chapter, book, chapters.length)
      if (!draft) continue
      const name = `${book.isPeriodical ? 'article' : 'chapter'} ${i + 1}`
      yield chapters.length > 1 ? { ...draft, part: { label: name, source: `${i} ${chapter.html}` } } : draft
    }
  },
}

/** Undefined for a page without words, such as a plate. */
function readChapter(chapter: Chapter, book: EpubPackage, count: number): StoryDraft | undefined {
  try {
    const language = book.language && /^[a-z]{2,3}\b/i.exec(book.language)?.[0].toLowerCase()
    const title = chapter.title ?? (count === 1 ? ownTitle(book) : undefined)
    const draft = readFragment(chapter.html, {
      mediaType: 'application/epub+zip',
      ...(title ? { title } : {}),
      ...(book.isPeriodical && ownTitle(book) ? { outlet: ownTitle(book) } : {}),
      ...(language && language !== 'und' ? { language } : {}),
      ...addressOf(chapter.html),
    })
    return { ...draft, ...fromBook(draft, book) }
  } catch (error) {
    if (error instanceof KlipingError && error.code === 'no-story') return undefined
    throw error
  }
}

/** What the article does not tell and its newspaper or book does. */
function fromBook(draft: StoryDraft, book: EpubPackage): Partial<StoryDraft> {
  const facts: Partial<StoryDraft> = {}
  const people = book.creators.filter((name) => !programs.test(name))
  const publisher = book.publisher && !programs.test(book.publisher) ? book.publisher : undefined
  if (!draft.authors.length && !book.isPeriodical && people.length > 0) facts.authors = people
  if (!draft.outlet && publisher) facts.outlet = publisher
  const issued = (book.title && parseNewsDate(book.title)?.iso) ?? book.date
  if (!draft.publishedAt && issued) {
    facts.publishedAt = issued
    if (book.isPeriodical)
      facts.warnings = [...draft.warnings, 'The date is that of the issue; the article gives none.']
  }
  return facts
}

/** "The Harbour Ledger [Mon, 03 May 2021]" without the day. */
function ownTitle({ title }: EpubPackage): string | undefined {
  return title?.replace(/\s*[[(][^\])]*\d[^\])]*[\])]\s*$/, '').trim() || undefined
}

/** Calibre notes at an article's end where it came from. */
function addressOf(html: string): { url?: string } {
  const link =
    /<a\b[^>]*\brel="calibre-downloaded-from"[^>]*>/i.exec(html)?.[0] ??
    /downloaded\s+by[^<]*(?:<[^>]*>[^<]*){0,6}from\s*(<a\b[^>]*>)/i.exec(html)?.[1]
  const url = link && /\bhref="(https?:[^"]+)"/i.exec(link)?.[1]?.replaceAll('&amp;', '&')
  return url ? { url } : {}
}
