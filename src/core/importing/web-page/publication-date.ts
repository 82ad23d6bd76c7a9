/** Settles the day of publication where a page's data, its text and its address say different things. */

export interface ShownDate {
  publishedAt?: string
  /** It stands where bylines stand. */
  publishedSurely: boolean
}

export interface DateEvidence {
  /** By the page's data, the surest first. */
  stated: readonly (string | undefined)[]
  shown: ShownDate
  inAddress?: string | undefined
  /** In the page's `<title>`: it may be what the story is about, so it only speaks for one of the stated. */
  inWindowTitle?: string | undefined
  /** In the data of the page's own program. */
  inState?: string | undefined
  modifiedAt?: string | undefined
}

/**
 * The day is the page's own. Of two stated dates the one that the page shows wins; a shown date wins over the stated
 * when it is the same moment in another time zone, surely earlier (what was shown then was published then), or surely
 * the day after: an edition's date. A page that dates nothing but its last change is dated by that.
 */
export function publicationDate(evidence: DateEvidence): string | undefined {
  const { shown, inAddress, inWindowTitle, inState, modifiedAt } = evidence
  const known = evidence.stated.filter((date) => date !== undefined)
  const [first] = known
  if (!first) {
    const visible = isRefuted(shown, modifiedAt) ? undefined : shown.publishedAt
    return (inAddress && !visible?.startsWith(inAddress) ? inAddress : visible) ?? inState ?? modifiedAt
  }
  const { publishedAt, publishedSurely } = shown
  const whole = publishedSurely && publishedAt && publishedAt.length >= 10 ? publishedAt : undefined
  const sure = whole && isMidnightSeenFromUtc(first, whole) ? undefined : whole
  const edition = sure && isDayAfter(sure, first) && !known.some((date) => sameDay(sure, date))
  if (edition) return sure
  const visible = [publishedAt, inAddress].filter((date) => date !== undefined)
  const telling = inWindowTitle ? [...visible, inWindowTitle] : visible
  const agreed = known.find((date) => telling.some((each) => sameDay(each, date)))
  if (agreed) return agreed
  return visible.find((date) => isSameMomentElsewhere(first, date)) ?? (sure && sure < first ? sure : first)
}

/** The first year with web pages: an earlier date in a page that was changed since is what the text tells of. */
const firstWebYear = '1991'

/** What stands in running text is an event's when the page is older than it, or was never a page then. */
function isRefuted({ publishedAt, publishedSurely }: ShownDate, modifiedAt: string | undefined): boolean {
  if (!publishedAt || publishedSurely || !modifiedAt) return false
  return publishedAt.slice(0, 10) > modifiedAt.slice(0, 10) || publishedAt < firstWebYear
}

const isDayAfter = (later: string, earlier: string): boolean =>
  Date.parse(later.slice(0, 10)) - Date.parse(earlier.slice(0, 10)) === 24 * hourMs
/** A server by UTC writes the day before for a midnight to the east of it. */
const isMidnightSeenFromUtc = (stated: string, day: string): boolean =>
  /T00:00:00\+(?!00:00)/.test(stated) && new Date(stated).toISOString().slice(0, 10) === day

const sameDay = (a: string, b: string): boolean => a.length >= 10 && a.slice(0, 10) === b.slice(0, 10)
const hourMs = 3_600_000
const furthestZoneHours = 9

/** The stated time in UTC falls on the day before or after, no further off than a time zone can be. */
function isSameMomentElsewhere(utc: string, local: string): boolean {
  if (!/T.*(Z|\+00:00)$/.test(utc) || sameDay(utc, local) || local.length < 10) return false
  if (local.length > 10) {
    const offset = (Date.parse(`${local.slice(0, 16)}Z`) - Date.parse(`${utc.slice(0, 16)}Z`)) / hourMs
    return Math.abs(offset) <= furthestZoneHours && Math.abs(offset * 4 - Math.round(offset * 4)) < 0.1
  }
  const moment = Date.parse(utc)
  const start = Date.parse(`${local}T00:00:00Z`)
  const behind = (moment - (start + 24 * hourMs)) / hourMs
  const ahead = (start - moment) / hourMs
  return (behind >= 0 && behind <= furthestZoneHours) || (ahead > 0 && ahead <= furthestZoneHours)
}
