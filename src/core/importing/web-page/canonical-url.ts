/** Web addresses in one form, so that the same story is known again however its link was passed on. */

/** Parameters that say where a reader came from, never which story it is. */
const tracking =
  /^(utm_\w+|utm-\w+|fbclid|gclid|dclid|gclsrc|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|__twitter_impression|ref|ref_src|ref_url|referrer|referer|source|src|smid|smtyp|ncid|cmpid|cmp|xtor|wt_mc|wtrid|at_\w+|ito|icid|ocid|soc_src|soc_trk|partner|share|sh|spm|cvid|ns_\w+|traffic_source|amp|outputtype|__source|guccounter|guce_\w+|trk|trkinfo)$/i

/**
 * The address without tracking parameters, fragment, default port and credentials; host in lower case.
 * @param base the page's own address, for relative links
 * @returns undefined for what is not an http(s) address
 */
export function canonicalUrl(address: string | undefined, base?: string): string | undefined {
  if (!address?.trim()) return undefined
  try {
    const url = new URL(address.trim(), base)
    if (!/^https?:$/.test(url.protocol) || !url.hostname.includes('.')) return undefined
    for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name)
    if (url.search === '?') url.search = ''
    url.hash = ''
    url.username = ''
    url.password = ''
    return url.href
  } catch {
    return undefined
  }
}
