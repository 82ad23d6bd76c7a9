/** The answers of the server: a Result as JSON, always with the security headers. */
import type { Result } from '../contract/dispatch'
import type { ErrorCode } from '../contract/errors'
import { securityHeaders } from './security-headers'

export function jsonAnswer(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...securityHeaders, ...headers, 'content-type': 'application/json; charset=utf-8' },
  })
}

/** A request that did not get as far as the archive. */
export function refusal(
  status: number,
  code: ErrorCode,
  message: string,
  headers: Record<string, string> = {},
): Response {
  return jsonAnswer({ ok: false, error: { code, message } } satisfies Result, status, headers)
}
