/** Reads bylines and dates in the lines about a story's headline and after its end. */
import { findNewsDates, type NewsDate } from '../dates/news-date'
import { creditLabel, opensAsByline } from '../names/byline'
import type { JudgedSegment, MainContent } from './main-content'
import type { PageElement } from './page-tree'

/** "Text by …", "Ein Beitrag von …". */
const namesWork =
  /^(ein |eine )?(text|artikel|beitrag|reportage|interview|kommentar|analyse|story|words|report|texto|reportaje|texte|testo)e? (und fotos |and photos )?(von|by|de|par|por|di) \p{L}/iu
const linesAbove = 8
const linesBelow = 10
const longestLine = 250

export interface Sighting {
  text: string
  score: number
}

export interface DateSighting {
  iso: string
  score: number
  modified: boolean
}

export interface VisibleContext {
  root: PageElement
  content: MainContent
  headline: string
  language: string | undefined
  /** ISO 8601; relative dates count from here. */
  relativeTo: string | undefined
  /** The page is no younger, as far as it tells. */
  latestYear?: number
}

/** Adds what it sees to `dates` and `bylines`, each with a score of how sure it is. */
export function noteLines(context: VisibleContext, dates: DateSighting[], bylines: Sighting[]): void {
  const { segments } = context.content
  const first = segments.findIndex(isBody)
  const last = segments.findLastIndex(isBody)
  const start = headlineIndex(context, first)
  segments.forEach((segment, index) => {
    const above = index >= start - linesAbove && index <= Math.max(first, start) + 3
    const below = index >= last && index <= last + linesBelow
    const within = segment.inside && segment.text.length < 120
    if (segment.furniture?.role === 'footer') noteLastChange(segment.text, context, dates)
    if ((!above && !below && !within) || belongsElsewhere(segment)) return
    const distance = above ? Math.min(Math.abs(index - start), Math.abs(index - first)) * 0.05 : below ? 0.8 : 1.2
    const leading = index === first ? leadingDate(segment.text, context) : undefined
    if (leading) dates.push({ iso: leading.iso, score: 1.5 - distance, modified: leading.kind === 'modified' })
    const read = segment.text.length > longestLine ? leadingDate : dateIn
    const date = leading ? undefined : read(segment.text, context)
    if (date)
      dates.push({ iso: date.iso, score: surenessOf(date, segment) - distance, modified: date.kind === 'modified' })
    if (segment.text.length > 150) return
    const credits = creditLabel(segment.text)?.kind === 'author'
    if (!above && !below && !credits) return
    const opens = credits || opensAsByline(segment.text) || namesWork.test(segment.text)
    if (opens) bylines.push({ text: segment.text, score: 1.5 - distance })
    else if (segment.furniture?.role === 'byline' || (date && above))
      bylines.push({ text: segment.text, score: 0.4 - distance })
  })
}

/** "This page was last modified on 4 November 2020, at 19:23." */
function noteLastChange(text: string, context: VisibleContext, dates: DateSighting[]): void {
  const date = dateIn(text, context)
  if (date?.kind === 'modified') dates.push({ iso: date.iso, score: 0, modified: true })
}

function headlineIndex({ content, headline }: VisibleContext, first: number): number {
  const isHeadline = ({ kind, text }: JudgedSegment) => kind === 'heading' && headline !== '' && text.includes(headline)
  const index = content.segments.findIndex(isHeadline)
  return index < 0 ? Math.max(0, first - 12) : index
}

function belongsElsewhere({ furniture, inside }: JudgedSegment): boolean {
  if (!furniture) return false
  return furniture.reason === 'comments' || furniture.role === 'promo' || (furniture.role === 'footer' && !inside)
}

function surenessOf(date: NewsDate, { furniture, text }: JudgedSegment): number {
  if (isTimestamp(text)) return 0.5
  const place = furniture?.role === 'byline' ? 2.5 : 1.5
  const word = date.kind === 'published' && text.length < 120 ? 1 : 0
  const vague = date.iso.length < 10 ? 2 : 0
  const alone = text.length - (date.end - date.start) <= 4 ? 0.4 : 0
  return place + word + alone - vague - Math.min(text.length, longestLine) / 200
}

/** A time stamp in full is there for machines: readers are shown another line. */
export const isTimestamp = (text: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d\S*$/.test(text)

/** The date a line is about, published before unlabelled before modified. */
export function dateIn(text: string, { language, relativeTo, latestYear }: VisibleContext): NewsDate | undefined {
  if (text.length > longestLine || text.length < 6 || !/\p{Nd}|[一二三四五六七八九十〇]/u.test(text)) return undefined
  const dates = findNewsDates(text, { language, relativeTo, latestYear })
  return dates.find((date) => date.kind === 'published') ?? dates.find((date) => date.kind !== 'modified') ?? dates[0]
}

/** "27.1.2022 - At the memorial …" */
function leadingDate(text: string, { language }: VisibleContext): NewsDate | undefined {
  return findNewsDates(text.slice(0, 60), { language }).find((date) => date.start <= 2 && date.iso.length >= 10)
}

/** Running text of the story. */
export function isBody(segment: JudgedSegment): boolean {
  return segment.inside && !segment.furniture && segment.text.length > 120
}
