/** Reads articles saved from Europresse as HTML, in the layout of today (`article`) and of 2012 (tables). */
import { decodeText } from '../../decoding/decode-text'
import type { Reader } from '../../reader'
import { elementsOf, type PageElement, parsePage, textOf } from '../../web-page/page-tree'
import { declaredCharset } from '../../web-page/recognise-html'
import { draftItems } from '../../wire/draft-items'
import { noStory } from '../../wire/wire-xml'
import { europresseStory, hasClass } from './europresse-article'

const limitBytes = 64 * 2 ** 20

export const europresseReader: Reader = {
  name: 'Europresse export',
  recognises: ({ head }) => {
    const start = new TextDecoder('latin1').decode(head)
    return /DocPublicationName|docOcurrContainer|titreArticleVisu/i.test(start) && /<\w/.test(start)
  },
  async *read(input) {
    const bytes = await input.bytes(limitBytes)
    const { text, warnings } = decodeText(bytes, declaredCharset(bytes))
    const { root } = parsePage(text)
    const articles = articlesIn(root)
    if (articles.length === 0) {
      throw noStory(
        'There is no article in this page of Europresse. Open the articles and save them (“Sauvegarder”, HTML) again.',
      )
    }
    const found = articles.map((article, index) => ({
      label: `article ${index + 1}`,
      source: () => textOf(article),
      read: () => europresseStory(article),
    }))
    yield* draftItems(found, warnings)
  },
}

/** The element around each name of a publication: `article`, or the outermost cell of the old layout. */
function articlesIn(root: PageElement): PageElement[] {
  const modern = [...elementsOf(root)].filter(({ tag, attributes }) => tag === 'article' && attributes.class !== 'ad')
  const named = modern.filter((article) => [...elementsOf(article)].some((element) => isName(element)))
  if (named.length > 0) return named
  const cells = [...elementsOf(root)].filter(isName).map((name) => closest(name))
  const found = [...new Set(cells)]
  return found.length > 0 && found.every(Boolean)
    ? (found as PageElement[])
    : [root].filter((page) => [...elementsOf(page)].some(isName))
}

function isName(element: PageElement): boolean {
  return hasClass(element, 'DocPublicationName')
}

function closest(element: PageElement): PageElement | undefined {
  let at = element.parent
  while (at && at.tag !== 'td' && at.tag !== 'article') at = at.parent
  return at
}
