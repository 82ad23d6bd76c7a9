/** A NewsML-G2 news item with its content: NITF, XHTML or plain text inside, or media that lie elsewhere. */

import {
  attribute,
  child,
  children,
  descendant,
  elements,
  markupOf,
  rawTextOf,
  textOf,
  type XmlElement,
} from '../../xml/xml-tree'
import { joinParagraphs } from '../agency-text/message-text'
import { nitfStory } from '../nitf/nitf-story'
import { escapeHtml, textToHtml, type WireStory, within } from '../wire-story'
import { decodeBase64 } from './base64-text'
import { itemFacts } from './item-facts'

/** One story, or one for each language that the content is given in. */
export function itemStories(item: XmlElement): WireStory[] {
  const facts = itemFacts(item)
  const contents = contentsOf(item)
  const declared = attribute(item, 'lang')
  if (contents.length === 0) return [withoutText(item, facts, declared)]
  const languages = new Set(contents.map(({ language }) => language))
  const chosen = languages.size > 1 ? contents : contents.slice(0, 1)
  return chosen.map(({ story, language }) => {
    const own = languages.size > 1 ? language : (facts.language ?? language)
    const told = languages.size > 1 ? itemFacts(item, language) : facts
    const read = within({ ...told, language: own ?? story.language ?? declared }, story)
    // The text's own headline and signature are worded for readers; the metadata's may be for the desk.
    const mediaType = facts.mediaType
    return { ...read, mediaType, ...(story.byline ? { byline: story.byline, authors: story.authors } : {}) }
  })
}

interface Content {
  story: WireStory
  language?: string
}

/** Each readable rendition; marked-up ones before plain text. */
function contentsOf(item: XmlElement): Content[] {
  const set = child(item, 'contentSet')
  const inline = children(set, 'inlineXML').flatMap((content) => readInline(content))
  if (inline.length > 0) return inline
  return children(set, 'inlineData').flatMap((content) => readData(content))
}

function readInline(content: XmlElement): Content[] {
  const language = attribute(content, 'lang')
  const told = language ? { language } : {}
  const nitf = elements(content).find(({ name }) => name === 'nitf') ?? descendant(content, 'nitf')
  if (nitf) {
    const story = nitfStory(nitf)
    return [{ story, ...told, ...(story.language && !language ? { language: story.language } : {}) }]
  }
  if (!/[\p{L}\p{N}]/u.test(rawTextOf(content)) || isData(content)) return []
  const html = elements(content).find(({ name }) => /^html$/i.test(name))
  const own = language ?? attribute(html, 'lang')
  const body = html ? child(html, 'body') : undefined
  const markup = elements(content).length === 0 ? textToHtml(rawTextOf(content)) : bodyMarkup(body ?? content)
  return [{ story: { mediaType: 'application/xhtml+xml', html: markup }, ...(own ? { language: own } : {}) }]
}

/** A body of bare text keeps its lines. */
function bodyMarkup(body: XmlElement): string {
  if (elements(body).length > 0)
    return body.children.map((item) => (typeof item === 'string' ? escapeHtml(item) : markupOf(item))).join('')
  return textToHtml(rawTextOf(body))
}

/** Results, tables and other XML that is no text for readers. */
function isData(content: XmlElement): boolean {
  const type = attribute(content, 'contenttype') ?? ''
  if (/sportsml|eventsml|json|svg/i.test(type)) return true
  return (
    !descendant(content, 'p', 'P', 'div', 'html', 'body', 'section', 'article', 'table', 'h1', 'h2', 'pre') &&
    elements(content).length > 0
  )
}

function readData(content: XmlElement): Content[] {
  const type = attribute(content, 'contenttype') ?? 'text/plain'
  if (!/text|html|xml/i.test(type)) return []
  const raw = rawTextOf(content)
  const text = /base64/i.test(attribute(content, 'encoding') ?? attribute(content, 'encodinguri') ?? '')
    ? decodeBase64(raw)
    : raw
  const language = attribute(content, 'lang')
  if (!text || !/[\p{L}\p{N}]/u.test(text)) return []
  return [{ story: { mediaType: type, html: wiredText(text) }, ...(language ? { language } : {}) }]
}

/** Pictures and films lie elsewhere: what the item says of them is what there is. */
function withoutText(item: XmlElement, facts: WireStory, declared: string | undefined): WireStory {
  const set = child(item, 'contentSet')
  const parts = children(item, 'partMeta')
    .map((part) => textOf(child(part, 'description')))
    .filter(Boolean)
  const media = children(set, 'remoteContent').map((content) => attribute(content, 'contenttype')?.split('/')[0])
  const hasData = children(set, 'inlineXML').some((content) => elements(content).length > 0)
  const warnings = [...(facts.warnings ?? [])]
  const itemClass = attribute(child(child(item, 'itemMeta'), 'itemClass'), 'qcode')?.split(':')[1]
  const kind = [...media, itemClass].find((type) => type && kinds[type])
  if (media.length > 0) warnings.push(`The item describes ${kind ? kinds[kind] : 'a file'} that is not in it.`)
  if (hasData) warnings.push('The item holds data (results or tables), not a text; they were left out.')
  return { ...facts, language: facts.language ?? declared, captions: [...(facts.captions ?? []), ...parts], warnings }
}

const kinds: Record<string, string> = {
  image: 'a picture',
  picture: 'a picture',
  graphic: 'a graphic',
  video: 'a film',
  audio: 'a recording',
}

/** Old wire copy in a single paragraph element: its own paragraphs are indented lines. */
function wiredText(text: string): string {
  const lone = /^\s*<p>([^<]*)<\/p>\s*$/i.exec(text)
  if (!lone || !/\n(?: {2,}|\t)\S/.test(lone[1] ?? '')) return textToHtml(text)
  return joinParagraphs(lone[1] ?? '')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n')
}
