/**
 * What a NewsML-G2 item says about itself. Source: IPTC, NewsML-G2 2.x (newsItem, itemMeta, contentMeta, rightsInfo,
 * assert), and what agencies write into it.
 */
import { isAgency } from '../../names/agencies'
import { opensAsByline } from '../../names/byline'
import { attribute, child, children, elements, textOf, type XmlElement } from '../../xml/xml-tree'
import { embargoWarnings, statusWarnings } from '../item-status'
import { wireDate } from '../wire-date'
import { unique, type WireStory } from '../wire-story'
import { inLanguage, nameOf, readableCode, writtenName } from './names'

const newsItemMediaType = 'application/vnd.iptc.g2.newsitem+xml'

/** @param chosen the language to tell headline and names in, when there are several */
export function itemFacts(item: XmlElement, chosen?: string): WireStory {
  const about = child(item, 'itemMeta')
  const content = child(item, 'contentMeta')
  const language = attribute(child(content, 'language'), 'tag')
  const wanted = chosen ?? language ?? attribute(item, 'lang')
  const guid = attribute(item, 'guid')
  const version = attribute(item, 'version')
  return {
    mediaType: newsItemMediaType,
    ...headlines(about, content, wanted),
    ...signature(content),
    ...dates(about, content),
    ...source(item, about, content),
    ...place(content, wanted),
    ...(language ? { language } : {}),
    ...(guid ? { externalId: version ? `${guid}#${version}` : guid } : {}),
    ...address(guid, about),
    tags: tags(item, content, wanted),
    related: related(about),
    ...(textOf(child(content, 'slugline')) ? { slug: textOf(child(content, 'slugline')) } : {}),
    notes: children(about, 'edNote').map(textOf).filter(Boolean),
    credits: credits(item, content),
    warnings: [...statusWarnings(code(child(about, 'pubStatus'))), ...embargo(about)],
  }
}

function code(element: XmlElement | undefined): string | undefined {
  return attribute(element, 'qcode') ?? attribute(element, 'uri') ?? attribute(element, 'literal')
}

function headlines(
  about: XmlElement | undefined,
  content: XmlElement | undefined,
  language: string | undefined,
): Partial<WireStory> {
  const isSecond = (element: XmlElement) => /sub|kicker|second/i.test(attribute(element, 'role') ?? '')
  const all = children(content, 'headline').filter((element) => textOf(element))
  const title =
    textOf(
      inLanguage(
        all.filter((element) => !isSecond(element)),
        language,
      ),
    ) ||
    textOf(inLanguage(children(about, 'title'), language)) ||
    textOf(child(content, 'slugline'))
  const subtitle = textOf(inLanguage(all.filter(isSecond), language))
  const described = children(content, 'description').filter((element) => textOf(element))
  const main = described.filter((element) => !/shotlist|caption/i.test(attribute(element, 'role') ?? ''))
  const summary = textOf(inLanguage(main, language)) || textOf(inLanguage(described, language))
  const others = described.map((element) => textOf(element)).filter((text) => text !== summary)
  return {
    ...(title ? { title } : {}),
    ...(subtitle ? { subtitle } : {}),
    ...(summary ? { summary } : {}),
    ...(others.length > 0 ? { captions: others } : {}),
  }
}

/** `by` is the byline; without one the creators are people or desks. */
function signature(content: XmlElement | undefined): Partial<WireStory> {
  const by = children(content, 'by').map(textOf).filter(Boolean).join('; ')
  const dateline = textOf(child(content, 'dateline'))
  const creators = children(content, 'creator').map((party) => nameOf(party))
  const people = creators.filter((name) => name && !isAgency(name))
  // Some write the whole byline into the creator's name.
  const signed = by || people.find((name) => opensAsByline(name)) || people.join('; ')
  const authors = !by && !people.some((name) => opensAsByline(name)) ? people : []
  return {
    ...(signed ? { byline: signed } : {}),
    ...(authors.length > 0 ? { authors } : {}),
    ...(dateline && /\p{L}{3}/u.test(dateline.replace(/GMT|UTC/, '')) ? { dateline } : {}),
  }
}

