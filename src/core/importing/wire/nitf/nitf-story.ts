/**
 * A NITF document as a story. Source: IPTC, News Industry Text Format 3.6 and its older versions, and what agencies and
 * archives write into it.
 */
import {
  attribute,
  child,
  children,
  descendant,
  descendants,
  rawTextOf,
  textOf,
  type XmlElement,
} from '../../xml/xml-tree'
import { embargoWarnings, statusWarnings } from '../item-status'
import { wireDate } from '../wire-date'
import { unique, type WireStory } from '../wire-story'
import { nitfToHtml } from './nitf-body'

const nitfMediaType = 'text/vnd.iptc.nitf'

/** @param nitf the element of that name, wherever it stands */
export function nitfStory(nitf: XmlElement): WireStory {
  const head = child(nitf, 'head')
  const body = child(nitf, 'body')
  const top = child(body, 'body.head')
  const end = child(body, 'body.end')
  const hedline = child(top, 'hedline')
  const title = textOf(child(hedline, 'hl1')) || textOf(child(head, 'title'))
  const seconds = children(hedline, 'hl2')
    .map(textOf)
    .filter((line) => line && line !== title)
  const notes = children(top, 'note').map(textOf)
  const rights = [textOf(child(top, 'rights')), copyrightLine(head)]
  return {
    mediaType: nitfMediaType,
    ...(title ? { title } : {}),
    ...(seconds.length > 0 ? { subtitle: seconds.join(' – ') } : {}),
    ...summary(top),
    ...byline(top),
    ...dateline(top),
    ...documentData(head),
    language: attribute(body, 'lang') ?? attribute(nitf, 'lang') ?? attribute(nitf, 'baselang'),
    html: nitfToHtml(child(body, 'body.content')) || looseText(body),
    captions: children(top, 'media').flatMap((media) => children(media, 'media-caption').map(textOf)),
    credits: [...descendants(end, 'tagline', 'bibliography').map(textOf), ...rights].filter(Boolean),
    notes: [...notes, ...editorsMessages(head)].filter(Boolean),
    tags: tags(head),
    ...publication(head, textOf(child(top, 'distributor'))),
  }
}

function summary(top: XmlElement | undefined): Partial<WireStory> {
  const text = textOf(child(top, 'abstract'))
  return text ? { summary: text } : {}
}

/** Archives give the name twice, as printed and turned round for sorting. Titles and places are no names. */
function byline(top: XmlElement | undefined): Partial<WireStory> {
  const given = children(top, 'byline').filter((line) => attribute(line, 'class') !== 'normalized_byline')
  const lines = given.map((line) => {
    const people = descendants(line, 'person').map(textOf)
    const bare = {
      ...line,
      children: line.children.filter((item) => typeof item === 'string' || item.name !== 'byttl'),
    }
    return {
      text: textOf(line),
      people,
      bare: textOf(bare)
        .slice(0, 1000)
        .replace(/[\s,;|–-]+$/, ''),
    }
  })
  const text = lines
    .map((line) => line.text)
    .filter(Boolean)
    .join('; ')
  if (!text) return {}
  const authors = unique(lines.flatMap((line) => line.people))
  const signed = lines
    .map((line) => line.bare)
    .filter(Boolean)
    .join('; ')
  return { byline: signed || text, ...(authors.length > 0 ? { authors } : {}) }
}

