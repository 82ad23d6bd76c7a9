/** Reads author and date off the page itself: microdata, `rel=author`, `<time>`, and lines that look like a byline. */
import { isTeam } from '../names/outlet-names'
import { namesOf } from './furniture'
import { isoDate } from './machine-date'
import type { JudgedSegment } from './main-content'
import type { BylineSource } from './page-authors'
import { elementsOf, isSmall, type PageElement, textOf } from './page-tree'
import { isWholeName } from './person-names'
import {
  type DateSighting,
  dateIn,
  isBody,
  isTimestamp,
  noteLines,
  type Sighting,
  type VisibleContext,
} from './visible-lines'

export interface VisibleFacts {
  /** The surest first. */
  bylines: BylineSource[]
  publishedAt?: string
  modifiedAt?: string
  /** The date stands where bylines stand, or is marked as the day of publication. */
  publishedSurely: boolean
}

/** Dates without a year, and "2 hours ago", are read only where the page shows no whole one: a copy's age is no anchor. */
export function visibleFacts(context: VisibleContext): VisibleFacts {
  const found = lookAround({ ...context, relativeTo: undefined })
  return found.publishedAt || !context.relativeTo ? found : lookAround(context)
}

function lookAround(context: VisibleContext): VisibleFacts {
  const dates: DateSighting[] = []
  const marked: Sighting[] = []
  const lines: Sighting[] = []
  const elements = [...elementsOf(context.root)]
  const [from, to] = storySpan(elements, context)
  elements.forEach((element, index) => {
    if (!isTelling(element)) return
    const furniture = context.content.furnitureAround((isNamedByline(element) && element.parent) || element)
    if (furniture?.reason === 'comments' || furniture?.role === 'promo') return
    const near = index >= from && index <= to ? 0 : -1.5
    const within = !furniture || furniture.role === 'byline' || furniture.reason === 'about the author' ? 0 : -1
    noteAuthorBox(element, within, marked)
    noteByline(element, near + within, marked)
    noteTime(element, near + within, context, dates)
  })
  noteLines(context, dates, lines)
  const best = (modified: boolean) => dates.filter((date) => date.modified === modified).sort(byScore)[0]
  const published = best(false)
  return {
    bylines: [
      ...marked
        .filter(({ score }) => score > 1)
        .sort(byScore)
        .map(({ text }) => source(text, 'marked')),
      ...lines.sort(byScore).map(({ text, score }) => source(text, score > 0.5 ? 'line' : 'guess')),
    ],
    publishedAt: published?.iso,
    publishedSurely: isSure(published, dates),
    modifiedAt: best(true)?.iso,
  }
}

/** A line that dates something is doubtful where others do so just as plainly: a list of stories has such lines. */
function isSure(best: DateSighting | undefined, dates: readonly DateSighting[]): boolean {
  if (!best || best.score < 1.5) return false
  const isRival = ({ iso, modified, score }: DateSighting) =>
    !modified && score > best.score - 0.25 && iso.slice(0, 10) !== best.iso.slice(0, 10)
  return best.score >= 1.8 || !dates.some(isRival)
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
  return [start - 40, last < 0 ? elements.length : last + 90]
}

function isTelling({ tag, attributes }: PageElement): boolean {
  if (tag === 'time' || tag === 'address' || tag === 'a') return true
  return Boolean(attributes.itemprop ?? attributes.rel ?? attributes.class ?? attributes.id)
}

const bylineName =
  /(^|-)(author|autor|by-?line|verfasser|redakteur|writer|penulis|auteur|autore|reporter|contributor|firma)(s|en|es|in)?(-?(names?|link|title))?$|^(fn|p-author|creditline|posted-?by)$/

const authorAddress =
  /\/(authors?|autor(en|es|as?)?|auteurs?|profiles?|people|staff|redakteure?|reporter|penulis|newsteam|by|mitarbeit(er|ende)|menschen|journalist(en|s|es|as?)?|profil|contributors?|columnists?|byline)\/[^/]/i

/** Authors of pictures, licences and comments. */
const otherAuthor = /(^|-)(licen[cs]e|image|photo|picture|comment|cc|source)-author/

/** "news-list-author" is a byline, whatever a list of news is. */
function isNamedByline(element: PageElement): boolean {
  const names = namesOf(element)
  return (
    !withContents.test(element.tag) &&
    names.some((name) => bylineName.test(name)) &&
    !names.some((name) => otherAuthor.test(name))
  )
}

/** Hold more than a name. */
const withContents = /^(section|article|aside|ul|ol|table|footer|header)$/

function noteByline(element: PageElement, bonus: number, found: Sighting[]): void {
  const { attributes } = element
  const itemprop = /^author$/i.test(attributes.itemprop ?? '')
  const rel = /\bauthor\b/i.test(attributes.rel ?? '')
  const named = isNamedByline(element)
  const linked = element.tag === 'a' && authorAddress.test(attributes.href ?? '')
  if (!itemprop && !rel && !named && !linked) return
  const inner = itemprop
    ? [...elementsOf(element)].find((each) => /^name$/i.test(each.attributes.itemprop ?? ''))
    : undefined
  const text = attributes.content ?? inner?.attributes.content ?? shortText(inner ?? element)
  if (text.length < 2 || text.length > 150) return
  found.push({ text, score: bonus + (itemprop ? 3 : rel ? 2.5 : named ? 2 : 1.8) - found.length * 0.01 })
}

const authorBox = /(^|-)author-?(box|info|card|profile|bio)$/

/** A box about the author tells more than the name, but the name first, as a heading or a link. */
function noteAuthorBox(box: PageElement, bonus: number, found: Sighting[]): void {
  if (!namesOf(box).some((name) => authorBox.test(name) && !otherAuthor.test(name))) return
  for (const element of elementsOf(box)) {
    const isLeaf = !element.children.some((child) => typeof child === 'object' && child.tag === 'a')
    if (!isLeaf || !/^(h[1-6]|a|strong|b)$/.test(element.tag)) continue
    const text = shortText(element)
    if (text.length > 60 || !(isWholeName(text) || isTeam(text))) continue
    found.push({ text, score: bonus + 1.6 - found.length * 0.01 })
    return
  }
}

function noteTime(element: PageElement, bonus: number, context: VisibleContext, found: DateSighting[]): void {
  const { tag, attributes } = element
  const itemprop = attributes.itemprop?.toLowerCase() ?? ''
  const isItem = /^date(published|modified|created)$/.test(itemprop)
  if (tag === 'meta' || (tag !== 'time' && !isItem)) return
  const names = namesOf(element)
  const text = shortText(element)
  const iso =
    isoDate(attributes.datetime) ??
    isoDate(attributes.content) ??
    isoDate(attributes.title) ??
    dateIn(text, context)?.iso
  if (!iso) return
  const modified =
    itemprop === 'datemodified' || names.some((name) => /updated|modified/.test(name) && !/publi/.test(name))
  const published = isItem || 'pubdate' in attributes || names.some((name) => /publi|entry-date|post-date/.test(name))
  const place = isTimestamp(text) ? 1 : published ? 4 : 2
  found.push({ iso, modified, score: bonus + place - found.length * 0.05 })
}

/** "" for what is longer than a name or a date ever is. */
function shortText(element: PageElement): string {
  return isSmall(element) ? textOf(element) : ''
}
