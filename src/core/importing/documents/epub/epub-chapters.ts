/** Cuts a book into its chapters or articles, as its table of contents has them. */
import { decodeText } from '../../decoding/decode-text'
import type { DocumentParts } from '../unpack-document'
import type { EpubPackage } from './epub-package'

export interface Chapter {
  title?: string
  /** What stands in the body of its documents. */
  html: string
}

export function chaptersOf(parts: DocumentParts, { spine, contents }: EpubPackage): Chapter[] {
  const chapters: Chapter[] = []
  for (const path of spine) {
    const bytes = parts.get(path)
    if (!bytes) continue
    const html = bodyOf(decodeText(bytes).text)
    if (isFrontMatter(path, html)) continue
    const title = contents.get(path)
    const last = chapters.at(-1)
    // A long chapter is split into several documents, of which only the first is in the table of contents.
    if (last && contents.size > 1 && title === undefined) last.html += html
    else chapters.push({ html, ...(title ? { title } : {}) })
  }
  return chapters
}

const emptyElements = /^(?:area|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i

/** XHTML closes elements in themselves; read as HTML, such a link would never end. */
function bodyOf(xhtml: string): string {
  const from = /<body\b[^>]*>/i.exec(xhtml)
  const to = xhtml.search(/<\/body\s*>/i)
  const body = xhtml.slice(from ? from.index + from[0].length : 0, to < 0 ? undefined : to)
  return body.replace(/<([a-z][\w:-]*)((?:\s[^<>]*)?)\/>/gi, (tag, name: string, rest: string) =>
    emptyElements.test(name) ? tag : `<${name}${rest}></${name}>`,
  )
}

/** Covers, and pages that only lead to others. */
function isFrontMatter(path: string, html: string): boolean {
  const text = plain(html)
  if (!/[\p{L}\p{N}]/u.test(text)) return true
  const linked = plain([...html.matchAll(/<a\b[^>]*\bhref=[^>]*>([\s\S]*?)<\/a>/gi)].map((match) => match[1]).join(' '))
  if (linked.length > text.length * 0.6) return true
  return text.length < 300 && /(?:^|\/)(?:cover|titlepage|title_page|toc|nav|copyright)[^/]*$/i.test(path)
}

const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
