/**
 * A ninjs item as a story. Source: IPTC, ninjs 1.x, 2.x and 3.x (their JSON Schemas), and the properties that agencies and
 * editorial systems add. Names are compared without case, since 2.x writes small letters and 3.x camel case.
 */
import { isAgency } from '../../names/agencies'
import { parseByline } from '../../names/byline'
import { parseXml } from '../../xml/xml-tree'
import { embargoWarnings, statusWarnings } from '../item-status'
import { nitfStory } from '../nitf/nitf-story'
import { wireDate } from '../wire-date'
import { textToHtml, unique, type WireStory, within } from '../wire-story'
import { get, type Item, isObject, namesIn, objects, text, withRoles } from './ninjs-values'

const mediaType = 'application/json'

export function ninjsStory(item: Item): WireStory {
  const body = bodyOf(item)
  return within(factsOf(item), body)
}

function factsOf(item: Item): WireStory {
  const uri = text(item, 'uri', 'guid')
  const version = text(item, 'version')
  return {
    mediaType,
    ...headlinesOf(item),
    ...signatureOf(item),
    ...datesOf(item),
    ...sourceOf(item, uri),
    ...placeOf(item),
    ...present('language', text(item, 'language')),
    ...present('externalId', uri && version ? `${uri}#${version}` : uri),
    ...present('url', text(item, 'url', 'canonicalUrl') ?? (/^https?:/i.test(uri ?? '') ? uri : undefined)),
    ...present(
      'section',
      namesIn(item, 'service', 'genre', 'genres').find((name) => /\p{L}{3}/u.test(name)),
    ),
    tags: tagsOf(item),
    ...associationsOf(item),
    ...present('slug', text(item, 'slugline')),
    notes: [text(item, 'ednote')].filter((note) => note !== undefined),
    credits: unique(
      [text(item, 'creditline'), text(item, 'copyrightnotice'), ...namesIn(item, 'usageterms')].filter(
        (line) => line !== undefined,
      ),
    ),
    warnings: [
      ...statusWarnings(text(item, 'pubstatus')),
      ...embargoWarnings(wireDate(text(item, 'embargoed', 'embargo')) ?? text(item, 'embargoed')),
      ...kindWarnings(item),
    ],
  }
}

function present<K extends keyof WireStory>(name: K, value: WireStory[K] | undefined): Partial<WireStory> {
  return value ? { [name]: value } : {}
}

function kindWarnings(item: Item): string[] {
  const kinds: Record<string, string> = {
    picture: 'a picture',
    graphic: 'a graphic',
    video: 'a film',
    audio: 'a recording',
  }
  const kind = kinds[text(item, 'type') ?? '']
  if (kind) return [`The item describes ${kind} that is not in it.`]
  if (text(item, 'type') === 'event' || isObject(get(item, 'eventdetails'))) return ['The item announces an event.']
  return []
}

const shortRole = /short|slug|seo|sms|push|sub|extended/i

function headlinesOf(item: Item): Partial<WireStory> {
  const headlines = withRoles(item, 'headline', 'headlines')
  const main =
    headlines.find(({ role }) => /^main$/i.test(role)) ??
    headlines.find(({ role }) => !shortRole.test(role)) ??
    headlines[0]
  const second = headlines.find(({ role }) => /^(?:sub|subhead|subheadline|subtitle|deck)$/i.test(role))
  const described = withRoles(item, 'description', 'descriptions').filter(({ role }) => !/writer|usage/i.test(role))
  const html = described.filter(({ type, role }) => !/html/i.test(type + role))
  const summary = plain(
    (html.find(({ role }) => /lead|summary|abstract|text|caption/i.test(role)) ?? html[0] ?? described[0])?.value,
  )
  const event = eventLine(item)
  return {
    ...present('title', plain(main?.value) ?? text(item, 'title') ?? text(item, 'slugline')),
    ...present('subtitle', plain(second?.value)),
    ...present('summary', summary),
    ...present('event', event),
  }
}

/** When and where an announced event is to be, in one line. */
function eventLine(item: Item): string | undefined {
  const details = get(item, 'eventdetails')
  const dates = isObject(details) ? get(details, 'dates') : undefined
  if (!isObject(details) || !isObject(dates)) return undefined
  const [start, end] = [text(dates, 'startdate', 'expectedstartdate'), text(dates, 'enddate', 'expectedenddate')]
  const organiser = get(details, 'organiser')
  const place = namesIn(item, 'places', 'place')[0]
  return [
    start && end ? `${start} – ${end}` : (start ?? end),
    place,
    isObject(organiser) ? text(organiser, 'name') : undefined,
  ]
    .filter(Boolean)
    .join(', ')
}

function plain(value: string | undefined): string | undefined {
  return (
    value
      ?.replace(/<[^<>]*>/g, ' ')
      .replace(/[^\S\n]+/g, ' ')
      .trim() || undefined
  )
}

function signatureOf(item: Item): Partial<WireStory> {
  const bylines = objects(item, 'bylines').flatMap((line) => text(line, 'by') ?? [])
  const byline = text(item, 'by', 'byline') ?? (bylines.join('; ') || undefined)
  const authors = objects(item, 'authors', 'author').flatMap((author) => text(author, 'name') ?? [])
  const dateline = text(item, 'dateline')
  return {
    ...present('byline', byline ?? (authors.join(', ') || undefined)),
    ...(authors.length > 0 && !byline ? { authors } : {}),
    ...present('dateline', dateline),
  }
}

