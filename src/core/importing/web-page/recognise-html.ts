/** Tells a web page from other text by its content, whatever the file is called. */
import { decodedHead } from '../decoding/decoded-head'

const looked = 16 * 1024

/** Whether these first bytes are HTML or XHTML: a document, or a fragment with the tags of one. */
export function looksLikeHtml(head: Uint8Array): boolean {
  const start = decodedHead(head, looked)
  const text = withoutPreamble(start)
  if (/^<(!doctype\s+html|html|head|body|frameset)\b/i.test(text)) return true
  if (/^\s*<\?xml/.test(start)) return false
  if (/^<(!doctype|rss|feed|svg|[a-z]+:[a-z])/i.test(text)) return false
  const tags = text.match(
    /<\/?(p|div|br|span|a\s+href|h[1-6]|ul|li|table|td|article|section|img\s|strong|em|blockquote|title|meta\s)\b[^<>]*>/gi,
  )
  if (!tags) return false
  return text.startsWith('<') ? tags.length >= 2 : tags.length >= 6 && tags.join('').length > text.length * 0.05
}

/** What may stand before the first tag: XML declaration, comments, blank lines, a browser's "saved from" note. */
function withoutPreamble(text: string): string {
  let rest = text.trimStart()
  for (let found = true; found; ) {
    const match = /^(?:<\?xml[^>]*\?>|<!--[\s\S]*?-->)\s*/.exec(rest)
    found = match !== null
    if (match) rest = rest.slice(match[0].length)
  }
  return rest
}

/** The encoding the page names in its own first bytes: `<meta charset>`, `<meta http-equiv>` or the XML declaration. */
export function declaredCharset(head: Uint8Array): string | undefined {
  const text = String.fromCharCode(...head.subarray(0, 4096))
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(text)?.[1] ??
    /^[^<]*<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/i.exec(text)?.[1]
  )
}
