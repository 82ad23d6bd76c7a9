/** Reads JSON Feed 1.0 and 1.1: https://www.jsonfeed.org/version/1.1/ */
import { z } from 'zod'
import { KlipingError } from '../../../../contract/errors'
import { decodeText } from '../../decoding/decode-text'
import type { Reader } from '../../reader'
import { canonicalUrl } from '../../web-page/canonical-url'
import { stories } from './feed-reader'
import type { Feed, FeedItem } from './feed-story'

const maxBytes = 128 * 2 ** 20

const text = z.string().optional().catch(undefined)
const author = z.object({ name: text }).optional().catch(undefined)
const byline = { author, authors: z.array(author).optional().catch(undefined) }
const itemSchema = z.object({
  id: z.coerce.string().optional().catch(undefined),
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  date_published: text,
  date_modified: text,
  language: text,
  tags: z.array(z.coerce.string()).catch([]),
  ...byline,
})
const feedSchema = z.object({
  title: text,
  language: text,
  home_page_url: text,
  feed_url: text,
  items: z.array(z.unknown()).catch([]),
  ...byline,
})

export const jsonFeedReader: Reader = {
  name: 'JSON Feed',
  recognises: ({ head }) => {
    const start = decodeText(head.subarray(0, 16 * 1024)).text
    return (
      /^\s*\{/.test(start) && /"version"\s*:\s*"https?:\\?\/\\?\/(www\.)?jsonfeed\.org\\?\/version\\?\//.test(start)
    )
  },
  async *read(input) {
    const decoded = decodeText(await input.bytes(maxBytes))
    const parsed = feedSchema.parse(parse(decoded.text))
    if (parsed.items.length === 0) {
      throw new KlipingError(
        'no-story',
        'There is no item in this feed. It may have been empty when it was saved; save it again.',
      )
    }
    const base = parsed.home_page_url || parsed.feed_url || undefined
    const feed: Feed = {
      mediaType: 'application/feed+json',
      title: parsed.title,
      language: parsed.language,
      authors: names(parsed),
    }
    yield* stories({ feed, items: parsed.items.map((item) => feedItem(item, base)) }, decoded.warnings)
  },
}

function feedItem(value: unknown, base: string | undefined): FeedItem {
  const item = itemSchema.parse(value ?? {})
  return {
    id: item.id,
    title: item.title && escaped(item.title),
    url: canonicalUrl(item.url ?? item.external_url, base) ?? canonicalUrl(item.id, undefined),
    content: item.content_html ?? (item.content_text && escaped(item.content_text)),
    summary: item.summary && escaped(item.summary),
    people: names(item),
    published: item.date_published,
    modified: item.date_modified,
    tags: item.tags,
    language: item.language,
    captions: [],
  }
}

function names({
  author,
  authors,
}: {
  author?: { name?: string }
  authors?: ({ name?: string } | undefined)[]
}): string[] {
  return [...(authors ?? []), ...(authors?.length ? [] : [author])].flatMap((each) => (each?.name ? [each.name] : []))
}

const escaped = (plain: string): string => plain.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    const at = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? json.length)
    const line = json.slice(0, at).split('\n').length
    throw new KlipingError(
      'broken-file',
      `This JSON feed is broken at line ${line}; it may be cut off. Get the feed again.`,
    )
  }
}
