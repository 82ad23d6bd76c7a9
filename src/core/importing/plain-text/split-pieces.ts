/**
 * Cuts a text into paragraph-sized pieces without losing a character. A line is a piece, except where the text was
 * wrapped at a column (mail, old terminals): there, lines whose next word did not fit belong together.
 */
import type { Piece } from './piece'

interface Line {
  start: number
  /** Without its line end and trailing spaces. */
  end: number
  text: string
  indented: boolean
  /** No blank line stands before it. */
  follows: boolean
}

const wrapLimit = 120
const unspacedScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const unspaced = new RegExp(`${unspacedScript.source}|\\p{P}`, 'u')
/** Lines that begin something of their own, wherever they stand in wrapped text. */
const ownLine = /^(?:[-*•·–—]\s|\d{1,3}[.)]\s|[#>]|https?:\/\/|www\.|[([]?\p{L}[\p{L} ]{1,24}[:：]\s)/u

export function splitPieces(text: string): Piece[] {
  const lines = findLines(text)
  const width = wrapWidth(lines)
  const groups: Line[][] = []
  let last: Line | undefined
  for (const line of lines) {
    const group = groups.at(-1)
    if (group && last && width > 0 && continues(last, line, width)) group.push(line)
    else groups.push([line])
    last = line
  }
  return groups.map((group, i) => {
    const from = i === 0 ? 0 : (group[0] as Line).start
    const end = (group.at(-1) as Line).end
    const next = groups[i + 1]?.[0]
    return { text: joinLines(group), raw: text.slice(from, end), gap: text.slice(end, next ? next.start : text.length) }
  })
}

function findLines(text: string): Line[] {
  const lines: Line[] = []
  let from = 0
  let follows = false
  const add = (to: number) => {
    const whole = text.slice(from, to)
    const trimmed = whole.trim()
    if (!trimmed) {
      follows = false
      return
    }
    const indent = whole.length - whole.trimStart().length
    lines.push({
      start: from + indent,
      end: from + indent + trimmed.length,
      text: /[^\S ]|\s\s/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed,
      indented: indent > 1 || whole.startsWith('\u3000') || whole.startsWith('\t'),
      follows,
    })
    follows = true
  }
  for (const lineBreak of text.matchAll(/\r\n?|\n/g)) {
    add(lineBreak.index)
    from = lineBreak.index + lineBreak[0].length
  }
  add(text.length)
  return lines
}

/** The column the text was wrapped at; 0 when it was not. */
function wrapWidth(lines: Line[]): number {
  const sample = lines.slice(0, 4000).filter((line) => line.text.length > 12 && !isAddress(line.text))
  const lengths = sample.map((line) => line.text.length).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.96)] ?? 0
  if (lengths.length < 5 || width > wrapLimit || width < 24) return 0
  let adjacent = 0
  let full = 0
  for (let i = 1; i < Math.min(lines.length, 4000); i++) {
    const [previous, line] = [lines[i - 1] as Line, lines[i] as Line]
    if (!line.follows) continue
    adjacent++
    if (didNotFit(previous, line, width)) full++
  }
  return full >= 4 && full >= adjacent * 0.55 ? width : 0
}

function continues(previous: Line, line: Line, width: number): boolean {
  if (!line.follows) return false
  if (isAddress(previous.text) || isAddress(line.text) || ownLine.test(line.text)) return false
  if (line.indented && !previous.indented) return false
  return didNotFit(previous, line, width)
}

function didNotFit(previous: Line, line: Line, width: number): boolean {
  const firstWord = unspaced.test(line.text.charAt(0)) ? 3 : (/^\S+/.exec(line.text)?.[0].length ?? 0) + 1
  return previous.text.length + firstWord > width
}

function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/.test(text)
}

function joinLines(group: Line[]): string {
  const parts: string[] = []
  let last = ''
  for (const { text } of group) {
    if (last && !joinsClosely(last, text)) parts.push(' ')
    parts.push(text)
    last = text
  }
  return parts.length === 1 ? last : parts.join('')
}

/** No space belongs between unspaced scripts, nor behind a hyphen that the line was broken at. */
function joinsClosely(before: string, after: string): boolean {
  const end = before.slice(-1)
  if (unspaced.test(end) && unspaced.test(after.charAt(0))) return unspacedScript.test(end + after.charAt(0))
  return /\p{L}-$/u.test(before.slice(-3)) && /^\p{Ll}/u.test(after)
}
