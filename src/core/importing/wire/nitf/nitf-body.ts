/** The body of a NITF document as HTML: the few elements that have other names there are renamed, what is no text is left out. */
import { elements, markupInside, textOf, type XmlElement } from '../../xml/xml-tree'

const htmlNames: Record<string, string> = {
  block: 'div',
  hl1: 'h2',
  hl2: 'h2',
  bq: 'blockquote',
  media: 'figure',
  'media-caption': 'figcaption',
  'media-producer': 'figcaption',
  'nitf-table': 'div',
  caption: 'p',
}
const kept = new Set(
  'a blockquote br dd div dl dt em figure figcaption h1 h2 h3 h4 h5 h6 hr li ol p pre q strong sub sup table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const noText = new Set([
  'media-reference',
  'media-metadata',
  'media-object',
  'nitf-table-metadata',
  'alt-code',
  'ds',
  'col',
  'colgroup',
  'custom-table',
])

/** What is inside, as HTML. */
export function nitfToHtml(element: XmlElement | undefined): string {
  return element ? markupInside({ ...element, children: renamed(element) }) : ''
}

/** Inline elements (person, org, location, chron …) stand for their text. */
function renamed(element: XmlElement): XmlElement['children'] {
  return element.children.flatMap((item) => {
    if (typeof item === 'string') return [item]
    if (noText.has(item.name)) return []
    if (item.name === 'tr') return [tableRow(item)]
    const name = htmlNames[item.name] ?? item.name
    if (!kept.has(name)) return renamed(item)
    const href = item.attributes.href
    return [{ ...item, name, attributes: href ? { href } : {}, children: renamed(item) }]
  })
}

/** A row of short cells is a line; a cell of paragraphs keeps them. */
function tableRow(row: XmlElement): XmlElement {
  const cells = elements(row)
  const isLine = cells.every((cell) => elements(cell).every(({ name }) => name !== 'p' && name !== 'block'))
  if (!isLine) return { ...row, name: 'div', attributes: {}, children: cells.flatMap((cell) => renamed(cell)) }
  const line = cells
    .map((cell) => textOf(cell))
    .filter(Boolean)
    .join(' | ')
  return { ...row, name: 'p', attributes: {}, children: [line] }
}
