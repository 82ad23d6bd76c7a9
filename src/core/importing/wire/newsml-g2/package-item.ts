/** A NewsML-G2 package: a headline and a list of items, which are elsewhere. */
import { attribute, child, children, descendants, textOf, type XmlElement } from '../../xml/xml-tree'
import { escapeHtml, type WireStory } from '../wire-story'
import { noStory } from '../wire-xml'
import { itemFacts } from './item-facts'

/** Whether there is no headline of its own: only references. */
export function isListOfItems(item: XmlElement): boolean {
  return !itemFacts(item).title
}

/** @throws KlipingError `no-story` when it has no headline */
export function packageStory(item: XmlElement): WireStory {
  const listed = descendants(item, 'itemRef').map((reference) => ({
    title: textOf(child(reference, 'title')) || textOf(child(reference, 'headline')),
    url: [attribute(reference, 'href'), attribute(reference, 'residref')].find((url) => /^https?:/i.test(url ?? '')),
  }))
  const facts = itemFacts(item)
  if (!facts.title) {
    throw noStory('This is a package: it lists items and holds no story. Import the items that it lists.')
  }
  const titled = listed.filter(({ title }) => title)
  return {
    ...facts,
    html: titled.length > 0 ? `<ul>${titled.map(({ title }) => `<li>${escapeHtml(title)}</li>`).join('')}</ul>` : '',
    related: titled.map(({ title, url }) => (url ? { title, url } : { title })),
    warnings: [
      ...(facts.warnings ?? []),
      `This is a package that lists ${children(item, 'groupSet').length > 0 ? listed.length : 'other'} items; their texts are not in it.`,
    ],
  }
}