function dateline(top: XmlElement | undefined): Partial<WireStory> {
  const line = child(top, 'dateline')
  if (!line) return {}
  const told = {
    ...line,
    children: line.children.filter((item) => typeof item === 'string' || item.name !== 'story.date'),
  }
  const bare = textOf(told)
    .slice(0, 200)
    .replace(/[\s,(–—-]+$/, '')
  const place = textOf(child(line, 'location')).replace(/^[A-Z]{3}$/, '') || placeOf(bare)
  const storyDate = wireDate(attribute(child(line, 'story.date'), 'norm'))
  return {
    ...(textOf(line) !== attribute(child(line, 'story.date'), 'norm') && textOf(line)
      ? { dateline: textOf(line) }
      : {}),
    ...(place ? { place } : {}),
    ...(storyDate ? { publishedAt: storyDate } : {}),
  }
}

/** "GROSSETO, Italy (AP) _", "Oslo, Jan. 2" and "Oslo" without agency and date. */
function placeOf(line: string): string {
  const bare = line
    .replace(/\s*[([].*$/, '')
    .replace(/,\s+\p{L}{3,9}\.?\s+\d.*$/u, '')
    .replace(/,?\s+\S*\d.*$/, '')
    .replace(/[\s,_–—-]+$/, '')
  return bare.length <= 60 ? bare : ''
}

/** docdata: identity and dates. */
function documentData(head: XmlElement | undefined): Partial<WireStory> {
  const data = child(head, 'docdata')
  const id = child(data, 'doc-id')
  const issued = wireDate(attribute(child(data, 'date.issue'), 'norm'))
  const released = wireDate(attribute(child(data, 'date.release'), 'norm'))
  const evloc = child(data, 'evloc')
  const place = attribute(evloc, 'city')
  const externalId = attribute(id, 'id-string') ?? attribute(child(data, 'du-key'), 'key')
  const warnings = [...statusWarnings(attribute(data, 'management-status')), ...embargo(released, issued)]
  const correction = child(data, 'correction')
  if (correction) warnings.push(`This is a correction${quoted(attribute(correction, 'info'))}.`)
  return {
    ...(externalId ? { externalId } : {}),
    ...((issued ?? released) ? { publishedAt: issued ?? released } : {}),
    ...(place ? { place } : {}),
    warnings,
  }
}

function embargo(released: string | undefined, issued: string | undefined): string[] {
  return released && issued && released > issued ? embargoWarnings(released) : []
}

function quoted(text: string | undefined): string {
  return text ? ` (“${text}”)` : ''
}

/** pubdata and what archives write into meta elements: the paper, its section, its address. */
function publication(head: XmlElement | undefined, distributor: string): Partial<WireStory> {
  const pubdata = child(head, 'pubdata')
  const data = child(head, 'docdata')
  const holder = attribute(child(data, 'doc.copyright'), 'holder')
  const outlet = attribute(pubdata, 'name') || distributor || holder || attribute(child(data, 'doc-id'), 'regsrc')
  const section =
    attribute(pubdata, 'position.section') ?? meta(head, 'print_section_name', 'online_sections', 'dsk', 'section')
  const url = attribute(pubdata, 'ex-ref')
  const published = wireDate(attribute(pubdata, 'date.publication'))
  const issued = wireDate(attribute(child(data, 'date.issue'), 'norm'))
  return {
    ...(outlet ? { outlet } : {}),
    ...(section ? { section } : {}),
    ...(url && /^https?:/i.test(url) ? { url } : {}),
    ...(published && !issued ? { publishedAt: published } : {}),
  }
}

function meta(head: XmlElement | undefined, ...names: string[]): string | undefined {
  for (const name of names) {
    const found = children(head, 'meta').find((element) => attribute(element, 'name')?.toLowerCase() === name)
    const content = attribute(found, 'content')
    if (content) return content
  }
  return undefined
}

function tags(head: XmlElement | undefined): string[] {
  const data = child(head, 'docdata')
  const keywords = descendants(data, 'keyword').map((element) => attribute(element, 'key') ?? textOf(element))
  const subjects = descendants(child(head, 'tobject'), 'tobject.subject').flatMap((subject) =>
    ['type', 'matter', 'detail'].map((part) =>
      attribute(subject, `tobject.subject.${part}`)?.replace(/^[A-Z]{2,4}:/, ''),
    ),
  )
  const content = child(data, 'identified-content')
  const named = descendants(content, 'org', 'person', 'location', 'event', 'object.title').map(textOf)
  const classes = descendants(content, 'classifier')
    .filter((element) => !/taxonomic/.test(attribute(element, 'type') ?? ''))
    .map((element) => textOf(element) || attribute(element, 'value'))
  return unique(
    [...keywords, ...subjects, ...named, ...classes].filter((tag): tag is string => Boolean(tag && /\p{L}/u.test(tag))),
  )
}

function editorsMessages(head: XmlElement | undefined): string[] {
  const data = child(head, 'docdata')
  return children(data, 'ed-msg').map((message) => attribute(message, 'info') ?? textOf(message))
}

function copyrightLine(head: XmlElement | undefined): string {
  const copyright = descendant(head, 'doc.copyright')
  const [holder, year] = [attribute(copyright, 'holder'), attribute(copyright, 'year')?.slice(0, 4)]
  return holder ? `© ${[year, holder].filter(Boolean).join(' ')}` : ''
}

/** A body without its parts, as programs that know half of NITF write it. */
function looseText(body: XmlElement | undefined): string {
  if (!body || child(body, 'body.head') || child(body, 'body.content')) return ''
  const html = nitfToHtml(body)
  return html.includes('<p>') ? html : rawTextOf(body)
}
