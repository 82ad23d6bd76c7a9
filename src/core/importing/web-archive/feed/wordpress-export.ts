/** What WordPress's export (WXR) adds to an item: its kind, its state, and a text whose paragraphs are blank lines. */
import { elements, textOf, type XmlElement } from '../../xml/xml-tree'
import type { FeedItem } from './feed-story'

/** Pictures, menus, settings. */
const noStory =
  /^(attachment|nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|acf-.*|wp_.*)$/

/** The item as it is in other feeds; undefined for one that is no story. */
export function wordPressItem(element: XmlElement, item: FeedItem): FeedItem | undefined {
  const own = elements(element).filter(({ namespace }) => /wordpress\.org\/export\/[\d.]+\/$/.test(namespace))
  if (own.length === 0) return item
  const value = (name: string) => textOf(own.find((each) => each.name === name))
  const status = value('status')
  if (noStory.test(value('post_type')) || status === 'auto-draft') return undefined
  const isPublished = status === '' || status === 'publish' || status === 'inherit'
  return {
    ...item,
    content: paragraphs(item.content ?? ''),
    published: item.published || value('post_date'),
    warnings: isPublished ? [] : [`WordPress has this as "${status}": it was not published.`],
  }
}

/** Captions are written in brackets; blank lines part paragraphs unless the text was made of blocks. */
function paragraphs(text: string): string {
  const html = text.replace(
    /\[caption[^\]]*\]\s*((?:<a\b[^>]*>)?\s*<img\b[^>]*>\s*(?:<\/a>)?)([^[]*)\[\/caption\]/gi,
    '<figure>$1<figcaption>$2</figcaption></figure>',
  )
  return /<p[\s>]/i.test(html) ? html : html.replace(/\n[ \t]*\n\s*/g, '<br><br>\n')
}
