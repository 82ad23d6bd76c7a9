/** Markdown to paragraphs: headings, lists, quotations, tables, notes, captions. Nothing of it is rendered. */
import type { DocumentParagraph } from '../document-paragraph'
import { pictureCaption } from '../picture-caption'
import { inlineText, pictureTexts } from './inline-markdown'

type Facts = Pick<DocumentParagraph, 'kind' | 'level'>

const rule = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const heading = /^ {0,3}(#{1,6})[ \t]+(.*)$/
const listItem = /^[ \t]*(?:[-*+]|(\d{1,9}[.)]))[ \t]+(?:\[[ xX]\][ \t]+)?(\S.*)$/
const fence = /^ {0,3}(`{3,}|~{3,})/
const tableRule = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/
const definition = /^ {0,3}\[[^\]^][^\]]*\]:[ \t]*\S+/
const noteText = /^ {0,3}\[\^[^\]]+\]:[ \t]*(.*)$/
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303f]$/u

export function markdownBlocks(text: string): DocumentParagraph[] {
  const reader = new BlockReader()
  for (const line of text.split(/\r\n?|\n/)) reader.line(line)
  return reader.finish()
}

class BlockReader {
  #paragraphs: DocumentParagraph[] = []
  #lines: string[] = []
  #facts: Facts = {}
  #fence: string | undefined

  line(line: string): void {
    const mark = fence.exec(line)?.[1]
    if (this.#fence) {
      if (mark?.startsWith(this.#fence) && line.trim() === mark) this.#fence = undefined
      else if (line.trim()) this.#paragraphs.push({ text: line.trim() })
      return
    }
    if (mark) {
      this.#end()
      this.#fence = mark
    } else if (!line.trim()) this.#end()
    else if (!this.#ownLine(line)) this.#runningLine(line)
  }

  finish(): DocumentParagraph[] {
    this.#end()
    return this.#paragraphs
  }

  /** Lines that are something by themselves. */
  #ownLine(line: string): boolean {
    const title = heading.exec(line)
    const underline = /^ {0,3}(=+|-{2,})[ \t]*$/.exec(line)?.[1]
    if (underline && this.#lines.length > 0 && !this.#facts.kind) {
      this.#facts = { kind: 'heading', level: underline.startsWith('=') ? 1 : 2 }
      this.#end()
    } else if (title) {
      this.#end()
      this.#open({ kind: 'heading', level: title[1]?.length ?? 1 }, withoutClosing(title[2] ?? ''))
      this.#end()
    } else if (rule.test(line) || definition.test(line)) this.#end()
    else if (tableRule.test(line) && line.includes('|')) return true
    else if (/^[ \t]*\|.*\|[ \t]*$/.test(line)) {
      this.#end()
      this.#open(
        {},
        line
          .trim()
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim())
          .filter(Boolean)
          .join(' | '),
      )
      this.#end()
    } else return false
    return true
  }

  #runningLine(line: string): void {
    const note = noteText.exec(line)
    const item = listItem.exec(line)
    const quoted = /^ {0,3}>[ \t]?(.*)$/.exec(line)?.[1]
    if (note) this.#begin({ kind: 'note' }, note[1] ?? '')
    else if (quoted !== undefined) {
      const words = quoted.replace(/^(?:>[ \t]?)+/, '').replace(/^\[![\w-]+\][+-]?[ \t]*/, '')
      if (!words.trim() || this.#facts.kind !== 'quote') this.#end()
      if (words.trim()) this.#open({ kind: 'quote' }, words)
    } else if (item) this.#begin({ kind: 'list' }, `${item[1] ? `${item[1]} ` : ''}${item[2] ?? ''}`)
    else this.#open(this.#lines.length > 0 ? this.#facts : {}, line)
  }

  #begin(facts: Facts, line: string): void {
    this.#end()
    this.#open(facts, line)
  }

  #open(facts: Facts, line: string): void {
    this.#facts = facts
    this.#lines.push(line)
  }

  #end(): void {
    const source = joined(this.#lines)
    const text = inlineText(source)
    if (text) this.#paragraphs.push({ text, ...this.#facts })
    this.#paragraphs.push(...pictureTexts(source).flatMap((caption) => pictureCaption(inlineText(caption))))
    this.#lines = []
    this.#facts = {}
  }
}

/** Two spaces or a backslash at its end keep a line break; any other is a space. */
function joined(lines: readonly string[]): string {
  let text = ''
  for (const [i, line] of lines.entries()) {
    const last = i === lines.length - 1
    const hard = !last && /(?: {2,}|\\)$/.test(line)
    const words = line.replace(/\\$/, '').trim()
    text += last ? words : words + (hard ? '\n' : unspaced.test(words) ? '' : ' ')
  }
  return text
}

/** "Title ##": the marks behind are no part of it. From the end on, since a pattern would try every blank in the line. */
function withoutClosing(title: string): string {
  let end = title.trimEnd().length
  while (title[end - 1] === '#') end--
  return title.slice(0, end).trimEnd()
}
