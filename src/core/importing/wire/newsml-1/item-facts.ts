/** What a NewsML 1 item says about itself as a whole. Source: IPTC, NewsML 1.2 DTD (NewsIdentifier, NewsManagement). */
import { attribute, child, children, textOf, type XmlElement } from '../../xml/xml-tree'
import { embargoWarnings, statusWarnings } from '../item-status'
import { wireDate } from '../wire-date'
import type { WireStory } from '../wire-story'

/** Registered with IANA. */
export const newsmlMediaType = 'text/vnd.iptc.newsml'

export function itemFacts(item: XmlElement, envelope: XmlElement | undefined): WireStory {
  const identification = child(item, 'Identification')
  const identifier = child(identification, 'NewsIdentifier')
  const management = child(item, 'NewsManagement')
  const first = wireDate(textOf(child(management, 'FirstPublished')) || textOf(child(management, 'FirstCreated')))
  const revision = wireDate(textOf(child(management, 'ThisRevisionCreated')))
  const sent = wireDate(textOf(child(envelope, 'DateAndTime')))
  const publishedAt = first ?? revision ?? wireDate(textOf(child(identifier, 'DateId'))) ?? sent
  const externalId = textOf(child(identifier, 'PublicIdentifier')) || textOf(child(identifier, 'NewsItemId'))
  const label = textOf(child(identification, 'NameLabel'))
  const provider = textOf(child(identifier, 'ProviderId'))
  return {
    mediaType: newsmlMediaType,
    ...(publishedAt ? { publishedAt } : {}),
    ...(revision && revision !== publishedAt ? { modifiedAt: revision } : {}),
    ...(externalId ? { externalId } : {}),
    ...(label ? { slug: label } : {}),
    ...(provider ? { outlet: provider } : {}),
    warnings: [...statusWarnings(formalName(child(management, 'Status'))), ...embargo(management)],
  }
}

/** "Embargoed", to be "Usable" from a time on. */
function embargo(management: XmlElement | undefined): string[] {
  if (!/embargo/i.test(formalName(child(management, 'Status')) ?? '')) return []
  const until = children(management, 'StatusWillChange').map((change) => textOf(child(change, 'DateAndTime')))[0]
  return until ? embargoWarnings(wireDate(until) ?? until) : []
}

/** NewsML 1 writes most values as an attribute, some as text. */
export function formalName(element: XmlElement | undefined): string | undefined {
  return attribute(element, 'FormalName') ?? (textOf(element) || undefined)
}
