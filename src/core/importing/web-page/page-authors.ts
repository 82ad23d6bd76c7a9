/** Chooses the people who wrote a story among everything that a page offers as their names. */
import { findNewsDates } from '../dates/news-date'
import { type Byline, parseByline } from '../names/byline'
import { isDomainName } from '../names/outlet-names'
import { sameAsOne } from './headline'
import { isOrganisation, isWholeName } from './person-names'

export interface BylineSource {
  texts: readonly string[]
  /**
   * Stated in the page's data; marked as the author near the story; a line that opens as bylines do; a line where
   * bylines stand; a credit to an agency or a site; the owner of the site.
   */
  certainty: 'data' | 'marked' | 'line' | 'guess' | 'source' | 'owner'
}

/**
 * Whole names before short ones, data before markup before wording; then the source that the page credits; last of
 * all the site's owner, the desk or the outlet itself. Data that the page shows nowhere give way to what it does show:
 * publishing systems put the account there that filed the story.
 * @param sources the surest first
 * @param siteNames names of the outlet
 * @param pageText everything that the page shows
 */
export function chooseAuthors(
  sources: readonly BylineSource[],
  siteNames: readonly string[],
  pageText: string,
): Byline {
  const shown = pageText.toLowerCase()
  const isShown = (name: string) => shown.includes(name.toLowerCase())
  const read = sources.map(({ texts, certainty }) => ({ certainty, ...readSource(texts, siteNames) }))
  const agency = read.find((byline) => byline.agency)?.agency
  const first = (kind: BylineSource['certainty']) =>
    read.find(
      ({ certainty, authors }) =>
        certainty === kind &&
        authors.some((name) => !isOrganisation(name) && !(kind === 'data' && initials.test(name))),
    )
  const inData = first('data')
  const onPage = [first('marked'), first('line')]
  const named = (inData?.authors.some(isShown) ? [inData, ...onPage] : [...onPage, inData]).filter(
    (byline) => byline !== undefined,
  )
  const best =
    named.find(({ authors }) => authors.some(isWholeName)) ??
    named.find(({ certainty, authors }) => certainty !== 'line' || authors.every(isShort)) ??
    read.find(({ certainty, authors }) => certainty === 'guess' && authors.length > 0 && authors.every(isWholeName))
  const owner = read.find(({ certainty }) => certainty === 'owner')?.authors[0]
  const credited = sources.find(({ certainty }) => certainty === 'source')?.texts[0]
  const desks = deskNames(sources)
  const nameless = credited ?? desks.find(isShown) ?? desks[0] ?? owner
  const authors = best?.authors ?? (nameless ? [nameless] : [])
  return {
    authors: owner && authors[0] === initialsOf(owner) ? [owner] : authors,
    editors: best?.editors ?? [],
    ...(best?.outlet ? { outlet: best.outlet } : {}),
    ...(agency ? { agency } : {}),
  }
}

/** A line that opens as bylines do may go on as a sentence. */
const isShort = (name: string): boolean => name.split(' ').length <= 3
const initialsOf = (name: string): string => (name.match(/(?<!\S)\p{Lu}/gu) ?? []).join('')

/** In data more often an agency's or an outlet's than a person's. */
const initials = /^\p{Lu}{2,3}$/u

function readSource(source: readonly string[], siteNames: readonly string[]): Byline {
  const bylines = source
    .filter((text) => !isAddress(text))
    .map((text) => withoutPlaces(parseByline(withoutSurroundings(text)), siteNames))
  const authors = bylines
    .flatMap((byline) => byline.authors)
    .map((name) =>
      name
        .replace(opening, '')
        .replace(/[\s:,•·|–-]+$/, '')
        .trim(),
    )
    .filter((name) => isSomeone(name) && !sameAsOne(siteNames)(name))
  return {
    authors: [...new Set(authors)],
    editors: [...new Set(bylines.flatMap((byline) => byline.editors))],
    outlet: bylines.find((byline) => byline.outlet)?.outlet,
    agency: bylines.find((byline) => byline.agency)?.agency,
  }
}

/** "example.org, Berlin, Germany": what follows an outlet is where it is at home, unless it is a person. */
function withoutPlaces(byline: Byline, siteNames: readonly string[]): Byline {
  const [first, ...rest] = byline.authors
  const isOutlet = first !== undefined && (isDomainName(first) || sameAsOne(siteNames)(first))
  return isOutlet ? { ...byline, authors: [first, ...rest.filter(isWholeName)] } : byline
}

