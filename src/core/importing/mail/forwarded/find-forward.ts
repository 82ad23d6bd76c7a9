/** Finds, in the lines of a message, the header of a message that is passed on in it. */
import { type ForwardField, forwardField, forwardMarker } from './forward-words'

export interface FoundForward {
  /** The first line that belongs to it, the announcing one included. */
  start: number
  /** The first line of the message that was passed on. */
  end: number
  /** The line above says that it was passed on. */
  announced: boolean
  fields: Partial<Record<ForwardField, string>>
}

/** Mails are answered and passed on below long texts, too; what is further down is not looked for. */
const searchedLines = 5000
/** A long list of receivers is broken into lines. */
const continuation = 4

export function findForward(lines: readonly string[]): FoundForward | undefined {
  for (let at = 0; at < Math.min(lines.length, searchedLines); at++) {
    if (!forwardField(lines[at] ?? '')) continue
    const block = readBlock(lines, at)
    const above = aboveBlock(lines, at)
    if (isHeader(block.fields, above.marker !== undefined)) {
      return { start: above.start, end: block.end, announced: above.marker === 'forwarded', fields: block.fields }
    }
    at = Math.max(at, block.end - 1)
  }
  return undefined
}

function isHeader(fields: FoundForward['fields'], marked: boolean): boolean {
  const { from, date, to, subject } = fields
  if (from === undefined) return false
  const others = [date, to, subject].filter((value) => value !== undefined).length
  return others >= 2 || (marked && others >= 1)
}

function readBlock(lines: readonly string[], start: number): { end: number; fields: FoundForward['fields'] } {
  const fields: FoundForward['fields'] = {}
  let end = start
  let last: ForwardField | undefined
  for (let at = start; at < lines.length && at - end <= continuation; at++) {
    const line = (lines[at] ?? '').replace(/^[\s>]+/, '')
    const found = forwardField(line)
    if (found && (found.field === 'other' || fields[found.field] === undefined)) {
      if (at > end && !joinable(lines, end, at)) break
      if (last && at > end) fields[last] = joined(fields[last], lines.slice(end, at))
      fields[found.field] = found.value
      last = found.field
      end = at + 1
    } else if (found) break
  }
  // A value may stand below its name alone, or go on in the next line.
  if (last && fields[last] === '' && /\S/.test(lines[end] ?? '')) fields[last] = (lines[end++] ?? '').trim()
  return { end, fields }
}

/** Blank lines and what a value goes on with; never a paragraph. */
function joinable(lines: readonly string[], from: number, to: number): boolean {
  return lines.slice(from, to).every((line) => line.trim().length < 300)
}

function joined(value: string | undefined, more: readonly string[]): string {
  return [value ?? '', ...more.map((line) => line.replace(/^[\s>]+/, ''))].join(' ').trim()
}

function aboveBlock(lines: readonly string[], at: number): { start: number; marker: 'forwarded' | 'line' | undefined } {
  let start = at
  let marker: 'forwarded' | 'line' | undefined
  for (let above = at - 1; above >= 0 && above >= start - 4; above--) {
    const line = (lines[above] ?? '').replace(/^[\s>]+/, '').trim()
    if (line === '') continue
    const found = forwardMarker(line)
    if (!found) break
    marker = marker === 'forwarded' ? marker : found
    start = above
  }
  return { start, marker }
}
