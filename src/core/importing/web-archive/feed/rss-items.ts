/**
 * The items of RSS in all its versions: 0.9x and 2.0 (https://www.rssboard.org/rss-specification), 1.0 in RDF, with Dublin
 * Core, content, media and Yandex's full text; and WordPress's export, which is RSS with every post in it.
 */

import { canonicalUrl } from '../../web-page/canonical-url'
import {
  attribute,
  child,
  children,
  descendants,
  elements,
  markupInside,
  rawTextOf,
  textOf,
  type XmlElement,
} from '../../xml/xml-tree'
import type { FeedContent, FeedItem } from './feed-story'
import { wordPressItem } from './wordpress-export'

/** @param root `rss` or `RDF` */
export function readRss(root: XmlElement): FeedContent {
  const channel = child(root, 'channel') ?? root
  const found = children(channel, 'item')
  const items = found.length > 0 ? found : children(root, 'item')
  const base = attribute(root, 'xml:base') ?? attribute(channel, 'xml:base') ?? (textOf(linkOf(channel)) || undefined)
  return {
    feed: {
      mediaType: 'application/rss+xml',
      title: textOf(child(channel, 'title')) || undefined,
      language: textOf(child(channel, 'language')) || attribute(channel, 'xml:lang') || attribute(root, 'xml:lang'),
    },
    items: items.map((item) => wordPressItem(item, rssItem(item, base))),
  }
}

function rssItem(item: XmlElement, base: string | undefined): FeedItem {
  const guid = child(item, 'guid')
  const id = textOf(guid) || attribute(item, 'rdf:about') || textOf(named(item, 'identifier')[0])
  const isLink = guid === undefined || attribute(guid, 'isPermaLink')?.toLowerCase() !== 'false'
  const link = textOf(named(item, 'origLink')[0]) || textOf(linkOf(item)) || attribute(linkOf(item), 'href')
  return {
    id: id || undefined,
    title: rawTextOf(child(item, 'title')),
    url: canonicalUrl(link || (isLink ? id : ''), attribute(item, 'xml:base') ?? base),
    content: markupOf(fullText(item)),
    summary: markupOf(child(item, 'description') ?? named(item, 'summary')[0]),
    people: texts([...named(item, 'creator'), ...children(item, 'author')]),
    published: textOf(
      child(item, 'pubDate') ?? named(item, 'date')[0] ?? named(item, 'issued')[0] ?? named(item, 'published')[0],
    ),
    modified: textOf(named(item, 'modified')[0] ?? named(item, 'updated')[0]),
    tags: [...texts(children(item, 'category')), ...texts(named(item, 'subject'))],
    language: textOf(named(item, 'language')[0]) || attribute(item, 'xml:lang'),
    outlet: textOf(child(item, 'source')) || undefined,
    captions: captionsOf(item),
  }
}

const named = (item: XmlElement, name: string): XmlElement[] => elements(item).filter((each) => each.name === name)
const texts = (found: readonly XmlElement[]): string[] => [...new Set(found.map(textOf).filter((text) => text !== ''))]

/** The feed's own link, not Atom's to the feed itself. */
function linkOf(parent: XmlElement): XmlElement | undefined {
  return named(parent, 'link').find((link) => !/^(self|hub|next|edit|enclosure)$/.test(attribute(link, 'rel') ?? ''))
}

/** Each module has its own name for the whole text. */
function fullText(item: XmlElement): XmlElement | undefined {
  const encoded = named(item, 'encoded').find(({ namespace }) => !/excerpt/.test(namespace))
  const others = ['full-text', 'fulltext', 'body', 'content'].flatMap((name) => named(item, name))
  return encoded ?? others.find((each) => each.namespace !== mediaNamespace && rawTextOf(each).trim() !== '')
}

/** Markup is written as text, in CDATA or escaped; some feeds leave it as elements. */
function markupOf(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined
  return elements(element).length > 0 ? markupInside(element) : rawTextOf(element)
}

const mediaNamespace = 'http://search.yahoo.com/mrss/'

/** What stands under the pictures, not what describes a film. */
function captionsOf(item: XmlElement): string[] {
  const media = descendants(item, 'content', 'thumbnail').filter(
    (each) =>
      each.namespace === mediaNamespace &&
      !/^(video|audio)/.test(attribute(each, 'medium') ?? attribute(each, 'type') ?? ''),
  )
  return texts(media.flatMap((each) => children(each, 'description')))
}
