/** `GET /originals/<story id>`: the imported page, for a frame of ours that may run and load nothing. */
import { dispatch } from '../contract/dispatch'
import type { Api } from '../contract/methods'
import { refusal } from './answers'
import { securityHeaders } from './security-headers'

/** A policy of its own: looks stay as they were saved, and not one request is possible. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox',
].join('; ')

export async function originalPage(api: Api, storyId: string): Promise<Response> {
  const answer = await dispatch(api, 'originals.page', { storyId })
  if (!answer.ok) return refusal(404, answer.error.code, answer.error.message)
  const { html } = answer.value as { html: string }
  return new Response(html, {
    headers: {
      ...securityHeaders,
      'content-security-policy': policy,
      'x-frame-options': 'SAMEORIGIN',
      'x-dns-prefetch-control': 'off',
      'content-type': 'text/html; charset=utf-8',
    },
  })
}
