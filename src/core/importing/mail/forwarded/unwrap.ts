/** Takes off what stands around a message that was passed on, as often as it was; what it says becomes the story's facts. */
import type { Block } from '../../../../contract/story'
import { mailDate } from '../mail-date'
import { type Sender, senderFrom } from '../sender'
import { readSubject, type Subject } from '../subject'
import { findForward } from './find-forward'
import type { LinedText } from './html-lines'

export interface Unwrapped {
  /** The message inside, as markup or text. */
  text: string
  /** What was taken off: the words of those who passed it on, and the headers. */
  around: Block[]
  /** Of the message inside; absent when nothing was passed on. */
  inside?: { title?: string; sender: Sender; sentAt?: string }
}

/** Passed on more often than this, it is left as it stands. */
const deepest = 8
/** Above a header that nothing announces, a note is no longer than this. */
const shortNote = 300

/** @param asLines reads markup or text into lines */
export function unwrap(text: string, subject: Subject, asLines: (text: string) => LinedText): Unwrapped {
  const result: Unwrapped = { text, around: [] }
  let outer = subject
  for (let depth = 0; depth < deepest; depth++) {
    const lined = asLines(result.text)
    const found = findForward(lined.lines)
    const inner = found && lined.cut(found.end, lined.lines.length)
    if (!found || !inner || !/[\p{L}\p{N}]/u.test(inner)) return result
    const note = lined.lines.slice(0, found.start).join('\n')
    if (!found.announced && !outer.forwarded && (outer.answer || note.length > shortNote)) return result
    result.around.push(...noteBlocks(note), headerBlock(lined.lines.slice(found.start, found.end)))
    const { from = '', subject: title, date } = found.fields
    outer = readSubject(title)
    const sentAt = mailDate(date)
    result.text = inner
    result.inside = {
      ...(outer.title ? { title: outer.title } : {}),
      sender: senderFrom(mailbox(from), false),
      ...(sentAt ? { sentAt } : {}),
    }
  }
  return result
}

export function noteBlocks(note: string): Block[] {
  return note
    .split(/\n[ \t]*\n/)
    .map(withoutBlanks)
    .filter((paragraph) => paragraph !== '')
    .map((text) => ({ role: 'boilerplate', text, reason: 'written by the person who passed the article on' }))
}

/** Line by line: a pattern that looks for blanks on both sides of a line end takes for ever on a page of them. */
function withoutBlanks(paragraph: string): string {
  const lines = paragraph.split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '').join('\n')
}

function headerBlock(lines: readonly string[]): Block {
  const text = lines
    .map((line) => line.replace(/^[\s>]+/, '').trim())
    .filter((line) => line !== '')
    .join('\n')
  return { role: 'boilerplate', text, reason: 'the header of the message that was passed on' }
}

/** "Jane Doe <jane@example.com>", "Jane Doe [mailto:jane@example.com]", "jane@example.com". */
function mailbox(value: string): { name: string; address: string } {
  const address = /[\w.+%'-]+@[\w.-]+\.\w+/.exec(value)?.[0] ?? ''
  const name = value
    .replace(/[<[(]\s*(?:mailto:)?[^<>[\]()]*@[^<>[\]()]*[>\])]?/gi, ' ')
    .replace(/^["'\s]+|["'\s,;]+$/g, '')
  return { name: name === address ? '' : name, address }
}
