import { describe, expect, it } from 'vitest'
import { guard } from './gate'

const gate = { host: '127.0.0.1:4173', token: 'right' }
const origin = `http://${gate.host}`

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  guard(new Request(origin + path, { method, headers: { host: gate.host, ...headers } }), gate)

const cookie = { cookie: 'other=1; kliping-4173=right' }

describe('guard', () => {
  it('turns the token in the address into a cookie that scripts cannot read and other sites cannot send', () => {
    const answer = ask('/?token=right')
    expect(answer?.status).toBe(303)
    expect(answer?.headers.get('location')).toBe('/')
    expect(answer?.headers.get('set-cookie')).toBe('kliping-4173=right; Path=/; HttpOnly; SameSite=Strict')
  })

  it.each([
    ['a wrong token', '/?token=wrong', {}],
    ['an empty token', '/?token=', {}],
    ['nothing', '/', {}],
    ['a cookie of another port', '/', { cookie: 'kliping-4174=right' }],
    ['a wrong cookie', '/', { cookie: 'kliping-4173=wrong' }],
    ['a wrong bearer', '/', { authorization: 'Bearer wrong' }],
    ['a wrong bearer beside the right cookie', '/', { ...cookie, authorization: 'Bearer wrong' }],
    ['the token elsewhere than at the front door', '/events?token=right', {}],
  ])('asks who it is for %s', (_, path, headers) => {
    expect(ask(path, headers)?.status).toBe(401)
  })

  it('lets the cookie and the bearer in', () => {
    expect(ask('/api/archive.info', { ...cookie, origin, 'sec-fetch-site': 'same-origin' }, 'POST')).toBeUndefined()
    expect(ask('/api/archive.info', { authorization: 'Bearer right' }, 'POST')).toBeUndefined()
    expect(ask('/', { ...cookie, 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' })).toBeUndefined()
  })

  it.each([
    ['the name of another host', { host: 'news.example:4173' }],
    ['localhost, which a resolver may have turned', { host: 'localhost:4173' }],
    ['another port', { host: '127.0.0.1:80' }],
  ])('turns away %s, token or not (DNS rebinding)', (_, headers) => {
    expect(ask('/', { ...cookie, ...headers })?.status).toBe(403)
    expect(ask('/?token=right', headers)?.status).toBe(403)
  })

  it.each([
    ['another site', { origin: 'https://news.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:9999', 'sec-fetch-site': 'same-site' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['another site without an origin', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
  ])('turns away a post of %s, cookie or not', (_, headers) => {
    expect(ask('/api/archive.info', { ...cookie, ...headers }, 'POST')?.status).toBe(403)
  })

  it('lets a followed link in, but no request that a foreign page makes by itself', () => {
    const foreign = { ...cookie, 'sec-fetch-site': 'cross-site' }
    expect(ask('/', { ...foreign, 'sec-fetch-mode': 'navigate' })).toBeUndefined()
    expect(ask('/events', { ...foreign, 'sec-fetch-mode': 'cors' })?.status).toBe(403)
  })
})
