/** How young a page can be, told from the years it names. */

/** Not the end of a plan's "2017/2023". */
const years =
  /(?<![\d.])(?<!\d{4}\/)(?:19|20)\d\d(?!\d)|(?<!\d)20\d\d(?=(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d))/g
const copyright = /(?:©|&copy;|&#169;|\bcopyright\b)[^\d<]{0,40}(?:19|20)\d\d/i

/**
 * The latest year anywhere in the page up to the day of the copy, when it has a copyright line with a year: such pages name the year
 * they are of. A stale copyright line does no harm on a page that names its true year once.
 * @param copiedAt ISO 8601
 */
export function latestYearNamed(html: string, copiedAt: string): number | undefined {
  if (!copyright.test(html)) return undefined
  const end = Number(copiedAt.slice(0, 4))
  let latest: number | undefined
  for (const match of html.matchAll(years)) {
    const year = Number(match[0])
    if (year <= end && year > (latest ?? 0)) latest = year
  }
  return latest
}
