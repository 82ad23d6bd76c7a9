/**
 * An article of Nexis as a story. Its blocks are paragraphs: of the classic text (outlet, day, headline, labelled fields,
 * text, labelled fields) or of Nexis Uni's documents (headline, outlet, day, labelled fields, "Body", text, fields).
 */
import { parseNewsDate } from '../../dates/news-date'
import { languageOf } from '../../rows/language-name'
import { told, unique, type WireStory } from '../../wire/wire-story'
import { databaseDate, isRightsLine, paragraphsToHtml, subjectNames } from '../article-text'
import { type LabelledLine, labelledLine, type NexisField } from './nexis-labels'

interface Reading {
  values: Map<NexisField, string[]>
  record: string[]
  credits: string[]
  /** Unlabelled blocks above the text. */
  head: string[]
  text: string[]
}

export function nexisStory(blocks: readonly string[], mediaType: string): WireStory {
  const read = readBlocks(blocks)
  const value = (field: NexisField) => read.values.get(field)?.join(' ').trim() || undefined
  const list = (field: NexisField) => (read.values.get(field) ?? []).flatMap(subjectNames)
  const language = value('language') && languageOf(value('language')?.split(/[;,]/)[0] ?? '')
  const head = headOf(read.head)
  const [section, ...page] = (value('section') ?? '').split(/\s*;\s*/)
  const stated = {
    title: value('headline') ?? head.headline,
    byline: value('byline'),
    outlet: head.outlet,
    publishedAt: databaseDate(head.day, undefined, language),
    section: section?.replace(/\s*\b(?:Pg|S|p)\.?\s*\d\S*$/i, '') || undefined,
    dateline: value('dateline'),
    place: value('dateline')?.split(/[,;(]/)[0]?.trim(),
    summary: value('highlight'),
    language,
    url: /^https?:\S+$/.exec(value('url') ?? '')?.[0],
  }
  const loaded = value('loadDate')
  return {
    mediaType,
    ...told(stated),
    html: paragraphsToHtml(read.text),
    captions: [...(read.values.get('graphic') ?? [])],
    credits: unique(read.credits),
    tags: unique([...list('subject'), ...list('place')]),
    record: [
      ...(head.edition ? [`Edition: ${head.edition}`] : []),
      ...(page.length > 0 ? [`Page: ${page.join('; ')}`] : []),
      ...(value('length') ? [`Length: ${value('length')}`] : []),
      ...(loaded ? [`Loaded: ${loaded}`] : []),
      ...read.record,
    ],
    notes: [...(read.values.get('correction') ?? [])],
    warnings: read.values.has('correction') ? ['The database carries a correction of this article.'] : [],
  }
}

/** The text begins behind "BODY:" or, without one, behind the last field above it; fields behind it end it. */
function readBlocks(blocks: readonly string[]): Reading {
  const read: Reading = { values: new Map(), record: [], credits: [], head: [], text: [] }
  const labels = blocks.map((block) => labelledLine(block))
  const tail = tailBegins(blocks, labels)
  const body = textBegins(labels, tail)
  let open: string[] | undefined
  for (const [index, block] of blocks.entries()) {
    const label = labels[index]
    const inText = index >= body && index < tail
    if (inText && label?.field !== 'graphic') {
      if (label?.field === 'body') {
        if (label.value) read.text.push(label.value)
      } else read.text.push(block)
    } else if (label) open = put(read, label)
    else if (isRightsLine(block)) read.credits.push(block)
    else if (index < body) read.head.push(block)
    else if (open) open.push(block)
    else read.record.push(block)
  }
  return read
}

function put(read: Reading, { field, label, value }: LabelledLine): string[] | undefined {
  if (field === 'record' || field === 'classification') {
    if (value) read.record.push(`${label}: ${value}`)
    return undefined
  }
  const values = read.values.get(field) ?? []
  read.values.set(field, values)
  if (value) values.push(value)
  return field === 'graphic' || field === 'highlight' || field === 'correction' ? values : undefined
}

const headFields = new Set<NexisField>(['section', 'length', 'byline', 'headline', 'dateline', 'highlight', 'record'])

function textBegins(labels: readonly (LabelledLine | undefined)[], tail: number): number {
  const body = labels.findIndex((label, index) => label?.field === 'body' && index < tail)
  if (body >= 0) return body
  const length = labels.findIndex((label) => label?.field === 'length')
  const first = length >= 0 ? length : labels.findIndex((label) => label && headFields.has(label.field))
  let at = first < 0 ? 0 : first + 1
  while (at < tail && labels[at] && headFields.has((labels[at] as LabelledLine).field)) at++
  return at
}

/** Fields of the record and lines of rights, from the end up to the text. */
function tailBegins(blocks: readonly string[], labels: readonly (LabelledLine | undefined)[]): number {
  const isTail = (index: number) => {
    const field = labels[index]?.field
    return (
      (field !== undefined && !['body', 'length', 'headline', 'byline', 'section', 'dateline'].includes(field)) ||
      isRightsLine(blocks[index] ?? '')
    )
  }
  const load = labels.findLastIndex((label) => label?.field === 'loadDate' || label?.field === 'language')
  let at = load >= 0 ? load : blocks.length
  if (load < 0) while (at > 0 && isTail(at - 1)) at--
  while (at > 0 && isTail(at - 1)) at--
  // A caption of several paragraphs stands between its label and the record.
  const graphic = labels.findLastIndex((label, index) => label?.field === 'graphic' && index < at)
  return graphic >= 0 && at - graphic <= 6 && labels.slice(0, graphic).some(Boolean) ? graphic : at
}

/** Day and outlet by their places: the outlet stands before the day; the headline before or behind both. */
function headOf(head: readonly string[]): { outlet?: string; day?: string; edition?: string; headline?: string } {
  const lines = head
    .flatMap((block) => block.split('\n'))
    .map((line) => line.trim())
    .filter(Boolean)
  const dayAt = lines.findLastIndex((line) => isDay(line))
  if (dayAt < 0) return { headline: lines[0], outlet: lines[1] }
  const outlet = lines[dayAt - 1]
  const above = lines.slice(0, Math.max(0, dayAt - 1))
  const behind = lines.slice(dayAt + 1)
  const isEdition = (line: string) =>
    line.length < 60 && /edition|ausgabe|édition|edición|editie|edizione|final$|^\p{Lu}\p{L}+$|;$/iu.test(line)
  const edition =
    above.length > 0
      ? behind
      : behind.slice(0, behind.findLastIndex((line, index) => isEdition(line) && index < behind.length - 1) + 1)
  const headline = above.length > 0 ? above : behind.slice(edition.length)
  return {
    ...(outlet ? { outlet } : {}),
    day: lines[dayAt],
    ...(edition.length > 0 ? { edition: edition.join(' ') } : {}),
    ...(headline.length > 0 ? { headline: headline.join(' ') } : {}),
  }
}

/** Nothing but a day, its weekday and perhaps a time. */
export function isDay(line: string): boolean {
  if (line.length > 60 || !/\d{4}/.test(line)) return false
  const date = parseNewsDate(line)
  return date !== undefined && date.iso.length >= 7 && line.trim().length - (date.end - date.start) < 24
}
