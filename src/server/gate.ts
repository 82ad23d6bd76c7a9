/**
 * Who may speak to the server: this launch's own page, and scripts that hold its token. Host and Origin are checked too,
 * because any page in any browser on this machine can send requests to 127.0.0.1 (DNS rebinding, cross-site posts).
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import { refusal } from './answers'
import { securityHeaders } from './security-headers'

export interface Gate {
  /** `127.0.0.1:port` */
  host: string
  /** This launch's secret. */
  token: string
}

/** @returns the answer that turns the request away, or that signs the browser in; undefined: let it in */
export function guard(request: Request, { host, token }: Gate): Response | undefined {
  if (request.headers.get('host') !== host) {
    return refusal(403, 'bad-request', `Kliping answers only at http://${host}.`)
  }
  const url = new URL(request.url)
  const given = url.searchParams.get('token')
  if (request.method === 'GET' && url.pathname === '/' && given !== null) {
    return equal(given, token) ? signIn(host, token) : signedOut()
  }
  if (!sameOrigin(request, host)) {
    return refusal(403, 'bad-request', 'Another page may not use Kliping.')
  }
  return holdsToken(request, host, token) ? undefined : signedOut()
}

/** Scripts send no Origin; a browser sends it with every request that could change something. */
function sameOrigin(request: Request, host: string): boolean {
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  if (origin !== null && origin !== `http://${host}`) return false
  if (site === null || site === 'same-origin' || site === 'none') return true
  // Following a link or typing the address again is harmless; the cookie decides.
  return request.method === 'GET' && request.headers.get('sec-fetch-mode') === 'navigate'
}

function holdsToken(request: Request, host: string, token: string): boolean {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (bearer !== undefined) return equal(bearer, token)
  const cookies = (request.headers.get('cookie') ?? '').split(/; */)
  const prefix = `${cookieName(host)}=`
  return cookies.some((cookie) => cookie.startsWith(prefix) && equal(cookie.slice(prefix.length), token))
}

/** Cookies are shared by all ports of a host, so the name holds the port. */
const cookieName = (host: string) => `kliping-${new URL(`http://${host}`).port}`

function signIn(host: string, token: string): Response {
  const cookie = `${cookieName(host)}=${token}; Path=/; HttpOnly; SameSite=Strict`
  return new Response(null, { status: 303, headers: { ...securityHeaders, location: '/', 'set-cookie': cookie } })
}

function signedOut(): Response {
  return refusal(401, 'bad-request', 'Open the address that Kliping printed when it started: it holds the key to it.')
}

function equal(given: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(token))
}
