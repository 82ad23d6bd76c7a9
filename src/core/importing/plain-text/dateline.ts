/**
 * The opening of a first paragraph: an outlet's stamp ("Kabar.co - "), or a dateline that says where the report comes
 * from ("JAKARTA, Kabar.com -", "MOSCOW (AP) —", "大阪=", "Berlin (dpa) -"). A bare stamp is taken off the text; a
 * dateline is part of what the article says, stays in it, and is only understood.
 */
import { isAgency } from '../names/agencies'
import { isDomainName, looksLikeOutlet } from '../names/outlet-names'

export interface Dateline {
  outlet?: string
  place?: string
  agency?: string
  /** Who reports, where Korean agencies name them. */
  reporter?: string
  /** The date inside it, as written ("June 25"). */
  date?: string
  /** Length of the opening, dash and spaces included. */
  length: number
  /** Names only the outlet: no words of the article. */
  stamp: boolean
}

const dash = /\s?(?:[-–—―]{1,3}|:|=|＝)\s*(?=\S)/u
const reach = 90

/** @param isOutlet tells names that are known to be the outlet's from elsewhere in the text */
export function readDateline(
  paragraph: string,
  isOutlet: (name: string) => boolean,
  language: string | undefined,
): Dateline | undefined {
  const head = paragraph.slice(0, reach)
  return eastAsian(head) ?? dashed(head, isOutlet) ?? sentencePlace(head, language)
}

/** "<opening> - Text": a dash, a colon or an equals sign near the start. */
function dashed(head: string, isOutlet: (name: string) => boolean): Dateline | undefined {
  for (const match of head.matchAll(new RegExp(dash, 'gu'))) {
    const opening = head
      .slice(0, match.index)
      .trim()
      .replace(/(?<=[)）])\.$/u, '')
    if (!opening || opening.length > 70) return undefined
    const glued = !/^\s/.test(match[0]) && /^[-:]/.test(match[0].trim())
    const parts = understand(opening, isOutlet)
    // "Jakarta-based" is a word; "JAKARTA- Police" and "Kabar.com- Police" are not.
    if (parts && (!glued || /\s$/.test(match[0]) || /^\p{Lu}{3,}/u.test(opening))) {
      if (match[0].includes(':') && !(isCapitals(opening) || parts.outlet)) continue
      return {
        ...parts,
        length: match.index + match[0].length,
        stamp: !!parts.outlet && !parts.place && !parts.agency && !parts.date,
      }
    }
  }
  return undefined
}

function understand(
  opening: string,
  isOutlet: (name: string) => boolean,
): Omit<Dateline, 'length' | 'stamp'> | undefined {
  const found: Omit<Dateline, 'length' | 'stamp'> = {}
  const bracket = /[(（]([^()（）]{2,40})[)）]/u.exec(opening)
  const inside = bracket?.[1]?.trim()
  if (inside) {
    if (isAgency(inside) || !looksLikeOutlet(inside)) found.agency = inside
    else found.outlet = inside
  }
  const bare = opening.replace(/[(（][^()（）]*[)）]/gu, ' ').trim()
  for (const part of bare.split(/\s*[,،、，/]\s*/u).filter(Boolean)) {
    if (isDomainName(part) || isOutlet(part)) found.outlet ??= part
    else if (isAgency(part)) found.agency ??= part
    else if (/\d/.test(part) && part.length <= 24) found.date = found.date ? `${found.date}, ${part}` : part
    else if (isPlace(part)) found.place = found.place ? `${found.place}, ${part}` : part
    else if (looksLikeOutlet(part)) found.outlet ??= part
    else return undefined
  }
  // A capitalised word and a dash may be anything; capitals, an outlet, an agency or a date make it a dateline.
  const sure =
    found.outlet ||
    found.agency ||
    found.date ||
    isCapitals(bare) ||
    (found.place && !/[\p{Lu}\p{Ll}]/u.test(bare)) ||
    (found.place && bare.split(' ').length <= 3)
  return sure && (found.place || found.outlet || found.agency) ? found : undefined
}

function isPlace(part: string): boolean {
  const words = part.split(/\s+/)
  if (words.length > 4 || part.length > 40 || /[.!?"“”:;]/.test(part.replace(/\b(?:St|Mt|D\.C|U\.S)\./g, '')))
    return false
  if (!/[\p{Lu}\p{Ll}]/u.test(part)) return /^[\p{L}\p{M}\s'’-]+$/u.test(part) && words.length <= 3
  return words.every(
    (word) =>
      /^\p{Lu}/u.test(word) || /^(?:de|del|di|da|do|dos|la|le|el|al|am|an|der|den|sur|upon|of|i|y|e)$/.test(word),
  )
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text.replace(/\.(?:com|co|id|net|org)\b/giu, ''))
}

/** 【霧守】, [서울=뉴스], (서울=연합뉴스) 김철수 기자 =, 海岬时报9月14日讯, 大阪=. */
function eastAsian(head: string): Dateline | undefined {
  const bracket = /^[【［[(（]([^【】［］[\]()（）]{1,24})[】］\])）]\s*/u.exec(head)
  if (bracket && /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u.test(bracket[0])) {
    const [first = '', second] = (bracket[1] as string).split(/\s*[=＝]\s*/u)
    const reporter = /^([\p{Script=Hangul}\s·,]{2,30}?)\s?(?:기자|특파원)\s*=\s*/u.exec(head.slice(bracket[0].length))
    const length = bracket[0].length + (reporter?.[0].length ?? 0)
    const source = second?.trim()
    if (first.length > 14 && !source) return undefined
    return {
      place: first.trim(),
      ...(source ? (isAgency(source) ? { agency: source } : { outlet: source }) : {}),
      ...(reporter ? { reporter: reporter[1]?.trim() } : {}),
      length,
      stamp: false,
    }
  }
  const wired =
    /^([\p{Script=Han}\p{L}]{2,10}?)(\p{Script=Han}{0,6}?)(\d{1,2}月\d{1,2}日)?[电電讯訊]\s*[，,:：]?\s*/u.exec(head)
  if (wired?.[3]) {
    const name = wired[1] as string
    const agency = ['新华社', '新華社', '中新社', '中央社', '路透社', '法新社', '美联社'].find((known) =>
      head.startsWith(known),
    )
    const place = agency ? head.slice(agency.length, wired[0].indexOf(wired[3])) : wired[2]
    return {
      ...(agency ? { agency } : { outlet: name + (wired[2] ?? '') }),
      ...(agency && place ? { place } : {}),
      date: wired[3],
      length: wired[0].length,
      stamp: false,
    }
  }
  return undefined
}

/** "Ahrsund. Am Deich …", "सोनबेला द्वीप, 29 नवंबर। …": a place as a sentence of its own. */
function sentencePlace(head: string, language: string | undefined): Dateline | undefined {
  const match = /^([^.।!?]{2,40})[.।]\s+(?=\p{L}|["“«„])/u.exec(head)
  if (!match) return undefined
  const [place = '', date, ...more] = (match[1] as string).split(/\s*,\s*/u)
  if (more.length > 0 || !isPlace(place) || place.split(' ').length > 3) return undefined
  if (date !== undefined && !/\d/.test(date)) return undefined
  // A bare "Place." is the custom of German papers; elsewhere it is a sentence.
  if (date === undefined && (language !== 'de' || !/^\p{Lu}\p{Ll}{3,}$/u.test(place))) return undefined
  return { place, ...(date ? { date } : {}), length: match[0].length, stamp: false }
}
