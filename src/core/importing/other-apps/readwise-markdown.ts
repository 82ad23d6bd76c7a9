/**
 * Readwise's Markdown export of one document: a headline, `## Metadata` as a list, and highlights as lists under
 * `## Highlights`, each with its tags and note indented below.
 */
import { decodeText } from '../decoding/decode-text'
import type { ImportedHighlight } from '../draft'
import type { Reader } from '../reader'
import { names } from './fields'
import { headText } from './head-text'
import { highlightColor } from './highlight-color'
import { plainMarkdown } from './plain-markdown'
import { savedPage } from './saved-page'

const limitBytes = 16 * 2 ** 20

export const readwiseMarkdownReader: Reader = {
  name: 'Readwise export',
  recognises(input) {
    const text = headText(input)
    return (
      /^## Metadata\s*$/m.test(text) &&
      /^- (?:Author|Full Title|Category|Source)::?\s/m.test(text) &&
      /^##? (?:New )?[Hh]ighlights/m.test(text)
    )
  },
  async *read(input) {
    const { text } = decodeText(await input.bytes(limitBytes))
    const lines = text.split(/\r\n?|\n/)
    const facts = metadataOf(lines)
    const title = facts.get('full title') ?? /^# (.+)$/m.exec(text)?.[1]
    const page = savedPage({
      mediaType: 'text/markdown',
      title: title && plainMarkdown(title),
      url: /https?:\/\/[^\s)>]+/.exec(facts.get('url') ?? '')?.[0],
      authors: unlinked(facts.get('author'))
        .split(/,| and /)
        .map((name) => name.trim())
        .filter(Boolean),
      tags: linkedTags(facts.get('document tags')),
      reading: { note: facts.get('document note') },
      abstract: facts.get('summary'),
      highlights: highlightsOf(lines),
      source: text,
    })
    // One document a file: it is no part of anything.
    const { part: _, ...story } = page
    yield story
  },
}

const unlinked = (text = '') => text.replace(/\[\[([^\]]*)\]\]/g, '$1')

/** "[[tag]] [[other tag]]", "#tag #other" or "tag, other tag". */
function linkedTags(text = ''): string[] {
  const marked = [...text.matchAll(/\[\[([^\]]+)\]\]|#([^\s#,]+)/g)].map(([, linked, hashed]) => linked ?? hashed ?? '')
  return marked.length > 0 ? marked : names(text, /,/)
}

function metadataOf(lines: readonly string[]): Map<string, string> {
  const facts = new Map<string, string>()
  const start = lines.findIndex((text) => /^## Metadata\s*$/.test(text))
  for (const text of lines.slice(start + 1)) {
    if (text.startsWith('#')) break
    const match = /^- ([\w ]+)::? (.*)$/.exec(text)
    if (match) facts.set((match[1] ?? '').toLowerCase(), (match[2] ?? '').trim())
  }
  return facts
}

/** A link back to Readwise closes each highlight. */
const viewLink =
  /\s{0,3}\(\[(?:View Highlight|Location [^\]]*|Page [^\]]*|[^\]]{0,20})\]\(https?:\/\/(?:[\w-]+\.)*(?:readwise\.io|amazon\.[a-z.]+|readwise\.com)\/[^)]*\)\)\s{0,3}/i

function highlightsOf(lines: readonly string[]): ImportedHighlight[] {
  const highlights: ImportedHighlight[] = []
  const start = lines.findIndex((text) => /^##? (?:New )?[Hh]ighlights/.test(text))
  for (const text of lines.slice(start + 1)) {
    const last = highlights.at(-1)
    const item = /^[-*] (.*)$/.exec(text)?.[1]
    const below = /^\s+[-*] (Tags|Note|Color):\s*(.*)$/i.exec(text)
    if (item !== undefined) highlights.push({ exact: item })
    else if (below && last) readDetail(last, (below[1] ?? '').toLowerCase(), below[2] ?? '')
    else if (last && text.trim() && !text.startsWith('#')) {
      if (last.note) last.note += `\n${text.trim()}`
      else last.exact += `\n\n${text.trim()}`
    }
  }
  return highlights
    .map((highlight) => ({ ...highlight, exact: plainMarkdown(highlight.exact.replace(viewLink, ' ')) }))
    .filter(({ exact }) => exact !== '')
}

function readDetail(highlight: ImportedHighlight, name: string, value: string): void {
  if (name === 'note') highlight.note = value.trim()
  else if (name === 'color') highlight.color = highlightColor(value)
  else highlight.tags = linkedTags(value)
}
