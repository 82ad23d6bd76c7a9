/** Reads feeds in XML: each item of RSS or Atom is a story, with the feed's title as its outlet. */
import { KlipingError, toErrorInfo } from '../../../../contract/errors'
import { decodeText } from '../../decoding/decode-text'
import { decodedHead } from '../../decoding/decoded-head'
import type { ReadItem } from '../../draft'
import type { Reader } from '../../reader'
import { declaredCharset } from '../../web-page/recognise-html'
import { xmlRootName } from '../../xml/xml-root'
import { parseXml, type XmlElement } from '../../xml/xml-tree'
import { readAtom } from './atom-entries'
import { type FeedContent, feedStory } from './feed-story'
import { readRss } from './rss-items'

const maxBytes = 128 * 2 ** 20

/** What else stands at the start of a feed with that root. */
const feedOf = {
  rss: /<(\w+:)?(channel|item)\b/,
  RDF: /purl\.org\/(net\/)?rss|netscape\.com\/rdf\/simple|<(\w+:)?channel\b/,
  feed: /\/atom\b/i,
  entry: /\/atom\b/i,
}

export const feedReader: Reader = {
  name: 'feed (RSS or Atom)',
  recognises: ({ head }) => {
    const root = xmlRootName(head)
    if (root !== 'rss' && root !== 'RDF' && root !== 'feed' && root !== 'entry') return false
    const start = decodedHead(head, 32 * 1024)
    // Agencies send their own documents in feeds, too; those say more.
    return feedOf[root].test(start) && !/<(\w+:)?(nitf|newsItem)[\s>]/.test(start)
  },
  async *read(input) {
    const bytes = await input.bytes(maxBytes)
    const { text, warnings } = decodeText(bytes, declaredCharset(bytes.subarray(0, 4096)))
    const root = parseXml(text)
    const content = root.name === 'feed' || root.name === 'entry' ? readAtom(root) : readRss(root)
    if (!root.cutShort && content.items.every((item) => item === undefined)) throw noItems(content)
    yield* stories(content, warnings)
    if (root.cutShort) yield { error: brokenOff(root, text).toInfo() }
  },
}

export function* stories({ feed, items }: FeedContent, warnings: readonly string[]): Generator<ReadItem> {
  for (const [index, item] of items.entries()) {
    if (!item) continue
    try {
      const draft = feedStory(item, feed)
      yield { ...draft, warnings: [...warnings, ...draft.warnings] }
    } catch (error) {
      yield { part: `item ${index + 1}`, error: toErrorInfo(error) }
    }
  }
}

function noItems({ items }: FeedContent): KlipingError {
  return new KlipingError(
    'no-story',
    items.length === 0
      ? 'There is no item in this feed. It may have been empty when it was saved; save it again.'
      : `There is no story in this feed, only ${items.length} pictures, menus or comments.`,
  )
}

function brokenOff(root: XmlElement, text: string): KlipingError {
  const line = text.trimEnd().split('\n').length
  return new KlipingError(
    'broken-file',
    `This feed breaks off at line ${line}, before </${root.name}>: its last items may be missing or cut short. What is there was read; get the feed again.`,
  )
}
