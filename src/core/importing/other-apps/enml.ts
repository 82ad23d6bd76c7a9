/** ENML, the XHTML of Evernote's notes: its own elements put into words, and what was marked with the highlighter. */
import { Parser } from 'htmlparser2'
import type { ImportedHighlight } from '../draft'
import { mostOpenElements, neverClosed } from '../never-closed'
import { highlightColor } from './highlight-color'

export interface Enml {
  html: string
  highlights: ImportedHighlight[]
  /** How many passages are encrypted; they are left out. */
  encrypted: number
}

export function readEnml(enml: string): Enml {
  const reader = new EnmlReader()
  const handler = {
    onopentag: (name: string, attributes: Record<string, string>) => reader.opened(name, attributes),
    ontext: (text: string) => reader.text(text),
    onclosetag: (name: string) => reader.closed(name),
  }
  new Parser(handler, { xmlMode: true }).end(enml)
  return { html: reader.html.join(''), highlights: reader.highlights, encrypted: reader.encrypted }
}

class EnmlReader {
  readonly html: string[] = []
  readonly highlights: ImportedHighlight[] = []
  encrypted = 0
  private depth = 0
  /** The depth of the encrypted passage, while in one. */
  private secretAt = 0
  private marked: { depth: number; text: string; color: ImportedHighlight['color'] } | undefined

  opened(name: string, attributes: Record<string, string>): void {
    if (++this.depth > mostOpenElements) throw neverClosed()
    if (name === 'en-crypt') {
      this.encrypted++
      this.secretAt ||= this.depth
    } else if (name === 'en-todo') this.html.push(attributes.checked === 'true' ? '☑ ' : '☐ ')
    else if (!name.startsWith('en-')) this.html.push(startTag(name, attributes))
    const { style = '' } = attributes
    if (this.marked || !/en-?highlight|evernote-highlight/i.test(style)) return
    const named = /highlight:\s*([a-z]+)/i.exec(style)?.[1]
    const background = /background-color:([^;]*)/i.exec(style)?.[1]
    this.marked = { depth: this.depth, text: '', color: highlightColor(named) ?? highlightColor(background) }
  }

  text(text: string): void {
    if (this.secretAt) return
    this.html.push(escapeHtml(text))
    if (this.marked) this.marked.text += text
  }

  closed(name: string): void {
    if (this.marked?.depth === this.depth) {
      const { text, color } = this.marked
      if (text.trim()) this.highlights.push({ exact: text.trim(), ...(color ? { color } : {}) })
      this.marked = undefined
    }
    if (this.secretAt === this.depth) this.secretAt = 0
    if (!name.startsWith('en-')) this.html.push(`</${name}>`)
    this.depth--
  }
}

function startTag(name: string, { href, src, alt }: Record<string, string>): string {
  const kept = Object.entries({ href, src, alt }).flatMap(([key, value]) =>
    value ? ` ${key}="${escapeHtml(value)}"` : [],
  )
  return `<${name}${kept.join('')}>`
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
