/** Reads JSON Feed 1.0 and 1.1: https://www.jsonfeed.org/version/1.1/ */
import { KlipingError } from '../../../../contract/errors'
import { decodeText } from '../../decoding/decode-text'
import { decodedHead } from '../../decoding/decoded-head'
import type { Reader } from '../../reader'
import { canonicalUrl } from '../../web-page/canonical-url'
import { field, listField, parseJson, textField } from '../json-values'
import { stories } from './feed-reader'
import type { Feed, FeedItem } from './feed-story'

const maxBytes = 128 * 2 ** 20

export const jsonFeedReader: Reader = {
  name: 'JSON Feed',
  recognises: ({ head }) => {
    const start = decodedHead(head, 16 * 1024)
    return (
      /^\s*\{/.test(start) && /"version"\s*:\s*"https?:\\?\/\\?\/(www\.)?jsonfeed\.org\\?\/version\\?\//.test(start)
    )
  },
  async *read(input) {
    const decoded = decodeText(await input.bytes(maxBytes))
    const content = parse(decoded.text)
    const items = listField(content, 'items')
    if (items.length === 0) {
      throw new KlipingError(
        'no-story',
        'There is no item in this feed. It may have been empty when it was saved; save it again.',
      )
    }
    const base = textField(content, 'home_page_url') ?? textField(content, 'feed_url')
    const feed: Feed = {
      mediaType: 'application/feed+json',
      title: textField(content, 'title'),
      language: textField(content, 'language'),
      authors: names(content),
    }
    yield* stories({ feed, items: items.map((item) => feedItem(item, base)) }, decoded.warnings)
  },
}

function feedItem(item: unknown, base: string | undefined): FeedItem {
  const id = textField(item, 'id')
  return {
    id,
    title: escaped(textField(item, 'title')),
    url: canonicalUrl(textField(item, 'url') ?? textField(item, 'external_url'), base) ?? canonicalUrl(id),
    content: textField(item, 'content_html') ?? escaped(textField(item, 'content_text')),
    summary: escaped(textField(item, 'summary')),
    people: names(item),
    published: textField(item, 'date_published'),
    modified: textField(item, 'date_modified'),
    tags: listField(item, 'tags').filter((tag) => typeof tag === 'string'),
    language: textField(item, 'language'),
    captions: [],
  }
}

/** Version 1.0 knows one author, 1.1 several. */
function names(value: unknown): string[] {
  const authors = [...listField(value, 'authors'), field(value, 'author')]
  return [...new Set(authors.flatMap((author) => textField(author, 'name') ?? []))]
}

function escaped(plain: string | undefined): string | undefined {
  return plain?.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
}

function parse(json: string): unknown {
  try {
    return parseJson(json)
  } catch (error) {
    const at = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? json.length)
    const line = json.slice(0, at).split('\n').length
    throw new KlipingError(
      'broken-file',
      `This JSON feed is broken at line ${line}; it may be cut off. Get the feed again.`,
    )
  }
}