/** Published when it was first created in the agency's system, changed when this version was. */
function datesOf(item: Item): Partial<WireStory> {
  const first = wireDate(text(item, 'firstpublished', 'firstcreated'))
  const version = wireDate(text(item, 'versioncreated'))
  return {
    ...present('publishedAt', first ?? version ?? wireDate(text(item, 'contentcreated'))),
    ...present('modifiedAt', first && version && version !== first ? version : undefined),
  }
}

function sourceOf(item: Item, uri: string | undefined): Partial<WireStory> {
  const sources = namesIn(item, 'provider', 'infosources', 'infosource', 'sources', 'source')
  const holder = text(item, 'copyrightholder')
  const signed = parseByline(text(item, 'by', 'byline') ?? '')
  const outlet = sources[0] ?? holder ?? signed.agency ?? signed.outlet ?? hostOf(uri)
  const agency = [...sources, holder, signed.agency].find((name) => name && isAgency(name))
  return { ...present('outlet', outlet), ...present('agency', agency) }
}

function hostOf(uri: string | undefined): string | undefined {
  return /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(uri ?? '')?.[1]
}

function placeOf(item: Item): Partial<WireStory> {
  const located = text(item, 'located')
  if (located) return { place: located }
  const dateline = get(item, 'datelinelocation')
  if (isObject(dateline)) return present('place', text(dateline, 'city', 'countryname'))
  // A list of places is what the item is about; a single one is where it is, too.
  const places = objects(item, 'places', 'place')
  const place = places.length === 1 ? places[0] : undefined
  const contact =
    place &&
    objects(place, 'contactinfo')
      .map((entry) => get(entry, 'address'))
      .find(isObject)
  return present('place', (contact && text(contact, 'locality')) ?? (place && text(place, 'name')))
}

function tagsOf(item: Item): string[] {
  const named = namesIn(
    item,
    ...['subjects', 'subject', 'keywords', 'keyword', 'people', 'persons', 'person'],
    ...['organisations', 'organisation', 'organizations', 'organization', 'objects', 'object', 'events', 'event'],
  )
  const places = namesIn(item, 'places', 'place')
  return unique(
    [...named, ...places].filter(
      (tag) => tag.length > 1 && tag.length < 120 && /\p{L}/u.test(tag) && !/\.(?:jpe?g|png|tiff?|mp4)$/i.test(tag),
    ),
  )
}

/** Pictures give their captions; texts are related stories. */
function associationsOf(item: Item): Partial<WireStory> {
  const associated = objects(item, 'associations')
  const isText = (entry: Item) => /^(text|composite|event|planning)$/.test(text(entry, 'type') ?? '')
  const captions = associated
    .filter((entry) => !isText(entry))
    .flatMap((entry) => {
      const described = withRoles(entry, 'description', 'descriptions').map(({ value }) => plain(value))[0]
      const line = [described ?? headlinesOf(entry).title, text(entry, 'by', 'byline')].filter(Boolean).join(' – ')
      return line ? [line] : []
    })
  const related = associated.filter(isText).flatMap((entry) => {
    const { title } = headlinesOf(entry)
    const uri = text(entry, 'uri')
    return title ? [{ title, ...(uri && /^https?:/i.test(uri) ? { url: uri } : {}) }] : []
  })
  return { ...(captions.length > 0 ? { captions } : {}), ...(related.length > 0 ? { related } : {}) }
}

/** Of several renditions of the text the one with most markup that can be read: HTML, NITF, then plain text. */
function bodyOf(item: Item): WireStory {
  const bodies = withRoles(item, 'body', 'bodies').map((body) => ({ ...body, kind: kindOf(body) }))
  const html = bodies.find(({ kind }) => kind === 'html')
  if (html) return { mediaType, html: withDatelines(html.value) }
  const nitf = bodies.find(({ kind }) => kind === 'nitf')
  const read = nitf && readNitf(nitf.value)
  if (read) return { ...read, mediaType }
  const plainText = bodies.find(({ kind }) => kind === 'text')
  return { mediaType, html: plainText ? textToHtml(plainText.value) : '' }
}

/** TT and others set the dateline as spans without a space between them. */
function withDatelines(html: string): string {
  return html.replace(/<div class="dat">((?:(?!<\/div>)[\s\S]){0,500})<\/div>/gi, (_, inside: string) => {
    return `<p class="dateline">${inside.replace(/<\/span>\s*<span/gi, '</span> <span')}</p>`
  })
}

function kindOf({
  role,
  type,
  value,
}: {
  role: string
  type: string
  value: string
}): 'html' | 'nitf' | 'text' | 'other' {
  if (/nitf/i.test(role + type)) return /<nitf[\s>]/i.test(value) ? 'nitf' : 'other'
  if (/html/i.test(role + type)) return 'html'
  if (/json|xml/i.test(role + type)) return 'other'
  return 'text'
}

function readNitf(value: string): WireStory | undefined {
  try {
    return nitfStory(parseXml(value))
  } catch {
    return undefined
  }
}
