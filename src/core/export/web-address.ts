/** The one test of whether a story's address may become a link. */

/** The address in its normal form when it is one of the web; anything else ("javascript:…", a path) is undefined. */
export function webAddress(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  return protocol === 'http:' || protocol === 'https:' ? href : undefined
}
