/** Makes a story of one item of a feed, whatever kind of feed it stands in. */
import { bodyText } from '../../../../contract/story'
import { parseNewsDate } from '../../dates/news-date'
import type { StoryDraft } from '../../draft'
import { detectLanguage } from '../../language/detect-language'
import { parseByline } from '../../names/byline'
import { readFragment } from '../../web-page/fragment'
import { isoDate } from '../../web-page/machine-date'
import { plainText } from '../../web-page/plain-text-value'
import { primarySubtag } from '../../web-page/story-facts'
import { withoutFeedFooter } from './feed-footer'

export interface Feed {
  mediaType: string
  title?: string
  language?: string
  /** For items that name nobody. */
  authors?: readonly string[]
}

export interface FeedItem {
  /** The feed's own name for it. */
  id?: string
  /** May hold markup. */
  title?: string
  url?: string
  /** The whole text as markup, where the feed has it. */
  content?: string
  /** A few lines as markup, or the whole text in feeds that know nothing else. */
  summary?: string
  /** As they are written: a name, an address with a name, several. */
  people: readonly string[]
  published?: string
  modified?: string
  tags: readonly string[]
  language?: string
  /** Where it was taken from, when that is not the feed's own outlet. */
  outlet?: string
  captions: readonly string[]
  warnings?: readonly string[]
}

export interface FeedContent {
  feed: Feed
  /** Undefined for what is no story: a menu, a picture. */
  items: (FeedItem | undefined)[]
}

/** @throws KlipingError `no-story` for an item with neither a headline nor a text */
export function feedStory(item: FeedItem, feed: Feed): StoryDraft {
  const stated = primarySubtag(item.language ?? feed.language)
  const warnings = [...(item.warnings ?? [])]
  const html = item.content?.trim() || item.summary?.trim() || ''
  const draft = readFragment(html + item.captions.map(caption).join(''), {
    ...facts(item, feed, stated, warnings),
    warnings,
    mediaType: feed.mediaType,
  })
  const blocks = withoutFeedFooter(draft.blocks)
  const body = bodyText(blocks)
  if (!item.content?.trim() && isSummary(body)) {
    warnings.push('The feed holds only a summary of this story. Save the page itself to have its whole text.')
  }
  const language = detectLanguage(body || draft.title, stated) ?? stated
  const source = [item.id ?? item.url ?? '', draft.title, html].join('\n')
  return {
    ...draft,
    blocks,
    ...(language ? { language } : {}),
    warnings: [...new Set([...draft.warnings, ...warnings])],
    part: { label: item.url ?? item.id ?? draft.title, source },
  }
}

/** Where a feed knows only descriptions, some put the whole text there. */
function isSummary(body: string): boolean {
  return body !== '' && (body.length < 700 || /(…|\.\.\.|\[…\]|\[\.\.\.\])\s*$/.test(body))
}

function facts(item: FeedItem, feed: Feed, language: string | undefined, warnings: string[]) {
  const outlet = item.outlet ?? withoutFeedWord(feed.title)
  const title = withoutOutlet(plainText(item.title), item.outlet)
  const people = peopleIn(item.people.length > 0 ? item.people : (feed.authors ?? []))
  const publishedAt = feedDate(item.published, language, warnings)
  const modifiedAt = feedDate(item.modified, language, warnings)
  const isChanged = modifiedAt !== undefined && publishedAt !== undefined && modifiedAt !== publishedAt
  return {
    title,
    authors: people.authors,
    editors: people.editors,
    agency: people.agency,
    outlet,
    publishedAt: publishedAt ?? modifiedAt,
    modifiedAt: isChanged ? modifiedAt : undefined,
    url: item.url,
    externalId: item.id !== item.url ? item.id : undefined,
    tags: [...new Set(item.tags.map((tag) => plainText(tag)).filter((tag) => tag !== undefined))],
  }
}

/** RFC 822, ISO 8601, and whatever publishers write instead; the precision and offset that are given. */
function feedDate(text: string | undefined, language: string | undefined, warnings: string[]): string | undefined {
  if (!text?.trim()) return undefined
  const machine = isoDate(text)
  if (machine && /(Z|[+-]\d\d:\d\d)$/.test(machine)) return machine
  const iso = parseNewsDate(text, { language })?.iso ?? machine
  // Software without a date writes where its clock begins.
  if (/\b(1970-01-01|0000)|-0001/.test(iso ?? text)) return undefined
  if (!iso) warnings.push(`The date "${text.trim().slice(0, 60)}" could not be read.`)
  return iso
}

/** "jane@example.com (Jane Doe)", "Jane Doe <jane@example.com>", "By Jane Doe and John Roe". */
function peopleIn(texts: readonly string[]): { authors: string[]; editors: string[]; agency?: string } {
  const bylines = texts.map((text) => {
    const plain = plainText(text.replace(/<[^<>\s]+@[^<>\s]+>/g, '')) ?? ''
    const name = /^\S+@\S+\s*\(([^()]+)\)$/.exec(plain)?.[1] ?? plain.replace(/\S+@\S+/g, '').trim()
    return parseByline(name)
  })
  const agency = bylines.find((byline) => byline.agency)?.agency
  return {
    authors: [...new Set(bylines.flatMap((byline) => byline.authors))],
    editors: [...new Set(bylines.flatMap((byline) => byline.editors))],
    ...(agency ? { agency } : {}),
  }
}

/** Feeds that gather from many outlets put the outlet behind the headline. */
function withoutOutlet(title: string | undefined, outlet: string | undefined): string | undefined {
  return outlet && title?.endsWith(` - ${outlet}`) ? title.slice(0, -outlet.length - 3) : title
}

function withoutFeedWord(title: string | undefined): string | undefined {
  return (
    plainText(title)
      ?.replace(/\s*[-–|:»]?\s*\(?\b(RSS|Atom)( feeds?)?\)?$/i, '')
      .trim() || undefined
  )
}

function caption(text: string): string {
  const escaped = text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
  return `<figure><figcaption>${escaped}</figcaption></figure>`
}