/** Published when it was first created in the agency's system, changed when this version was. */
function dates(about: XmlElement | undefined, content: XmlElement | undefined): Partial<WireStory> {
  const first = wireDate(textOf(child(about, 'firstCreated')))
  const version = wireDate(textOf(child(about, 'versionCreated')))
  const publishedAt = first ?? version ?? wireDate(textOf(child(content, 'contentCreated')))
  const modifiedAt = version ?? wireDate(textOf(child(content, 'contentModified')))
  return {
    ...(publishedAt ? { publishedAt } : {}),
    ...(modifiedAt && modifiedAt !== publishedAt ? { modifiedAt } : {}),
  }
}

function source(item: XmlElement, about: XmlElement | undefined, content: XmlElement | undefined): Partial<WireStory> {
  const infoSources = children(content, 'infoSource')
  const isProvider = (party: XmlElement) => /provider/i.test(attribute(party, 'role') ?? '')
  const providers = [...children(about, 'provider'), ...infoSources.filter(isProvider)]
  const provider = nameOf(child(about, 'provider'))
  const holder = nameOf(child(child(item, 'rightsInfo'), 'copyrightHolder'))
  const sources = children(content, 'infoSource')
    .map((party) => nameOf(party))
    .filter(Boolean)
  const creators = children(content, 'creator').map((party) => nameOf(party))
  const named = providers.map((party) => writtenName(party)).find(Boolean)
  const outlet = named || provider || holder || sources[0]
  const agency = [outlet, provider, ...sources, ...creators, textOf(child(content, 'creditline'))].find(
    (name) => name && isAgency(name),
  )
  const section = nameOf(child(about, 'service'))
  return { ...(outlet ? { outlet } : {}), ...(agency ? { agency } : {}), ...(section ? { section } : {}) }
}

function place(content: XmlElement | undefined, language: string | undefined): Partial<WireStory> {
  const located = inLanguage(children(content, 'located'), language)
  const name = nameOf(located, language) || readableCode(code(located)) || ''
  return name ? { place: name } : {}
}

function address(guid: string | undefined, about: XmlElement | undefined): Partial<WireStory> {
  const canonical = children(about, 'link').find((link) =>
    /canonical|alternate|web/i.test(attribute(link, 'rel') ?? ''),
  )
  const url = attribute(canonical, 'href') ?? (/^https?:/i.test(guid ?? '') ? guid : undefined)
  return url ? { url } : {}
}

function related(about: XmlElement | undefined): { title: string; url?: string }[] {
  return children(about, 'link').flatMap((link) => {
    const [title, href] = [textOf(child(link, 'title')), attribute(link, 'href')]
    if (/canonical/i.test(attribute(link, 'rel') ?? '') || !(title || href)) return []
    return [{ title: title || (href as string), ...(href ? { url: href } : {}) }]
  })
}

/** Names of subjects and keywords; codes without a name are looked up in the item's own assertions. */
function tags(item: XmlElement, content: XmlElement | undefined, language: string | undefined): string[] {
  const asserted = new Map(children(item, 'assert').map((assert) => [code(assert), childName(assert, language)]))
  const subjects = children(content, 'subject').flatMap((subject) => {
    const concepts = elements(subject).filter(({ name }) => name === 'mainConcept' || name === 'facetConcept')
    return (concepts.length > 0 ? concepts : [subject]).map(
      (concept) => childName(concept, language) || asserted.get(code(concept)) || '',
    )
  })
  const keywords = children(content, 'keyword').map(textOf)
  return unique([...subjects, ...keywords].filter((tag) => tag.length > 1 && /\p{L}/u.test(tag)))
}

function childName(element: XmlElement, language: string | undefined): string {
  return textOf(inLanguage(children(element, 'name'), language))
}

function credits(item: XmlElement, content: XmlElement | undefined): string[] {
  const rights = child(item, 'rightsInfo')
  const lines = [
    ...children(content, 'creditline'),
    ...children(rights, 'copyrightNotice'),
    ...children(rights, 'usageTerms'),
  ]
  return unique(lines.map(textOf).filter(Boolean))
}

function embargo(about: XmlElement | undefined): string[] {
  const until = textOf(child(about, 'embargoed'))
  if (until) return embargoWarnings(wireDate(until) ?? until)
  return child(about, 'embargoed') ? ['Under embargo; the agency gives no end of it.'] : []
}
