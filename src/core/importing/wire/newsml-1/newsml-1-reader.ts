/** Reads NewsML 1.x: items in an envelope, each a tree of components with texts and pictures. */
import type { Reader } from '../../reader'
import { xmlRootName } from '../../xml/xml-root'
import { child, descendants, rawTextOf, textOf, type XmlElement } from '../../xml/xml-tree'
import { draftItems, type FoundStory } from '../draft-items'
import type { WireStory } from '../wire-story'
import { noStory, readWireXml } from '../wire-xml'
import { componentStories } from './component-stories'
import { itemFacts } from './item-facts'

export const newsml1Reader: Reader = {
  name: 'NewsML 1 file',
  recognises: ({ head }) => ['NewsML', 'NewsItem', 'NewsComponent'].includes(xmlRootName(head) ?? ''),
  async *read(input) {
    const { root, warnings } = await readWireXml(input)
    const items = root.name === 'NewsML' ? descendants(root, 'NewsItem') : [root]
    if (items.length === 0) {
      throw noStory('This NewsML file holds no news item, only data (such as lists of topics). Ask for the items.')
    }
    yield* draftItems(
      items.flatMap((item) => storiesOf(item, child(root, 'NewsEnvelope'))),
      warnings,
    )
  },
}

function storiesOf(item: XmlElement, envelope: XmlElement | undefined): FoundStory[] {
  const facts = itemFacts(item, envelope)
  const label = facts.externalId ?? 'item'
  const stories = componentStories(item, facts)
  const read = (): WireStory => {
    const kind = textOf(child(child(item, 'NewsManagement'), 'NewsItemType')) || 'data'
    throw noStory(
      `This item holds ${child(item, 'TopicSet') ? 'a list of topics' : kind} and no text. Ask for the item with its text.`,
    )
  }
  if (stories.length === 0) return [{ label, source: () => rawTextOf(item), read }]
  return stories.map((story, index) => ({
    label: stories.length > 1 ? `${label}, text ${index + 1}` : label,
    source: () => rawTextOf(item),
    read: () => story,
  }))
}
