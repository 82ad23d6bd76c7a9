/** What a page may do to the window and to the world, as pure decisions. `web-guard.ts` puts them into force. */

/** The only origin whose pages this program shows. */
export const appOrigin = 'app://kliping'
export const appScheme = 'app'

/** Nothing is ever fetched from a network: these schemes end on this machine. */
const localSchemes = new Set([`${appScheme}:`, 'devtools:', 'blob:', 'data:'])

export function mayRequest(url: string): boolean {
  const parsed = parse(url)
  return parsed !== undefined && localSchemes.has(parsed.protocol)
}

export function isOwnPage(url: string): boolean {
  const parsed = parse(url)
  // Node gives custom schemes an opaque origin, so the parts are compared.
  return (
    parsed?.protocol === `${appScheme}:` && parsed.host === 'kliping' && parsed.username === '' && parsed.port === ''
  )
}

/** `ask`: a web address, which only a person may send to the browser. */
export type Leaving = 'stay' | 'ask' | 'refuse'

/** For navigations, redirects and new windows alike. */
export function leaving(url: string): Leaving {
  if (isOwnPage(url)) return 'stay'
  const parsed = parse(url)
  return parsed && ['http:', 'https:'].includes(parsed.protocol) ? 'ask' : 'refuse'
}

/** Copying a quote is all that a page of ours needs permission for. */
export function mayUse(permission: string, pageUrl: string, isMainFrame: boolean): boolean {
  return permission === 'clipboard-sanitized-write' && isMainFrame && isOwnPage(pageUrl)
}

/** Whether a message comes from our page itself and not from a frame in it, or from what took its place. */
export function isTrustedSender(frame: { origin: string; parent: unknown } | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === appOrigin
}

function parse(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined
}
