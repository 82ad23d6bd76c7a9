/** Judges the lines at the head and the foot of a story: bylines, notes about the author, site names, loose ends. */
import { isBodyRole } from '../../../contract/story'
import { findNewsDates } from '../dates/news-date'
import type { JudgedSegment } from './main-content'
import type { Judgement } from './segment-role'

const isText = (judgement: Judgement | undefined): boolean =>
  judgement !== undefined && isBodyRole(judgement.role) && judgement.role !== 'heading'
const textLength = (segments: readonly JudgedSegment[], judgements: readonly Judgement[], end = segments.length) =>
  segments.slice(0, end).reduce((sum, { text }, index) => sum + (isText(judgements[index]) ? text.length : 0), 0)

/** Relabels in place. @param authors as the page names them */
export function judgeEdges(
  segments: readonly JudgedSegment[],
  judgements: Judgement[],
  authors: readonly string[],
): void {
  openStory(segments, judgements)
  markBylines(segments, judgements, authors)
  closeStory(segments, judgements)
}

/** Short lines above the headline are the site's, unless a good part of the text stands there. */
function openStory(segments: readonly JudgedSegment[], judgements: Judgement[]): void {
  const title = judgements.findIndex(({ role }, index) => role === 'title' && segments[index]?.kind === 'heading')
  if (title < 0 || textLength(segments, judgements, title) > 0.1 * textLength(segments, judgements)) return
  for (let index = 0; index < title; index++) {
    const judgement = judgements[index]
    if (judgement && isBodyRole(judgement.role))
      judgements[index] = { role: 'boilerplate', reason: 'above the headline' }
  }
}

/** Above the third paragraph or below the last one: a line with the author's name or a date and little else. */
function markBylines(segments: readonly JudgedSegment[], judgements: Judgement[], authors: readonly string[]): void {
  const long = segments.flatMap(({ text }, index) => (isText(judgements[index]) && text.length > 150 ? [index] : []))
  const [top, bottom] = [long[2] ?? segments.length, (long.at(-4) ?? -1) + 1]
  segments.forEach((segment, index) => {
    const judgement = judgements[index]
    const stands = isText(judgement) || judgement?.role === 'heading' || judgement?.role === 'subtitle'
    if (!stands || (index > top && index < bottom)) return
    if (isByline(segment.text, authors)) judgements[index] = { role: 'byline', reason: 'author and date' }
    else if (index >= bottom && isAboutAuthor(segment.text, authors)) {
      judgements[index] = { role: 'byline', reason: 'about the author' }
    }
  })
}

const bylineWords =
  /\b(by|von|par|por|di|de|oleh|door|av|af|text|autor(in)?|author|written|posted|published|publiziert|veröffentlicht|erstellt|updated|on|am|um|at|in|uhr|und|and|et|y|e|dan|the|redaktion|staff|writer|reporter|comments?|kommentare?|categor(y|ies)|kategorien?|view|lesezeit|minuten|min|read|stand|datum|wib|wita|wit)\b/giu

function isByline(text: string, authors: readonly string[]): boolean {
  if (text.length > 160) return false
  const named = authors.filter((name) => name.length > 3 && text.toLowerCase().includes(name.toLowerCase()))
  const dates = /\d/.test(text) ? findNewsDates(text) : []
  if (named.length === 0 && dates.length === 0) return false
  let rest = text
  for (const date of dates.reverse()) rest = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`
  for (const name of named) rest = rest.replaceAll(new RegExp(escaped(name), 'gi'), ' ')
  const left = rest.replace(bylineWords, ' ').match(/\p{L}/gu)?.length ?? 0
  return left <= (named.length > 0 ? 25 : 18)
}

/** "Jane Doe is …", after the text. */
function isAboutAuthor(text: string, authors: readonly string[]): boolean {
  return text.length < 700 && authors.some((name) => name.includes(' ') && text.startsWith(name))
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** After the last running text, lone short lines are no part of the story. */
function closeStory(segments: readonly JudgedSegment[], judgements: Judgement[]): void {
  if (textLength(segments, judgements) < 500) return
  for (let index = segments.length - 1; index >= 0; index--) {
    const segment = segments[index]
    if (!segment || !isText(judgements[index])) continue
    const sentence = /[.!?…。！？।؟:;”"»)\]]\s*$/.test(segment.text) || segment.text.length > 100
    if (sentence || segment.kind === 'list' || segment.kind === 'quote') break
    judgements[index] = { role: 'boilerplate', reason: 'a lone line after the text' }
  }
}
