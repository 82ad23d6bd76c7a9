/** What one component of NewsML 1 says about its text: NewsLines, administrative and descriptive metadata. */
import { isAgency } from '../../names/agencies'
import {
  attribute,
  child,
  children,
  descendant,
  descendants,
  elements,
  textOf,
  type XmlElement,
} from '../../xml/xml-tree'
import { told, unique, type WireStory } from '../wire-story'
import { formalName, newsmlMediaType } from './item-facts'

export function componentFacts(component: XmlElement): WireStory {
  const lines = child(component, 'NewsLines')
  const descriptive = child(component, 'DescriptiveMetadata')
  const line = (name: string) => children(lines, name).map(textOf).filter(Boolean).join('; ') || undefined
  const language = formalName(child(descriptive, 'Language')) ?? attribute(component, 'lang')
  const facts: Partial<WireStory> = {
    title: textOf(child(lines, 'HeadLine')) || undefined,
    subtitle: line('SubHeadLine'),
    byline: line('ByLine'),
    dateline: datelineOf(line('DateLine')),
    slug: line('SlugLine'),
    language: language && !/^x-/i.test(language) ? language : undefined,
    ...sourceOf(component, line('CreditLine')),
    place: placeOf(descriptive),
    credits: ['CreditLine', 'CopyrightLine', 'RightsLine'].flatMap((name) => line(name) ?? []),
    notes: children(lines, 'NewsLine')
      .map((extra) => textOf(child(extra, 'NewsLineText')))
      .filter(Boolean),
    tags: tagsOf(component, line('KeywordLine')),
  }
  return { mediaType: newsmlMediaType, ...told(facts) }
}

/** Only a day is no dateline. */
function datelineOf(line: string | undefined): string | undefined {
  return line && /\p{L}{3}/u.test(line) ? line : undefined
}

function sourceOf(component: XmlElement, credit: string | undefined): Partial<WireStory> {
  const administrative = child(component, 'AdministrativeMetadata')
  const party = (name: string) =>
    children(administrative, name).flatMap((element) =>
      descendants(element, 'Party').map((found) => formalName(found) ?? ''),
    )
  const [provider, source, creator] = [party('Provider'), party('Source'), party('Creator')]
  const named = [...provider, ...source, credit ?? ''].filter(Boolean)
  const agency = [...named, ...creator].find((name) => isAgency(name))
  const section = formalName(child(administrative, 'Department')) ?? property(administrative, 'Department')
  return { outlet: named[0], agency, section }
}

function property(parent: XmlElement | undefined, name: string): string | undefined {
  const found = children(parent, 'Property').find((element) => attribute(element, 'FormalName') === name)
  return attribute(found, 'Value') ?? (textOf(found) || undefined)
}

function placeOf(descriptive: XmlElement | undefined): string | undefined {
  const locations = children(descriptive, 'Location')
  const origin =
    locations.find((location) => /origin|from/i.test(attribute(location, 'HowPresent') ?? '')) ?? locations[0]
  return (
    property(origin, 'City') ??
    property(descriptive, 'City') ??
    property(origin, 'Country') ??
    (textOf(origin) || undefined)
  )
}

/** Keywords, and the names that the component's own lists give to subject codes. */
function tagsOf(component: XmlElement, keywords: string | undefined): string[] {
  const listed = (keywords ?? '').split(/\s*[,;/|]\s*/)
  const language = attribute(component, 'lang') ?? formalName(descendant(component, 'Language'))
  const topics = descendants(component, 'Topic').map((topic) => {
    const named = elements(topic).filter(
      ({ name, attributes }) => name === 'Description' && attributes.Variant !== 'Category',
    )
    const own = named.find(
      (description) => attribute(description, 'lang')?.slice(0, 2) === language?.toLowerCase().slice(0, 2),
    )
    return textOf(own ?? named[0])
  })
  const interest = descendants(child(component, 'DescriptiveMetadata'), 'OfInterestTo').map(
    (element) => formalName(element) ?? '',
  )
  return unique([...listed, ...topics, ...interest].filter((tag) => /\p{L}{2}/u.test(tag)))
}
