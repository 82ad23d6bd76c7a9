/**
 * An article of Factiva as lines, as RTF and the page without labels give it: headline, byline, length, date, time, source,
 * code, page, language, rights, then the text, the publisher and the number.
 */
import { parseNewsDate } from '../../dates/news-date'
import { languageOf } from '../../rows/language-name'
import { isRightsLine } from '../article-text'
import { type FactivaFields, factivaLabels, isAccessionLine } from './factiva-fields'

const length =
  /^[\d.,\s]{1,9}\s?(?:words?|wörter|mots?|palabras?|parole|palavras?|слов\p{L}*|woorden|ord|słów|słowa|kelime|字|字符|語|文字|단어)$/iu
const labelled = new RegExp(`^(${factivaLabels.join('|')})(?:\\s*[|\\t]\\s*|\\s{2,}|\\s*$)([\\s\\S]*)$`)

/** Lines into articles: each ends with its number. What stands behind the last one is the search's summary. */
export function splitArticles(lines: readonly string[]): string[][] {
  const articles: string[][] = []
  let open: string[] = []
  for (const line of lines) {
    open.push(line)
    if (!isAccessionLine(line)) continue
    articles.push(open)
    open = []
  }
  return articles
}

export function fieldsOfLines(lines: readonly string[]): FactivaFields {
  const filled = lines.map((line) => line.trim()).filter(Boolean)
  return filled.some((line) => /^HD\b/.test(line)) ? labelledFields(filled) : unlabelledFields(filled)
}

function labelledFields(lines: readonly string[]): FactivaFields {
  const fields = new Map<string, string[]>()
  let open: string[] | undefined
  for (const line of lines) {
    const [, label, value = ''] = labelled.exec(line) ?? []
    if (label) {
      open = fields.get(label) ?? []
      fields.set(label, open)
      if (value.trim()) open.push(value.trim())
    } else open?.push(line)
  }
  return fields
}

/** The length in words is the line that no article lacks; the others have their places around it. */
function unlabelledFields(lines: readonly string[]): FactivaFields {
  const fields = new Map<string, string[]>()
  const set = (label: string, ...values: string[]) => values.length > 0 && fields.set(label, values)
  const counted = lines.findIndex((line) => length.test(line))
  const dated = lines.findIndex((line, index) => index > counted && line.length < 40 && isDay(line))
  const above = lines.slice(0, Math.max(0, counted >= 0 ? counted : dated))
  const headline = above.length > 2 && isSection(above[0] ?? '') ? above.slice(1) : above
  if (headline !== above) set('SE', above[0] as string)
  set('HD', headline[0] ?? '')
  set('BY', ...headline.slice(1, 2))
  set('CR', ...headline.slice(2))
  if (counted >= 0) set('WC', lines[counted] as string)
  const from = readSource(lines, dated >= 0 ? dated : counted + 1, set)
  const number = lines.findLastIndex((line) => isAccessionLine(line))
  const end = number < 0 ? lines.length : number
  const publisher = lines[end - 1] ?? ''
  const hasPublisher = end - 1 > from && publisher.length < 90 && !/[.!?…"”»。]$/.test(publisher)
  set('LP', ...lines.slice(from, hasPublisher ? end - 1 : end))
  if (hasPublisher) set('PUB', publisher)
  if (number >= 0) set('AN', lines[number] as string)
  return fields
}

/** Date, time, source, its code, page and edition, language, rights. @returns where the text begins */
function readSource(
  lines: readonly string[],
  dated: number,
  set: (label: string, ...values: string[]) => unknown,
): number {
  let at = dated
  const next = () => lines[at] ?? ''
  if (isDay(next())) set('PD', lines[at++] as string)
  if (/^\d{1,2}[:.]\d{2}\b.{0,12}$/.test(next())) set('ET', lines[at++] as string)
  set('SN', lines[at++] ?? '')
  if (/^[A-Z0-9]{2,9}$/.test(next())) set('SC', lines[at++] as string)
  const details: string[] = []
  while (at < lines.length && next().length < 60 && !languageOf(next()) && !isRightsLine(next()) && details.length < 4)
    details.push(lines[at++] as string)
  // Without a language or a rights line behind them, they are the text itself.
  if (!languageOf(next()) && !isRightsLine(next())) return at - details.length
  const page = details.find((detail) => /^\p{L}{0,6}\.?\s?[A-Z]?-?\d{1,4}\b/u.test(detail))
  if (page) set('PG', page)
  set('ED', ...details.filter((detail) => detail !== page))
  if (languageOf(next()) && next().length < 30) set('LA', lines[at++] as string)
  const rights: string[] = []
  while (at < lines.length && (isRightsLine(next()) || (rights.length === 0 && isOwner(next()))))
    rights.push(lines[at++] as string)
  set('CY', ...rights)
  return at
}

function isDay(line: string): boolean {
  const date = line.length < 40 ? parseNewsDate(line) : undefined
  return date !== undefined && date.iso.length >= 10 && date.end - date.start >= line.trim().length - 12
}

/** "Test Company 2011." behind the language. */
function isOwner(line: string): boolean {
  return line.length < 160 && /\b(?:19|20)\d{2}\b/.test(line) && !/[,;]/.test(line) && line.split(' ').length < 14
}

/** A section stands in front of the headline as one or two words. */
function isSection(line: string): boolean {
  return line.length < 30 && line.split(' ').length <= 3
}
