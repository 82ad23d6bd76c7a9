/** Settles the day of publication where a page's data, its text and its address say different things. */

export interface ShownDate {
  publishedAt?: string
  /** It stands where bylines stand. */
  publishedSurely: boolean
}

/**
 * The day is the page's own. Of two stated dates the one that the page shows wins; a shown date wins over the stated
 * when it is the same moment in another time zone, or surely earlier: what was shown then was published then.
 * @param stated by the page's data, the surest first
 */
export function publicationDate(
  stated: readonly (string | undefined)[],
  shown: ShownDate,
  inAddress: string | undefined,
): string | undefined {
  const known = stated.filter((date) => date !== undefined)
  const visible = [shown.publishedAt, inAddress].filter((date) => date !== undefined)
  const agreed = known.find((date) => visible.some((each) => sameDay(each, date)))
  if (agreed) return agreed
  const [first] = known
  if (!first) return inAddress && !shown.publishedAt?.startsWith(inAddress) ? inAddress : shown.publishedAt
  const local = visible.find((date) => isSameMomentElsewhere(first, date))
  if (local) return local
  const { publishedAt, publishedSurely } = shown
  return publishedAt && publishedSurely && publishedAt.length >= 10 && publishedAt < first ? publishedAt : first
}

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
