/** Where and when a copy of a page was taken, as the program that saved it noted in the page itself. */
import { isoDate } from './machine-date'

export interface SavedNote {
  address?: string
  /** ISO 8601. */
  capturedAt?: string
}

/** Notes stand in comments about the page's start or end. */
const looked = 32 * 1024

/** Each program's own wording: the address, then the time, either may be missing. */
const wordings: readonly RegExp[] = [
  /(?:Page saved with|Archive processed by) SingleFileZ?\s+url:\s*(?<address>\S+)(?:\s+saved date:\s*(?<time>[^\n]{8,60}))?/i,
  // monolith
  /<!--\s*Saved from (?<address>https?:\S+) at (?<time>\S+) using monolith/i,
  // HTTrack, which leaves the scheme out
  /<!--\s*Mirrored from (?<address>\S+) by HTTrack[^,>]*, (?<time>[^>]{8,40}?)\s*-->/i,
  // WebScrapBook
  /<html\b[^>]*\bdata-scrapbook-source="(?<address>[^"]+)"(?:[^>]*\bdata-scrapbook-create="(?<time>\d{14}))?/i,
  // a page out of the Internet Archive
  /(?<address>)FILE ARCHIVED ON (?<time>\d\d:\d\d:\d\d \w{3} \d\d, \d{4}) AND RETRIEVED FROM THE INTERNET ARCHIVE/i,
  // Chrome, Edge, Internet Explorer; the number is the address's length
  /<!--\s*saved from url=\(\d+\)(?<address>\S+)\s*-->(?<time>)/i,
]

export function savedNote(html: string): SavedNote {
  const ends = html.length <= 2 * looked ? html : `${html.slice(0, looked)}\n${html.slice(-looked)}`
  const note: SavedNote = {}
  for (const wording of wordings) {
    const { address = '', time = '' } = wording.exec(ends)?.groups ?? {}
    const url = /^https?:\/\//i.test(address)
      ? address
      : /^[\w-]+(\.[\w-]+)+\//.test(address)
        ? `http://${address}`
        : undefined
    const capturedAt = momentOf(time)
    if (url) note.address ??= url.replaceAll('&amp;', '&')
    if (capturedAt) note.capturedAt ??= capturedAt
  }
  return note.address ? outOfArchive(note.address, note.capturedAt) : note
}

/** The Internet Archive's address of a copy holds the page's own, and when it was taken. */
function outOfArchive(address: string, capturedAt: string | undefined): SavedNote {
  const copy = /^https?:\/\/web\.archive\.org\/web\/(\d{14})\w*\/(https?:.+)$/i.exec(address)
  const taken = copy ? isoDate(`${copy[1]}Z`) : capturedAt
  return { address: copy?.[2] ?? address, ...(taken ? { capturedAt: taken } : {}) }
}

/** The page's own address, where a saved copy names the Internet Archive's. */
export function withoutArchive(address: string | undefined): string | undefined {
  return address && (outOfArchive(address, undefined).address ?? address)
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** "Mon Sep 25 2023 10:11:12 GMT+0200 (…)" as JavaScript prints dates, "10:11:12 Mar 01, 2019" in UTC, or a machine's date. */
function momentOf(text: string): string | undefined {
  const printed =
    /^[a-z]{3} (?<month>[a-z]{3}) (?<day>\d\d) (?<year>\d{4}) (?<time>\d\d:\d\d:\d\d) (?:GMT|UTC)(?<zone>[+-]\d{4})?/i.exec(
      text,
    ) ?? /^(?<time>\d\d:\d\d:\d\d) (?<month>[a-z]{3}) (?<day>\d\d), (?<year>\d{4})/i.exec(text)
  if (!printed?.groups) return isoDate(text)
  const { month = '', day, year, time, zone } = printed.groups
  const number = String(months.indexOf(month.toLowerCase()) + 1).padStart(2, '0')
  return isoDate(`${year}-${number}-${day}T${time}${zone ?? 'Z'}`)
}
