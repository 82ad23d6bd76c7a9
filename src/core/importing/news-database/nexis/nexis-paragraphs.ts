/** Finds the articles of Nexis Uni in a document's paragraphs: each ends with "End of Document", a cover stands before the first. */

import { isDay } from './nexis-article'
import { labelledLine } from './nexis-labels'

const ending =
  /^(?:end of document|ende des dokuments|dokumentende|fin du document|fin del documento|einde van (?:het )?document|fine del documento|fim do documento)$/i

/** Undefined when the document is none of Nexis'. */
export function nexisArticles(paragraphs: readonly string[]): string[][] | undefined {
  const lines = paragraphs.map((line) => line.trim()).filter(Boolean)
  if (!lines.some((line) => ending.test(line))) return undefined
  const articles: string[][] = []
  let open: string[] = []
  for (const line of lines) {
    if (!ending.test(line)) {
      open.push(line)
      continue
    }
    const article = articles.length === 0 ? withoutCover(open) : open
    if (article.length > 2) articles.push(article)
    open = []
  }
  const known = articles.filter((article) => article.some((line) => labelledLine(line)))
  return known.length > 0 ? articles : undefined
}

/** The request and the list of documents: what stands more than a headline and an outlet above the first day. */
function withoutCover(lines: readonly string[]): string[] {
  const label = lines.findIndex((line, index) => {
    const field = labelledLine(line)?.field
    return index > 0 && (field === 'length' || field === 'body' || field === 'section' || field === 'byline')
  })
  const day = lines.findLastIndex((line, index) => index < label && isDay(line))
  return day >= 2 ? lines.slice(day - 2) : [...lines]
}
