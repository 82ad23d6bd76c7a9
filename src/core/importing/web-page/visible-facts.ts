/** Reads author and date off the page itself: microdata, `rel=author`, `<time>`, and lines that look like a byline. */
import { findNewsDates } from '../dates/news-date'
import { creditLabel, opensAsByline } from '../names/byline'
import { namesOf } from './furniture'
import { isoDate } from './machine-date'
import type { JudgedSegment, MainContent } from './main-content'
import type { BylineSource } from './page-authors'
import { elementsOf, type PageElement, textOf } from './page-tree'

export interface VisibleFacts {
  /** The surest first. */
  bylines: BylineSource[]
  publishedAt?: string
  modifiedAt?: string
}

interface Sighting {
  text: string
  score: number
}

interface DateSighting {
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
}

export function visibleFacts(context: VisibleContext): VisibleFacts {
  const dates: DateSighting[] = []
  const marked: Sighting[] = []
  const lines: Sighting[] = []
  const elements = [...elementsOf(context.root)]
  const [from, to] = storySpan(elements, context)
  elements.forEach((element, index) => {
    if (!isTelling(element)) return
    const furniture = context.content.furnitureAround(element)
    if (furniture?.reason === 'comments' || furniture?.role === 'promo') return
    const near = index >= from && index <= to ? 0 : -1.5
    const within = !furniture || furniture.role === 'byline' || furniture.reason === 'about the author' ? 0 : -1
    noteByline(element, near + within, marked)
    noteTime(element, near + within, context, dates)
  })
  noteLines(context, dates, lines)
  const best = (modified: boolean) => dates.filter((date) => date.modified === modified).sort(byScore)[0]?.iso
  return {
    bylines: [
      ...marked
        .filter(({ score }) => score > 1)
        .sort(byScore)
        .map(({ text }) => source(text, 'marked')),
      ...lines.sort(byScore).map(({ text, score }) => source(text, score > 0.5 ? 'line' : 'guess')),
    ],
    publishedAt: best(false),
    modifiedAt: best(true),
  }
}

const byScore = (a: { score: number }, b: { score: number }): number => b.score - a.score
const source = (text: string, certainty: BylineSource['certainty']): BylineSource => ({ texts: [text], certainty })

/** The elements from a little before the headline to a little behind the story's end, as indexes. */
function storySpan(elements: readonly PageElement[], { content, headline }: VisibleContext): [number, number] {
  const body = content.segments.filter(isBody)
  const title = content.segments.find((segment) => segment.kind === 'heading' && segment.text.includes(headline))
  const indexOf = (segment: JudgedSegment | undefined) => (segment ? elements.indexOf(segment.element) : -1)
  const first = indexOf(body[0])
  const start = indexOf(title) < 0 ? first : Math.min(indexOf(title), first < 0 ? elements.length : first)
  const last = indexOf(body.at(-1))
  return [start - 40, last < 0 ? elements.length : last + 40]
}

function isBody(segment: JudgedSegment): boolean {
  return segment.inside && !segment.furniture && segment.text.length > 120
}

function isTelling({ tag, attributes }: PageElement): boolean {
  if (tag === 'time' || tag === 'address' || tag === 'a') return true
  return Boolean(attributes.itemprop ?? attributes.rel ?? attributes.class ?? attributes.id)
}

const bylineName =
  /(^|-)(author|autor|by-?line|verfasser|redakteur|writer|penulis|auteur|autore|reporter|contributor|firma)(s|en|es|in)?(-?(names?|link|title))?$|^(fn|p-author|creditline|posted-?by|author-\w+)$/

const authorAddress =
  /\/(authors?|autor(en|es|as?)?|auteurs?|profiles?|people|staff|redakteure?|reporter|penulis|newsteam|by|mitarbeit(er|ende)|contributors?|columnists?|byline)\/[^/]/i

function noteByline(element: PageElement, bonus: number, found: Sighting[]): void {
  const { attributes } = element
  const itemprop = /^author$/i.test(attributes.itemprop ?? '')
  const rel = /\bauthor\b/i.test(attributes.rel ?? '')
  const named = namesOf(element).some((name) => bylineName.test(name))
  const linked = element.tag === 'a' && authorAddress.test(attributes.href ?? '')
  if (!itemprop && !rel && !named && !linked) return
  const inner = itemprop
    ? [...elementsOf(element)].find((each) => /^name$/i.test(each.attributes.itemprop ?? ''))
    : undefined
  const text = attributes.content ?? inner?.attributes.content ?? textOf(inner ?? element)
  if (text.length < 2 || text.length > 150) return
  found.push({ text, score: bonus + (itemprop ? 3 : rel ? 2.5 : named ? 2 : 1.8) - found.length * 0.01 })
}

function noteTime(element: PageElement, bonus: number, context: VisibleContext, found: DateSighting[]): void {
  const { tag, attributes } = element
  const itemprop = attributes.itemprop?.toLowerCase() ?? ''
  const isItem = /^date(published|modified|created)$/.test(itemprop)
  if (tag !== 'time' && !isItem) return
  const names = namesOf(element)
  const text = textOf(element)
  const iso =
    isoDate(attributes.datetime) ??
    isoDate(attributes.content) ??
    isoDate(attributes.title) ??
    dateIn(text, context)?.iso
  if (!iso) return
  const modified =
    itemprop === 'datemodified' || names.some((name) => /updated|modified/.test(name) && !/publi/.test(name))
  const published = isItem || 'pubdate' in attributes || names.some((name) => /publi|entry-date|post-date/.test(name))
  found.push({ iso, modified, score: bonus + (published ? 4 : 2) - found.length * 0.05 })
}

function dateIn(text: string, { language, relativeTo }: VisibleContext) {
  if (text.length > 250 || text.length < 6) return undefined
  const dates = findNewsDates(text, { language, relativeTo })
  return dates.find((date) => date.kind === 'published') ?? dates.find((date) => date.kind !== 'modified') ?? dates[0]
}

/** The lines about the headline and after the end of the text, where bylines and dates stand. */
function noteLines(context: VisibleContext, dates: DateSighting[], bylines: Sighting[]): void {
  const { segments } = context.content
  const title = segments.findIndex((segment) => segment.kind === 'heading' && segment.text.includes(context.headline))
  const first = segments.findIndex(isBody)
  const last = segments.findLastIndex(isBody)
  const start = title < 0 ? Math.max(0, first - 12) : title
  for (const [index, segment] of segments.entries()) {
    const above = index >= start - 6 && index <= Math.max(first, start) + 3
    const below = index >= last && index <= last + 8
    if ((!above && !below) || segment.text.length > 250) continue
    const { furniture } = segment
    if (furniture && (furniture.reason === 'comments' || furniture.role === 'promo' || furniture.role === 'footer'))
      continue
    const distance = above ? Math.abs(index - start) * 0.05 : 0.8
    const date = dateIn(segment.text, context)
    if (date) {
      const score =
        (furniture?.role === 'byline' ? 2.5 : 1.5) +
        (date.kind === 'published' ? 1 : 0) -
        distance -
        segment.text.length / 200
      dates.push({ iso: date.iso, score, modified: date.kind === 'modified' })
    }
    if (segment.text.length > 150) continue
    const opens = opensAsByline(segment.text) || creditLabel(segment.text)?.kind === 'author'
    if (opens) bylines.push({ text: segment.text, score: 1.5 - distance })
    else if (furniture?.role === 'byline' || date) bylines.push({ text: segment.text, score: 0.4 - distance })
  }
}
