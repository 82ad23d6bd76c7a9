/**
 * wallabag's JSON export (and a page of its API): articles with their HTML and annotations, whose notes are `text` and whose
 * words are `quote`. Source: the serializer group `export_all` of wallabag's `Entry` and `Annotation`.
 */
import type { ImportedHighlight } from '../draft'
import { type Fields, fieldsList, isFields, isTrue, line, moment, names, words } from './fields'
import { hasKeys, jsonExportReader } from './json-export'
import type { SavedPage } from './saved-page'

/** What wallabag puts where it could not fetch a text. */
const placeholder = /wallabag can'?t retrieve contents for this article/i
const longestPlaceholder = 1000

export const wallabagReader = jsonExportReader({
  name: 'wallabag export',
  recognises: (head) => hasKeys(head, 'is_archived', 'is_starred', 'url'),
  *pages(document) {
    const embedded = isFields(document) && isFields(document._embedded) ? document._embedded.items : undefined
    const entries = embedded ?? (isFields(document) ? [document] : document)
    for (const entry of fieldsList(entries)) yield wallabagPage(entry)
  },
})

/** One entry of the JSON export; the CSV export has some of its fields. */
export function wallabagPage(entry: Fields): SavedPage {
  const html = words(entry.content) ?? ''
  const archived = entry.is_archived === undefined ? undefined : isTrue(entry.is_archived)
  return {
    mediaType: 'application/json',
    title: line(entry.title),
    url: line(entry.url) ?? line(entry.given_url),
    externalId: line(entry.id),
    authors: names(entry.published_by, /,/),
    publishedAt: moment(entry.published_at),
    language: line(entry.language)?.split(/[-_]/)[0]?.toLowerCase(),
    tags: names(entry.tags),
    reading: {
      savedAt: moment(entry.created_at),
      readAt: moment(entry.archived_at),
      state: archived === undefined ? undefined : archived ? 'read' : 'unread',
      ...(isTrue(entry.is_starred) ? { starred: true } : {}),
    },
    html: html.length < longestPlaceholder && placeholder.test(html) ? undefined : html,
    highlights: fieldsList(entry.annotations).flatMap(toHighlight),
    source: JSON.stringify(entry),
  }
}

function toHighlight(annotation: Fields): ImportedHighlight[] {
  const exact = words(annotation.quote)
  if (!exact) return []
  const id = line(annotation.id)
  return [
    {
      exact,
      ...(id ? { id: `wallabag ${id}` } : {}),
      note: words(annotation.text),
      createdAt: moment(annotation.created_at),
      modifiedAt: moment(annotation.updated_at),
    },
  ]
}
