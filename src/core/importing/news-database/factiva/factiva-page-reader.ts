/** Reads Factiva's "format for saving" as HTML: up to a hundred articles, with labels in a table or without. */
import { decodeText } from '../../decoding/decode-text'
import type { Reader } from '../../reader'
import { segmentsOf } from '../../web-page/page-segments'
import { elementsOf, type PageElement, parsePage, textOf } from '../../web-page/page-tree'
import { declaredCharset } from '../../web-page/recognise-html'
import { draftItems } from '../../wire/draft-items'
import { noStory } from '../../wire/wire-xml'
import { accessionNumber, type FactivaFields, factivaLabels, factivaStory } from './factiva-fields'
import { fieldsOfLines } from './factiva-lines'

const limitBytes = 64 * 2 ** 20

export const factivaPageReader: Reader = {
  name: 'Factiva export',
  recognises: ({ head }) => {
    const start = new TextDecoder('latin1').decode(head)
    return /<title>\s*(?:Dow Jones )?Factiva/i.test(start) || /class=["']?article [a-z]{2,5}Article/.test(start)
  },
  async *read(input) {
    const bytes = await input.bytes(limitBytes)
    const { text, warnings } = decodeText(bytes, declaredCharset(bytes))
    const articles = [...elementsOf(parsePage(text).root)].filter(isArticle)
    if (articles.length === 0) {
      throw noStory(
        'There is no article in this page of Factiva. Show the articles in full (“Article format”) and save them again.',
      )
    }
    const found = articles.map((article, index) => {
      const fields = fieldsOf(article)
      return {
        label: accessionNumber(fields.get('AN')?.join(' ') ?? '') ?? `article ${index + 1}`,
        source: () => textOf(article),
        read: () => factivaStory(fields, 'text/html'),
      }
    })
    yield* draftItems(found, warnings)
  },
}

/** `article enArticle`, with the language's code. */
function isArticle({ attributes }: PageElement): boolean {
  return /(?:^|\s)[a-z]{2,5}Article(?:\s|$)/.test(attributes.class ?? '')
}

function fieldsOf(article: PageElement): FactivaFields {
  const fields = new Map<string, string[]>()
  for (const row of elementsOf(article)) {
    if (row.tag !== 'tr') continue
    const [first, second] = row.children.filter((child): child is PageElement => typeof child === 'object')
    const label = first && textOf(first).trim()
    if (label && second && factivaLabels.includes(label)) fields.set(label, linesIn(second))
  }
  return fields.has('HD') || fields.has('AN') ? fields : fieldsOfLines(linesIn(article))
}

/** Paragraphs; a cell of bare text is one. */
function linesIn(element: PageElement): string[] {
  const lines = segmentsOf(element).map(({ text }) => text.trim())
  const filled = lines.filter(Boolean)
  return filled.length > 0 ? filled : [textOf(element).trim()].filter(Boolean)
}
