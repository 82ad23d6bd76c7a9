/** Articles of databases in word processors' documents: what Factiva and Nexis export as RTF, DOCX and PDF. */
import type { ReadItem } from '../draft'
import { draftItems } from '../wire/draft-items'
import type { WireStory } from '../wire/wire-story'
import { factivaStory } from './factiva/factiva-fields'
import { fieldsOfLines, splitArticles } from './factiva/factiva-lines'
import { nexisStory } from './nexis/nexis-article'
import { nexisArticles } from './nexis/nexis-paragraphs'

/** The articles as items; undefined when the document is not from a database. */
export function databaseArticles(
  paragraphs: readonly { text: string; kind?: string }[],
  mediaType: string,
  warnings: readonly string[],
): Iterable<ReadItem> | undefined {
  const lines = paragraphs.filter(({ kind }) => kind !== 'header' && kind !== 'footer').map(({ text }) => text)
  const nexis = nexisArticles(lines)
  if (nexis) return items(nexis, (blocks) => nexisStory(blocks, mediaType), warnings)
  const factiva = splitArticles(lines.flatMap((line) => line.split('\n')))
  if (factiva.length === 0) return undefined
  return items(factiva, (article) => factivaStory(fieldsOfLines(article), mediaType), warnings)
}

function items(
  articles: readonly string[][],
  story: (lines: readonly string[]) => WireStory,
  warnings: readonly string[],
): Iterable<ReadItem> {
  const found = articles.map((article, index) => ({
    label: `article ${index + 1}`,
    source: () => article.join('\n'),
    read: () => story(article),
  }))
  return draftItems(found, warnings)
}
