/** What of a message is its text, what came with it, and what only serves the text. */
import { decodeText } from '../decoding/decode-text'
import { declaredCharset } from '../web-page/recognise-html'
import { htmlLines } from './forwarded/html-lines'
import type { MailPart } from './mime-tree'
import { unflow } from './unflow'

export interface MailText {
  kind: 'html' | 'plain'
  text: string
}

export interface MailContent {
  texts: MailText[]
  /** Messages that are attached whole. */
  messages: MailPart[]
  attachments: MailPart[]
  /** Doubts about encodings, for a person. */
  warnings: string[]
}

export function contentOf(root: MailPart): MailContent {
  const content: MailContent = { texts: [], messages: [], attachments: [], warnings: [] }
  collect(root, content)
  const html = content.texts.map(({ text }) => text).join('\n')
  content.attachments = content.attachments.filter((part) => !isDrawn(part, html))
  return content
}

function collect(part: MailPart, content: MailContent): void {
  const { type, parts } = part
  if (type === 'multipart/alternative') collectBest(parts, content)
  else if (type === 'multipart/related') collectRelated(part, content)
  else if (type === 'multipart/signed') {
    for (const [index, child] of parts.entries())
      if (index === 0 || !/signature/.test(child.type)) collect(child, content)
  } else if (type.startsWith('multipart/')) collectAll(part, content)
  else if (type === 'message/rfc822' || type === 'message/global') content.messages.push(part)
  else if (isText(part, content)) content.texts.push(textOf(part, content.warnings))
  else if (part.bytes.length > 0) content.attachments.push(part)
}

/** A multipart whose boundary is lost still has its text in it. */
function collectAll(part: MailPart, content: MailContent): void {
  for (const child of part.parts) collect(child, content)
  if (part.parts.length > 0 || part.bytes.every((byte) => byte <= 0x20)) return
  content.texts.push(textOf({ ...part, type: 'text/plain', params: {} }, content.warnings))
  content.warnings.push('The parts of this mail are not marked as its header says; its text is shown as it stands.')
}

function isText({ type, disposition, fileName }: MailPart, { texts }: MailContent): boolean {
  if (type !== 'text/plain' && type !== 'text/html' && type !== 'text/enriched') return false
  return disposition !== 'attachment' && (fileName === undefined || texts.length === 0)
}

/** The same text in several forms: the one with markup, unless that is a stub. Files in the others count all the same. */
function collectBest(parts: readonly MailPart[], content: MailContent): void {
  const readings = parts.map((part) => {
    const reading: MailContent = { texts: [], messages: [], attachments: [], warnings: [] }
    collect(part, reading)
    const html = reading.texts.some(({ kind }) => kind === 'html')
    return { ...reading, html, words: wordsOf(reading.texts) }
  })
  const longest = Math.max(0, ...readings.map(({ words }) => words))
  const good = readings.filter(({ words }) => words > 0 && words * 5 > longest)
  const best = good.findLast(({ html }) => html) ?? good.at(-1)
  for (const reading of readings) {
    content.messages.push(...reading.messages)
    content.attachments.push(...reading.attachments.filter(({ type }) => !type.startsWith('text/')))
  }
  if (!best) return
  content.texts.push(...best.texts)
  content.warnings.push(...best.warnings)
}

/** A page and the pictures in it. */
function collectRelated({ parts, params }: MailPart, content: MailContent): void {
  const start = params.start?.replace(/^<|>$/g, '')
  const main = parts.find(({ contentId }) => start && contentId === start) ?? parts[0]
  for (const part of parts) {
    const serves = part !== main && part.contentId && part.disposition !== 'attachment' && /^image\//.test(part.type)
    if (!serves) collect(part, content)
  }
}

/** Shown inside the text, wherever in the message the picture lies. */
function isDrawn({ contentId }: MailPart, html: string): boolean {
  if (!contentId) return false
  return html.includes(`cid:${contentId}`) || html.includes(`cid:${encodeURIComponent(contentId)}`)
}

function textOf(part: MailPart, warnings: string[]): MailText {
  const { type, params, bytes } = part
  const kind = type === 'text/html' ? 'html' : 'plain'
  const decoded = decodeText(bytes, params.charset ?? (kind === 'html' ? declaredCharset(bytes) : undefined))
  warnings.push(...decoded.warnings)
  const flowed = kind === 'plain' && params.format?.toLowerCase() === 'flowed'
  const text = type === 'text/enriched' ? decoded.text.replace(/<\/?[a-z]{1,30}>/gi, '') : decoded.text
  return { kind, text: flowed ? unflow(text, params.delsp?.toLowerCase() === 'yes') : text }
}

function wordsOf(texts: readonly MailText[]): number {
  return texts.reduce((sum, text) => sum + (shownText(text).match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0)
}

/** What a person sees of it. */
export function shownText({ kind, text }: MailText): string {
  return kind === 'html' ? htmlLines(text).lines.join('\n') : text
}
