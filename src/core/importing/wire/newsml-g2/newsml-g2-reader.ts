/** Reads NewsML-G2: a news item by itself, or many items in a news message. */
import type { ReadItem } from '../../draft'
import type { Reader } from '../../reader'
import { xmlRootName } from '../../xml/xml-root'
import { attribute, descendants, rawTextOf, type XmlElement } from '../../xml/xml-tree'
import { draftItems, type FoundStory } from '../draft-items'
import { nitfStory } from '../nitf/nitf-story'
import type { WireStory } from '../wire-story'
import { noStory, readWireXml } from '../wire-xml'
import { itemStories } from './news-item'
import { isListOfItems, packageStory } from './package-item'

/** What the standard can carry beside news, and what to tell of it. */
const noNews: Record<string, string> = {
  conceptItem: 'a concept item: it describes a term, a person or an event',
  knowledgeItem: 'a knowledge item: a list of terms, persons or events',
  catalogItem: 'a catalog item: a list of code schemes',
  planningItem: 'a planning item: it announces coverage',
  contentMeta: 'the metadata of an item without the item',
  itemMeta: 'the metadata of an item without the item',
  groupSet: 'the table of contents of a package without its items',
  rightsInfo: 'a statement of rights',
  catalog: 'a list of code schemes',
}
const roots = new Set(['newsItem', 'packageItem', 'newsMessage', 'itemSet', 'contentSet', ...Object.keys(noNews)])

export const newsmlG2Reader: Reader = {
  name: 'NewsML-G2 file',
  recognises: ({ head }) => roots.has(xmlRootName(head) ?? ''),
  async *read(input) {
    const { root, warnings } = await readWireXml(input)
    if (root.name === 'contentSet') yield* readContentSet(root, warnings)
    else if (noNews[root.name])
      throw noStory(`This is ${noNews[root.name]}, and holds no story. Import the news items instead.`)
    else yield* readItems(root, warnings)
  },
}

/** An excerpt: the content of an item without its metadata. */
function* readContentSet(root: XmlElement, warnings: string[]): Generator<ReadItem> {
  const told = [
    ...warnings,
    'This is only the content of a news item: what the agency said about it is not in the file.',
  ]
  const documents = descendants(root, 'nitf')
  const stories = documents.length > 0 ? documents.map((nitf) => nitfStory(nitf)) : itemStories(wrapped(root))
  yield* draftItems(
    stories.map((story, index) => ({
      label: `content ${index + 1}`,
      source: () => rawTextOf(root),
      read: () => story,
    })),
    told,
  )
}

function wrapped(contentSet: XmlElement): XmlElement {
  return { name: 'newsItem', namespace: contentSet.namespace, attributes: {}, children: [contentSet] }
}

function* readItems(root: XmlElement, warnings: string[]): Generator<ReadItem> {
  const wanted = ['newsItem', 'packageItem', 'conceptItem', 'knowledgeItem', 'catalogItem', 'planningItem']
  const items = wanted.includes(root.name) ? [root] : descendants(root, ...wanted)
  if (items.length === 0) throw noStory('This news message holds no item. Ask for it again from the agency.')
  const news = items.filter((item) => item.name === 'newsItem')
  const found = items.flatMap((item) => storiesOf(item, news.length > 0))
  yield* draftItems(found, warnings)
}

/** A package beside the items it lists tells nothing that they do not; it is read when it has a headline or stands alone. */
function storiesOf(item: XmlElement, besideNews: boolean): FoundStory[] {
  const label = attribute(item, 'guid') ?? attribute(item, 'id') ?? item.name
  if (item.name === 'packageItem') {
    if (besideNews && isListOfItems(item)) return []
    return [{ label, source: () => rawTextOf(item), read: () => packageStory(item) }]
  }
  const why = noNews[item.name]
  if (why) {
    const read = (): WireStory => {
      throw noStory(`This is ${why}, and holds no story.`)
    }
    return [{ label, source: () => rawTextOf(item), read }]
  }
  const stories = itemStories(item)
  return stories.map((story) => ({
    label: stories.length > 1 ? `${label} (${story.language})` : label,
    source: () => rawTextOf(item),
    read: () => story,
  }))
}
