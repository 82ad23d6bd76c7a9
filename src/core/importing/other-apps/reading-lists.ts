/** JSON exports of reading lists: Pocket's highlights, Omnivore's metadata, Karakeep, Linkwarden. */
import type { ImportedHighlight } from '../draft'
import { type Fields, fieldsList, isFields, isTrue, line, moment, names, words } from './fields'
import { highlightColor } from './highlight-color'
import { hasKeys, jsonExportReader } from './json-export'
import type { SavedPage } from './saved-page'

const mediaType = 'application/json'

/** `annotations/part_000000.json` of Pocket's last export: pages with `highlights`. */
export const pocketHighlightsReader = jsonExportReader({
  name: 'Pocket export',
  recognises: (head) => head.startsWith('[') && hasKeys(head, 'url', 'title', 'highlights', 'quote'),
  *pages(document) {
    for (const page of fieldsList(document)) {
      const highlights = fieldsList(page.highlights).flatMap(quoted)
      yield { mediaType, title: line(page.title), url: line(page.url), highlights, source: JSON.stringify(page) }
    }
  },
})

function quoted(highlight: Fields): ImportedHighlight[] {
  const exact = words(highlight.quote ?? highlight.text)
  if (!exact) return []
  const color = highlightColor(highlight.color)
  return [
    {
      exact,
      note: words(highlight.note ?? highlight.annotation ?? highlight.comment),
      tags: names(highlight.tags ?? highlight.labels),
      ...(color ? { color } : {}),
      createdAt: moment(highlight.created_at ?? highlight.createdAt),
    },
  ]
}

export const omnivoreListReader = jsonExportReader({
  name: 'Omnivore export',
  recognises: (head) => hasKeys(head, 'slug', 'savedAt', 'state', 'labels', 'url'),
  *pages(document) {
    for (const item of fieldsList(document)) yield omnivorePage(item)
  },
})

/** An item of `metadata_*.json`; the text and the highlights lie beside it in the zip, under its slug. */
export function omnivorePage(item: Fields): SavedPage {
  return {
    mediaType,
    title: line(item.title),
    url: line(item.url),
    externalId: line(item.id),
    authors: names(item.author, /[,;&]| and /),
    publishedAt: moment(item.publishedAt),
    tags: names(item.labels),
    abstract: words(item.description),
    reading: {
      savedAt: moment(item.savedAt),
      state: /^archived$/i.test(line(item.state) ?? '') || Number(item.readingProgress) >= 98 ? 'read' : 'unread',
    },
    highlights: fieldsList(item.highlights).flatMap(quoted),
    source: JSON.stringify(item),
  }
}

/** Karakeep (Hoarder): `{bookmarks: [{createdAt, title, tags, content, note, archived}]}`. */
export const karakeepReader = jsonExportReader({
  name: 'Karakeep export',
  recognises: (head) => /^\{\s*"bookmarks"\s*:\s*\[/.test(head) && hasKeys(head, 'createdAt', 'content', 'tags'),
  *pages(document) {
    for (const bookmark of fieldsList(isFields(document) ? document.bookmarks : [])) {
      const content = isFields(bookmark.content) ? bookmark.content : {}
      yield {
        mediaType,
        title: line(bookmark.title),
        url: line(content.url),
        tags: names(bookmark.tags),
        html: words(content.htmlContent),
        text: words(content.text),
        reading: {
          savedAt: moment(bookmark.createdAt),
          note: words(bookmark.note),
          ...(isTrue(bookmark.archived) ? { state: 'read' } : {}),
          ...(isTrue(bookmark.favourited) ? { starred: true } : {}),
        },
        source: JSON.stringify(bookmark),
      }
    }
  },
})

/** Linkwarden: `{collections: [{name, links: [{name, url, description, textContent, tags}]}]}`. */
export const linkwardenReader = jsonExportReader({
  name: 'Linkwarden export',
  recognises: (head) =>
    hasKeys(head, 'collections', 'links') && /"(pinnedLinks|whitelistedUsers|collectionId|ownerId)"\s*:/.test(head),
  *pages(document) {
    for (const collection of fieldsList(isFields(document) ? document.collections : [])) {
      for (const link of fieldsList(collection.links)) {
        yield {
          mediaType,
          title: line(link.name),
          url: line(link.url),
          tags: [...new Set([...names(link.tags), ...names([collection.name])])],
          text: words(link.textContent),
          reading: { savedAt: moment(link.createdAt), note: words(link.description) },
          highlights: fieldsList(link.highlights ?? link.highlight).flatMap(quoted),
          source: JSON.stringify(link),
        }
      }
    }
  },
})
