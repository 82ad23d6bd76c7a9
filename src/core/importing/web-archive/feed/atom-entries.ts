/** The entries of Atom 1.0 (RFC 4287) and 0.3, and Blogger's export, which is Atom with settings and comments in it. */

import { canonicalUrl } from '../../web-page/canonical-url'
import {
  attribute,
  child,
  children,
  elements,
  markupInside,
  rawTextOf,
  textOf,
  type XmlElement,
} from '../../xml/xml-tree'
import type { FeedContent, FeedItem } from './feed-story'

/** @param root `feed`, or an `entry` that stands alone */
export function readAtom(root: XmlElement): FeedContent {
  const base = attribute(root, 'xml:base') ?? linkOf(root, undefined)
  return {
    feed: {
      mediaType: 'application/atom+xml',
      title: root.name === 'feed' ? content(child(root, 'title')) : undefined,
      language: attribute(root, 'xml:lang'),
      authors: names(root),
    },
    items: (root.name === 'entry' ? [root] : children(root, 'entry')).map((entry) => atomItem(entry, base)),
  }
}

function atomItem(entry: XmlElement, feedBase: string | undefined): FeedItem | undefined {
  if (isNoPost(entry)) return undefined
  const base = canonicalUrl(attribute(entry, 'xml:base'), feedBase) ?? feedBase
  const whole = child(entry, 'content')
  const source = child(entry, 'source')
  return {
    id: textOf(child(entry, 'id')) || undefined,
    title: content(child(entry, 'title')),
    url: linkOf(entry, canonicalUrl(attribute(whole, 'xml:base'), base) ?? base),
    content: content(whole),
    summary: content(child(entry, 'summary')),
    people: names(entry).length > 0 ? names(entry) : names(source),
    published: textOf(child(entry, 'published') ?? child(entry, 'issued') ?? child(entry, 'created')),
    modified: textOf(child(entry, 'updated') ?? child(entry, 'modified')),
    tags: tagsOf(entry),
    language: attribute(whole, 'xml:lang') ?? attribute(entry, 'xml:lang'),
    outlet: textOf(child(source, 'title')) || undefined,
    captions: [],
  }
}

/** As markup: plain text is escaped, XHTML written out. */
function content(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined
  const type = attribute(element, 'type')?.toLowerCase() ?? 'text'
  if (elements(element).length > 0) return markupInside(element)
  const text = rawTextOf(element)
  const isPlain = (type === 'text' || type === 'text/plain') && attribute(element, 'mode') !== 'escaped'
  return isPlain ? text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`) : text
}

const names = (parent: XmlElement | undefined): string[] =>
  children(parent, 'author')
    .map((author) => textOf(child(author, 'name')) || textOf(author))
    .filter((name) => name !== '')

function linkOf(parent: XmlElement, base: string | undefined): string | undefined {
  const links = children(parent, 'link').filter((link) => (attribute(link, 'rel') ?? 'alternate') === 'alternate')
  const page = links.find((link) => /html/.test(attribute(link, 'type') ?? 'html')) ?? links[0]
  return canonicalUrl(attribute(page, 'href'), base)
}

/** Blogger keeps its own kinds as categories, and newer exports as an element. */
function isNoPost(entry: XmlElement): boolean {
  const kinds = children(entry, 'category').map((category) => attribute(category, 'term') ?? '')
  const type = textOf(elements(entry).find(({ name, namespace }) => name === 'type' && /blogger/.test(namespace)))
  return (
    kinds.some((term) => /blogger\/2008\/kind#(comment|settings|template)$/.test(term)) ||
    /^(comment|settings|template)$/i.test(type)
  )
}

function tagsOf(entry: XmlElement): string[] {
  return children(entry, 'category')
    .filter((category) => !/blogger\/2008\/kind/.test(attribute(category, 'term') ?? ''))
    .map((category) => attribute(category, 'label') ?? attribute(category, 'term') ?? textOf(category))
    .filter((tag) => tag !== '')
}
