/** Finds the texts in a NewsML 1 item's tree of components, and the captions that go with them. */
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
import { nitfStory } from '../nitf/nitf-story'
import { escapeHtml, textToHtml, type WireStory, within } from '../wire-story'
import { componentFacts } from './component-facts'
import { formalName, newsmlMediaType } from './item-facts'

interface Found {
  facts: WireStory
  story: WireStory
  hasOwnHeadline: boolean
}

/** Each text with a headline of its own is a story; others belong to the one before them. */
export function componentStories(item: XmlElement, facts: WireStory): WireStory[] {
  const found: Found[] = []
  const captions: string[] = []
  const roots = item.name === 'NewsComponent' ? [item] : children(item, 'NewsComponent')
  for (const component of roots) collect(component, facts, found, captions)
  const stories: WireStory[] = []
  for (const { facts: stated, story, hasOwnHeadline } of found) {
    const last = stories.at(-1)
    if (last && !hasOwnHeadline) last.html = `${last.html ?? ''}\n${story.html ?? ''}`
    else stories.push(within(stated, story))
  }
  const first = stories[0]
  if (first) first.captions = [...(first.captions ?? []), ...captions]
  if (first || roots.length === 0) return stories
  const stated = roots.map((component) => within(componentFacts(component), facts)).find(({ title }) => title)
  return stated ? [{ ...stated, captions }] : []
}

/** Facts of a component hold for those inside it, unless they have their own. */
function collect(component: XmlElement, above: WireStory, found: Found[], captions: string[]): void {
  const own = componentFacts(component)
  const facts = within(own, above)
  const contents = children(component, 'ContentItem')
  const role = formalName(child(component, 'Role')) ?? ''
  const showsPicture = contents.some((content) =>
    /photo|image|graphic|video|audio/i.test(formalName(child(content, 'MediaType')) ?? ''),
  )
  for (const content of contents) {
    const story = contentStory(content)
    if (!story) continue
    if (/caption|legend/i.test(role) || showsPicture) captions.push(...textIn(story))
    else
      found.push({
        facts,
        story,
        hasOwnHeadline: own.title !== undefined || story.title !== undefined || found.length === 0,
      })
  }
  if (showsPicture && own.title && !contents.some((content) => contentStory(content))) captions.push(own.title)
  for (const inner of children(component, 'NewsComponent')) collect(inner, facts, found, captions)
}

function textIn(story: WireStory): string[] {
  const text = (story.html ?? '')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&#38;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
  return text ? [text] : []
}

/** The text of a content item: NITF, XHTML, HTML in CDATA or plain; undefined for other media and for nothing. */
function contentStory(content: XmlElement): WireStory | undefined {
  const media = formalName(child(content, 'MediaType')) ?? 'Text'
  const type = formalName(child(content, 'MimeType')) ?? ''
  if (!/text|complextext|^$/i.test(media) && !/^text|xml|html/i.test(type)) return undefined
  const data = child(content, 'DataContent') ?? child(child(content, 'Encoding'), 'DataContent')
  if (!data || !/[\p{L}\p{N}]/u.test(rawTextOf(data))) return undefined
  const nitf = descendant(data, 'nitf')
  if (nitf) return { ...nitfStory(nitf), mediaType: newsmlMediaType }
  const body = descendant(data, 'body.content') ?? descendant(data, 'body') ?? data
  const html =
    elements(body).length > 0
      ? body.children.map((part) => (typeof part === 'string' ? escapeHtml(part) : markupOf(part))).join('')
      : textToHtml(rawTextOf(body))
  const title = textOf(descendant(data, 'hl1')) || undefined
  const language = attribute(data, 'lang')
  return { mediaType: newsmlMediaType, html, ...(title ? { title } : {}), ...(language ? { language } : {}) }
}