/** The desk or outlet that signs where no person does. */
function deskNames(sources: readonly BylineSource[]): string[] {
  return sources
    .filter(({ certainty }) => /^(data|marked|line)$/.test(certainty))
    .flatMap(({ texts }) => texts)
    .filter((text) => !isAddress(text))
    .map((text) => withoutSurroundings(text).split(' | ')[0]?.replace(opening, '').trim() ?? '')
    .filter((name) => /^[^:©]*\p{L}[^:©]*$/u.test(name) && name.length <= 60 && !placeholder.test(name))
}

const isAddress = (text: string): boolean => /^\s*(https?:|@)|\.html?\b|\.com\//i.test(text)
const isSomeone = (name: string): boolean =>
  /^[^:©]*\p{L}[^:©]*$/u.test(name) && name.length <= 80 && !placeholder.test(name) && !desk.test(name)

/** Left by publishing systems, or standing beside a name. */
const placeholder =
  /^(cc[ -]by\b.*|no author|none|null|admin\w*|web ?master|wordpress ?admin|user|guest|anonymous|unknown|root|author|autor|read more|mehr|share|teilen|follow|contact|kontakt|e-?mail|profile?|bio|website|posted|published|publiziert|veröffentlicht|artikel|von|by|alle posts|alle (artikel|beiträge)|.*\b(rechte|rights) .*|datum|date)$/i
const desk = /^(editor|staff|staff writer|online|web|team|redaktion|redacci[oó]n|rédaction|redazione|redaksi)$/i
const opening = /^(?:(?:by|von|par|por|author|autor(?:in)?|artikel von|reporter|interview|text)\b[:\s]*)+/i
const leading =
  /^\s*(view|see|read|show)?\s*(all|more)?\s*(posts|articles|stories)\s*(by|from)\s+|^\s*(zeige )?alle (beiträge|artikel) (von|anzeigen von)\s+|^\s*(mehr|alles|more) (von|from|by)\s+|^\s*(ver|todos los|todas las)\s+(artículos|posts|notas|entradas) (de|por)\s+|^\s*(voir )?tous les articles (de|par)\s+|^\s*(ein|eine)\s+(artikel|beitrag|text|kommentar|reportage|interview|analyse|gastbeitrag|kolumne)\s+(von|der)\s+|^\s*(text|texte|fotos?|protokoll|interview|escribe|geschrieben|verfasst|veröffentlicht|erstellt|posted|published|written|gepostet)\s+(und fotos? )?(?=(von|by|de|par|por)\s)|^\s*(about|über|sobre)\s+(the author|den autor|die autorin|el autor)?:?\s*/i
const trailing =
  /\s+(on|am|um|at|vom|gespeichert|in|updated|published|veröffentlicht|aktualisiert|illustration|fotos?|photos?|bilder?|symbolbild|shares?|follow|for the)\s*(\W|von\b|by\b|unter\b).*$|\s+(illustration|fotos?|photos?|bilder) (von|by|de).*$|\s+(shares?|follow|on|am|vom|posted|updated|published|alle (artikel|beiträge)|eine? kommentar|(\d+ )?(kommentare?|comments?))$/i
const beside =
  /^(lesezeit|reading time|kommentare?|comments?|uhr|updated|aktualisiert|posted on|published on|publiziert am|veröffentlicht am|in)\b|\d+ (comments?|kommentare?)/i

/** Drops what stands around the names in a byline: dates, times, "View all posts by", counts of shares. */
function withoutSurroundings(text: string): string {
  let rest = text
  if (/\d/.test(text)) {
    for (const date of findNewsDates(text).reverse()) rest = `${rest.slice(0, date.start)} | ${rest.slice(date.end)}`
  }
  return rest
    .replace(/\b\d{1,2}[:.h]\d{2}\s*(uhr|h|am|pm|a\.m\.|p\.m\.)?/gi, ' | ')
    .split(/\s*(?:[|•·▪]|\/\/|\s[–—]\s)\s*/)
    .map((part) =>
      part
        .replace(leading, '')
        .replace(trailing, '')
        .replace(/^[\s,:|]+|[\s,:|]+$/g, ''),
    )
    .filter((part) => /\p{L}/u.test(part) && !placeholder.test(part) && !beside.test(part))
    .join(' | ')
}
