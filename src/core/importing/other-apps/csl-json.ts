/**
 * CSL-JSON, as Zotero and other reference managers export it. Format: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
 * and the schema of the Citation Style Language.
 */
import { type Fields, fieldsList, isFields, line, names, words } from './fields'
import { jsonExportReader } from './json-export'
import { languageCode, referenceDate, textOrAbstract } from './reference'
import type { SavedPage } from './saved-page'

const types =
  /"type"\s*:\s*"(article|article-journal|article-magazine|article-newspaper|broadcast|chapter|book|dataset|document|entry|entry-encyclopedia|interview|manuscript|motion_picture|pamphlet|paper-conference|personal_communication|post|post-weblog|report|review|review-book|song|speech|thesis|webpage|legislation|legal_case|bill)"/
/** Of their own shape: other lists have a "type" and an "author", too. */
const fields =
  /"(container-title|citation-key|publisher-place)"\s*:|"(issued|accessed)"\s*:\s*\{|"author"\s*:\s*\[\s*\{\s*"(family|given|literal|non-dropping-particle|dropping-particle)"/

export const cslJsonReader = jsonExportReader({
  name: 'CSL-JSON file',
  recognises: (head) =>
    types.test(head) && fields.test(head) && /"(title|URL)"\s*:/.test(head) && !head.includes('"@context"'),
  *pages(document) {
    const items = isFields(document) ? (document.items ?? [document]) : document
    for (const item of fieldsList(items)) yield toPage(item)
  },
})

function toPage(item: Fields): SavedPage {
  const doi = line(item.DOI)
  return {
    mediaType: 'application/vnd.citationstyles.csl+json',
    title: line(item.title)?.replace(/<\/?(i|b|sub|sup|sc|span)\b[^>]*>/gi, ''),
    url: line(item.URL) ?? (doi && `https://doi.org/${doi}`),
    externalId: line(item.id),
    authors: people(item.author),
    editors: people(item.editor),
    outlet: line(item['container-title'] ?? item.publisher),
    place: line(item['event-place'] ?? item['publisher-place']),
    publishedAt: date(item.issued),
    language: languageCode(line(item.language)),
    section: line(item.section),
    tags: names(item.keyword),
    reading: { savedAt: date(item.accessed), note: words(item.note) },
    ...textOrAbstract(words(item.abstract)),
    source: JSON.stringify(item),
  }
}

function people(value: unknown): string[] {
  return fieldsList(value).flatMap((person) => {
    const family = [line(person['non-dropping-particle']), line(person.family)].filter(Boolean).join(' ')
    const given = [line(person.given), line(person['dropping-particle'])].filter(Boolean).join(' ')
    return line(person.literal) ?? ([given, family, line(person.suffix)].filter(Boolean).join(' ') || [])
  })
}

/** `{"date-parts": [[2024, 3, 5]]}`, whose numbers may be text, or `{raw}` and `{literal}`. */
function date(value: unknown): string | undefined {
  if (!isFields(value)) return referenceDate(line(value))
  const parts = Array.isArray(value['date-parts']) ? value['date-parts'][0] : undefined
  if (Array.isArray(parts) && parts.length > 0) return referenceDate(parts.join('-'))
  return referenceDate(line(value.raw ?? value.literal))
}
