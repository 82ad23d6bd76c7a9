/** Which columns the CSV exports have, and what they mean. */
import type { ImportedHighlight } from '../draft'
import { isTrue, line, moment, names, words } from './fields'
import { highlightColor } from './highlight-color'
import type { SavedPage } from './saved-page'
import { wallabagPage } from './wallabag'

/** A row by its columns' names in lower case. */
export type Row = Record<string, string | undefined>

interface CsvExport {
  name: string
  /** It is this app's when all of these columns are there. */
  columns: readonly string[]
  pages(rows: readonly Row[]): Iterable<SavedPage>
}

const mediaType = 'text/csv'
const source = (row: Row) => JSON.stringify(row)

/** Each row is a page. */
const rowByRow = (page: (row: Row) => Omit<SavedPage, 'mediaType' | 'source'>): CsvExport['pages'] =>
  function* (rows) {
    for (const row of rows) yield { ...page(row), mediaType, source: source(row) }
  }

/** Folders that every account has; others are a person's own, and as good as tags. */
const standardFolders = /^(unread|archive|archived|starred|liked|home|unsorted)$/i

const pocket = rowByRow((row) => ({
  title: line(row.title),
  url: line(row.url),
  tags: names(row.tags, /[|,]/),
  reading: { savedAt: moment(row.time_added), state: /^(archive|read)/i.test(row.status ?? '') ? 'read' : 'unread' },
}))

const instapaper = rowByRow((row) => {
  const folder = line(row.folder) ?? ''
  const selection = words(row.selection)
  return {
    title: line(row.title),
    url: line(row.url),
    tags: [...names(row.tags), ...(folder && !standardFolders.test(folder) ? [folder] : [])],
    reading: {
      savedAt: moment(row.timestamp),
      state: /^archive/i.test(folder) ? 'read' : 'unread',
      ...(/^(starred|liked)$/i.test(folder) ? { starred: true } : {}),
    },
    highlights: selection ? [{ exact: selection, createdAt: moment(row.timestamp) }] : [],
  }
})

const readwiseReader = rowByRow((row) => ({
  title: line(row.title),
  url: line(row.url),
  externalId: line(row.id),
  authors: names(row.author),
  publishedAt: moment(row['published date']),
  tags: names(row['document tags'], /,/),
  abstract: words(row.summary),
  reading: {
    savedAt: moment(row['saved date']),
    note: words(row['document note']),
    state: line(row.location) === 'archive' || Number(row['reading progress']) >= 0.98 ? 'read' : 'unread',
  },
}))

const raindrop = rowByRow((row) => {
  const folder = line(row.folder) ?? ''
  return {
    title: line(row.title),
    url: line(row.url),
    externalId: line(row.id),
    tags: [...names(row.tags, /,/), ...(folder && !standardFolders.test(folder) ? [folder] : [])],
    abstract: words(row.excerpt),
    reading: {
      savedAt: moment(row.created),
      note: words(row.note),
      ...(isTrue(row.favorite) ? { starred: true } : {}),
    },
    highlights: raindropHighlights(words(row.highlights)),
  }
})

/** "Highlight:…", and below each perhaps "Note:…", parted by blank lines. */
function raindropHighlights(text: string | undefined): ImportedHighlight[] {
  if (!text) return []
  return text
    .split(/\n\n(?=Highlight:)/)
    .filter((piece) => piece.trim() !== '')
    .map((piece) => {
      const [exact = '', note] = piece.replace(/^Highlight:/, '').split(/\nNote:/)
      return { exact: exact.trim(), note: words(note) }
    })
}

/** Rows are highlights; those of one title and author are one page. */
function* readwise(rows: readonly Row[]): Iterable<SavedPage> {
  const books = new Map<string, Row[]>()
  for (const row of rows) {
    const key = `${line(row['book title'])}\n${line(row['book author'])}`
    const ofBook = books.get(key)
    if (ofBook) ofBook.push(row)
    else books.set(key, [row])
  }
  for (const [key, ofBook] of books) {
    const [first = {}] = ofBook
    const notes = ofBook.filter((row) => !words(row.highlight)).flatMap((row) => words(row.note) ?? [])
    yield {
      mediaType,
      title: line(first['book title']),
      authors: names(first['book author'], /,| and /),
      externalId: line(first['amazon book id']),
      tags: [...new Set(ofBook.flatMap((row) => names(row['document tags'], /,/)))],
      reading: { note: notes.join('\n\n') },
      highlights: ofBook.flatMap(readwiseHighlight),
      source: key,
    }
  }
}

function readwiseHighlight(row: Row): ImportedHighlight[] {
  const exact = words(row.highlight)
  if (!exact) return []
  const page = line(row['location type']) === 'page' ? line(row.location) : undefined
  const color = highlightColor(row.color)
  return [
    {
      exact,
      note: [words(row.note), page && `p. ${page}`].filter(Boolean).join('\n') || undefined,
      ...(color ? { color } : {}),
      tags: names(row.tags, /,/),
      createdAt: moment(row['highlighted at']),
    },
  ]
}

export const csvExports: readonly CsvExport[] = [
  { name: 'Pocket export', columns: ['title', 'url', 'time_added', 'status'], pages: pocket },
  { name: 'Instapaper export', columns: ['url', 'title', 'selection', 'folder'], pages: instapaper },
  { name: 'Readwise export', columns: ['highlight', 'book title', 'book author'], pages: readwise },
  { name: 'Readwise Reader export', columns: ['title', 'url', 'document tags', 'saved date'], pages: readwiseReader },
  { name: 'Raindrop export', columns: ['title', 'url', 'folder', 'created', 'cover', 'highlights'], pages: raindrop },
  {
    name: 'wallabag export',
    columns: ['title', 'url', 'content', 'tags', 'mimetype', 'created_at'],
    *pages(rows) {
      for (const row of rows) yield { ...wallabagPage(row), mediaType }
    },
  },
]
