/** Puts the lines of a document's columns together to paragraphs: by spacing, indents, sizes, and how lines end. */
import { endsSentence } from '../../plain-text/piece'
import type { DocumentParagraph } from '../document-paragraph'
import { textSize } from '../document-title'
import { joinLines, type Vocabulary, vocabularyOf } from './join-lines'
import { boxAround, type Line, median, runsFromRight } from './pdf-geometry'

/** In parts of the text's size. */
const headingFrom = 1.1
const sameSize = 0.07
const opensItem = /^(?:[•·▪‣◦●■□➢➤✓*–—-]|\(?\d{1,2}[.)]|[a-z][.)])\s+\S/u

export function paragraphsOf(lines: readonly Line[]): DocumentParagraph[] {
  const vocabulary = vocabularyOf(lines.map(({ text }) => text))
  const usual = textSize(lines)
  const groups: Line[][] = []
  let before: Frame | undefined
  for (const column of columnsOf(lines)) {
    const frame = frameOf(column)
    for (const [i, line] of column.entries()) {
      const group = groups.at(-1)
      const last = group?.at(-1)
      const goesOn =
        last &&
        (i > 0
          ? continues(last, line, frame) && !opensIndented(line, column[i + 1], last, frame)
          : before && (goesOnBelow(last, line, usual) || goesOnInNextColumn(last, before, line, frame)))
      if (group && goesOn) group.push(line)
      else groups.push([line])
    }
    before = frame
  }
  return withHeadings(groups.map((group) => paragraphOf(group, vocabulary)))
}

function columnsOf(lines: readonly Line[]): Line[][] {
  const columns: Line[][] = []
  for (const line of lines) {
    const last = columns.at(-1)?.[0]
    if (last && last.column === line.column && last.page === line.page) columns.at(-1)?.push(line)
    else columns.push([line])
  }
  return columns
}

interface Frame {
  /** Where most lines begin and end, in reading direction. */
  start: (line: Line) => number
  space: (line: Line) => number
  /** From base line to base line, in parts of the size. */
  leading: number
  width: number
}

function frameOf(column: readonly Line[]): Frame {
  const fromRight = runsFromRight(column.map(({ text }) => text).join(' '))
  const starts = column.map(({ left, right }) => (fromRight ? -right : left))
  const { left, right } = boxAround(column)
  const steps = column.slice(1).map((line, i) => (line.bottom - (column[i] as Line).bottom) / line.size)
  const edge = commonest(starts)
  return {
    start: (line) => (fromRight ? -line.right : line.left) - edge,
    space: (line) => (fromRight ? line.left - left : right - line.right),
    leading: median(steps.filter((step) => step > 0.7 && step < 2.6)) || 1.2,
    width: right - left,
  }
}

/** The left edge of running text: what most lines share, not the indent of some. */
function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(Math.round(value), (counts.get(Math.round(value)) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}

function continues(above: Line, line: Line, frame: Frame): boolean {
  if (!ofSameSize(above, line)) return false
  const step = (line.bottom - above.bottom) / line.size
  if (step > frame.leading * 1.3 + 0.1 || step < 0) return false
  if (opensItem.test(line.text)) return false
  const indent = (frame.start(line) - frame.start(above)) / line.size
  // An indented line opens a paragraph, unless the one above hangs out to the left of it (lists, dialogues).
  if (indent > 0.8 && indent < 6 && frame.start(line) / line.size > 0.6) return opensItem.test(above.text)
  return !endsShort(above, line, frame)
}

/** Indented, while the next line is not, and it is no hanging item: the first line of a paragraph. */
function opensIndented(line: Line, next: Line | undefined, above: Line, frame: Frame): boolean {
  if (!next || opensItem.test(above.text)) return false
  const indent = (of: Line) => frame.start(of) / of.size
  return indent(line) > 0.8 && indent(line) < 6 && indent(next) < 0.3 && ofSameSize(line, next)
}

/** The next line's first word would have found room: the writer ended the line there. */
function endsShort(above: Line, line: Line, frame: Frame): boolean {
  const letter = (above.right - above.left) / Math.max(1, above.text.length)
  const firstWord = /^\S{1,30}/.exec(line.text)?.[0].length ?? 0
  const room = frame.space(above) - letter * (firstWord + 1)
  if (room < frame.width * 0.04) return false
  return endsSentence(above.text) ? room > frame.width * 0.06 : room > frame.width * 0.45
}

/** A sentence that is not at its end goes on at the top of the next column or page, when that is as wide. */
function goesOnInNextColumn(last: Line, before: Frame, line: Line, frame: Frame): boolean {
  if (!ofSameSize(last, line) || endsSentence(last.text) || opensItem.test(line.text)) return false
  const [narrow, wide] = [Math.min(before.width, frame.width), Math.max(before.width, frame.width)]
  if (narrow < wide * 0.7 || before.space(last) > before.width * 0.2) return false
  const hyphened = /[-\u00ad‐]$/u.test(last.text)
  return hyphened || frame.start(line) / line.size < 0.8
}

/** The short last line of a headline does not reach over the columns below, and is read with the first of them. */
function goesOnBelow(last: Line, line: Line, usual: number): boolean {
  if (!ofSameSize(last, line) || line.size < usual * headingFrom || last.page !== line.page) return false
  const step = (line.bottom - last.bottom) / line.size
  return step > 0.7 && step < 1.5 && Math.abs(line.left - last.left) < line.size
}

function ofSameSize(a: Line, b: Line): boolean {
  return Math.abs(a.size - b.size) <= Math.max(a.size, b.size) * sameSize
}

function paragraphOf(lines: readonly Line[], vocabulary: Vocabulary): DocumentParagraph {
  const text = joinLines(
    lines.map((line) => line.text),
    vocabulary,
  )
  const size = Math.round(median(lines.map((line) => line.size)) * 10) / 10
  return { text, size, ...(opensItem.test(text) ? { kind: 'list' as const } : {}) }
}

/** Short paragraphs set larger than the text are headings; the larger, the higher. */
function withHeadings(paragraphs: DocumentParagraph[]): DocumentParagraph[] {
  const usual = textSize(paragraphs)
  const isHeading = ({ size = 0, text, kind }: DocumentParagraph) =>
    !kind && size >= usual * headingFrom && text.length <= 200 && /\p{L}/u.test(text)
  const sizes = [...new Set(paragraphs.filter(isHeading).map(({ size = 0 }) => size))].sort((a, b) => b - a)
  return paragraphs.map((paragraph) =>
    isHeading(paragraph)
      ? { ...paragraph, kind: 'heading', level: Math.min(6, sizes.indexOf(paragraph.size ?? 0) + 2) }
      : paragraph,
  )
}
