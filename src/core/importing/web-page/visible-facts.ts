/** Reads author and date off the page itself: microdata, `rel=author`, `<time>`, and lines that look like a byline. */
import { findNewsDates } from '../dates/news-date'
import { namesOf } from './furniture'
import { isoDate } from './machine-date'
import type { JudgedSegment, MainContent } from './main-content'
import { elementsOf, type PageElement, textOf } from './page-tree'

export interface VisibleFacts {
  /** Texts that name the author, the surest first. */
  bylines: string[]
  publishedAt?: string
  modifiedAt?: string
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
  const bylines: { text: string; score: number }[] = []
  for (const element of elementsOf(context.root)) {
    if (!isTelling(element)) continue
    const furniture = context.content.furnitureAround(element)
    if (furniture && furniture.role !== 'byline' && furniture.role !== 'caption') {
      if (furniture.reason === 'comments' || furniture.role === 'promo') continue
    }
    const outside = furniture && furniture.role !== 'byline' ? -2 : 0
    noteByline(element, outside, bylines)
    noteTime(element, outside, context, dates)
  }
  noteLines(context, dates, bylines)
  const best = (modified: boolean) =>
    dates.filter((date) => date.modified === modified).sort((a, b) => b.score - a.score)[0]?.iso
  return {
    bylines: bylines.sort((a, b) => b.score - a.score).map(({ text }) => text),
    publishedAt: best(false),
    modifiedAt: best(true),
  }
}

function isTelling({ tag, attributes }: PageElement): boolean {
  return (
    tag === 'time' ||
    tag === 'address' ||
    Boolean(attributes.itemprop ?? attributes.rel ?? attributes.class ?? attributes.id)
  )
}

const bylineName =
  /^(by-?line(-?(name|author|link))?|author(-?(name|link|title))?s?|(post|entry|article|story|news|meta|c|p|single|blog|content|widget)-?(author|autor|byline|writer)(-?name)?|autor(en)?|autor-?name|writer(-name)?|fn|contributor-?name|posted-?by|redakteur|reporter(-name)?|penulis|auteur|autore|firma|creditline)$/

function noteByline(element: PageElement, bonus: number, found: { text: string; score: number }[]): void {
  const { attributes } = element
  const itemprop = /^author$/i.test(attributes.itemprop ?? '')
  const rel = /\bauthor\b/i.test(attributes.rel ?? '')
  const named = namesOf(element).some((name) => bylineName.test(name))
  if (!itemprop && !rel && !named) return
  const inner = itemprop
    ? [...elementsOf(element)].find((each) => /^name$/i.test(each.attributes.itemprop ?? ''))
    : undefined
  const text = attributes.content ?? inner?.attributes.content ?? textOf(inner ?? element)
  if (text.length < 2 || text.length > 150) return
  found.push({ text, score: bonus + (itemprop ? 3 : rel ? 2.5 : 2) - found.length * 0.01 })
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

const bylineStart =
  /^(by|von|by:|text:?|text von|par|por|di|da|de|oleh|door|av|af|autor(in|en)?:?|author:?|written by|posted by|redaktion:?|penulis:?|reporter:?|ein (artikel|beitrag) von|geschrieben von|verfasst von|автор:?|текст:?|yazan:?|autore:?|auteur:?|文[/／:：]|記者|作者[:：]?|بقلم:?|كتب:?)\s/i

/** The lines about the headline and after the end of the text, where bylines and dates stand. */
function noteLines(context: VisibleContext, dates: DateSighting[], bylines: { text: string; score: number }[]): void {
  const { segments } = context.content
  const isBody = (segment: JudgedSegment) => segment.inside && !segment.furniture && segment.text.length > 120
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
    if (bylineStart.test(segment.text) && segment.text.length < 120)
      bylines.push({ text: segment.text, score: 1.5 - distance })
  }
}
