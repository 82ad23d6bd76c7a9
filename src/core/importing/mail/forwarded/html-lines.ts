/** A message's markup as lines, so that it can be searched like text and cut between two of them. */
import { type PageElement, parsePage } from '../../web-page/page-tree'

export interface LinedText {
  lines: readonly string[]
  /** From one line up to another; of markup, with all the elements around it. */
  cut(from: number, to: number): string
}

const block =
  /^(address|article|aside|blockquote|body|center|dd|div|dl|dt|figure|footer|form|h[1-6]|header|hr|html|li|main|ol|p|pre|section|table|tbody|thead|tr|ul)$/
const cell = /^t[dh]$/
const empty = /^(br|hr|img|wbr|col|area|input)$/
/** Lines shown in the list of mails, and set out of sight in the mail itself. */
const hidden =
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|max-height\s*:\s*0(px)?\s*(;|$)|font-size\s*:\s*0(px)?\s*(;|$)|opacity\s*:\s*0\s*(;|$)/i

export function htmlLines(html: string): LinedText {
  const { root } = parsePage(html)
  const lines: string[] = ['']
  /** The line of each text and empty element, in document order. */
  const lineOf: number[] = []
  const broken = () => {
    if (lines.at(-1) !== '') lines.push('')
  }
  const walk = (node: PageElement) => {
    const isBlock = block.test(node.tag)
    if (isBlock) broken()
    for (const child of node.children) {
      if (typeof child !== 'string') {
        if (empty.test(child.tag)) lineOf.push(lines.length - 1)
        if (child.tag === 'br') lines.push('')
        walk(child)
        continue
      }
      const text = child.replace(/\s+/g, ' ')
      lineOf.push(lines.length - 1)
      lines[lines.length - 1] = join(lines.at(-1) ?? '', text)
    }
    if (isBlock) broken()
    else if (cell.test(node.tag)) lines[lines.length - 1] = join(lines.at(-1) ?? '', ' ')
  }
  walk(root)
  return { lines: lines.map((line) => line.trim()), cut: (from, to) => markup(root, lineOf, from, to) }
}

const join = (line: string, text: string) => (line === '' ? text.trimStart() : line + text)

/** What the cut goes through stays as a plain element: the quotation it was part of is not one any more. */
function markup(root: PageElement, lineOf: readonly number[], from: number, to: number): string {
  let at = 0
  const inside = () => (lineOf[at] ?? 0) >= from && (lineOf[at] ?? 0) < to
  const write = (node: PageElement): string => {
    const first = at
    let content = ''
    for (const child of node.children) {
      if (typeof child === 'string') {
        if (inside()) content += escapeText(child)
        at++
      } else if (empty.test(child.tag)) {
        if (inside()) content += `<${child.tag}${attributesOf(child)}>`
        at++
        content += write(child)
      } else content += write(child)
    }
    if (content === '' || node.tag === '#root') return content
    const whole = (lineOf[first] ?? 0) >= from && (lineOf[at - 1] ?? 0) < to
    const quoted = node.tag === 'blockquote' && (!whole || (from > 0 && node.attributes.type === 'cite'))
    const tag = quoted ? 'div' : node.tag
    return `<${tag}${quoted ? '' : attributesOf(node)}>${content}</${tag}>`
  }
  return write(root)
}

function attributesOf({ attributes }: PageElement): string {
  const written = Object.entries(attributes)
    .filter(([name]) => /^[\w:.-]+$/.test(name))
    .map(([name, value]) => ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`)
    .join('')
  return hidden.test(attributes.style ?? '') && !('hidden' in attributes) ? `${written} hidden` : written
}

const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
