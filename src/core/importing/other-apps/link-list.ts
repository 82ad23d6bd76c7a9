/**
 * Reading lists as HTML: Pocket's `ril_export.html`, Instapaper's list, and the Netscape bookmark file that browsers and
 * bookmark services write. Each link is a story of its own, without a text.
 */
import { Parser } from 'htmlparser2'
import { decodeText } from '../decoding/decode-text'
import { mostOpenElements, neverClosed } from '../never-closed'
import type { Reader } from '../reader'
import { isTrue, line, moment, names } from './fields'
import { headText } from './head-text'
import { type SavedPage, savedPage } from './saved-page'

const limitBytes = 64 * 2 ** 20
const known = /<!doctype\s+netscape-bookmark-file-1|<title>\s*(Pocket Export|Instapaper: Export)\s*<\/title>/i
const readSections = /^(read archive|archive|archived)$/i
const standardSections =
  /^(unread|read archive|archive|archived|starred|liked|bookmarks|bookmarks bar|bookmarks menu)$/i

export const linkListReader: Reader = {
  name: 'reading list',
  recognises: (input) => known.test(headText(input)),
  async *read(input) {
    const { text } = decodeText(await input.bytes(limitBytes))
    for (const link of linksIn(text)) {
      if (/^https?:/i.test(link.url ?? '')) yield savedPage(link)
    }
  },
}

interface Link {
  attributes: Record<string, string>
  text: string
  section: string
  description: string
}

function linksIn(html: string): SavedPage[] {
  const links: Link[] = []
  let section = ''
  let collecting: 'section' | 'link' | 'description' | undefined
  let open = 0
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (++open > mostOpenElements) throw neverClosed()
      if (tag === 'h1' || tag === 'h2' || tag === 'h3') {
        section = ''
        collecting = 'section'
      } else if (tag === 'a') {
        links.push({ attributes, text: '', section: section.trim(), description: '' })
        collecting = 'link'
      } else collecting = tag === 'dd' ? 'description' : undefined
    },
    ontext(text) {
      const link = links.at(-1)
      if (collecting === 'section') section += text
      else if (collecting === 'link' && link) link.text += text
      else if (collecting === 'description' && link) link.description += text
    },
    onclosetag(tag) {
      open--
      if (/^(a|h[1-3]|dd)$/.test(tag)) collecting = undefined
    },
  })
  parser.end(html)
  return links.map(toPage)
}

function toPage({ attributes, text, section, description }: Link): SavedPage {
  const { href = '', time_added, add_date, tags, toread, list } = attributes
  const own = section && !standardSections.test(section) ? [section] : []
  const title = line(text)
  return {
    mediaType: 'text/html',
    url: href.trim(),
    title: title === href.trim() ? undefined : title,
    tags: [...new Set([...names(tags, /,/), ...names(list, /,/), ...own])],
    abstract: line(description),
    reading: {
      savedAt: moment(time_added ?? add_date),
      ...(readSections.test(section)
        ? { state: 'read' }
        : /^unread$/i.test(section) || isTrue(toread)
          ? { state: 'unread' }
          : {}),
      ...(/^(starred|liked)$/i.test(section) ? { starred: true } : {}),
    },
    source: href,
  }
}
