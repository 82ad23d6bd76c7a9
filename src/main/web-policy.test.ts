import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOwnPage, isTrustedSender, leaving, mayRequest, mayUse } from './web-policy'

describe('mayRequest', () => {
  it.each([
    'app://kliping/index.html',
    'data:image/png;base64,AA==',
    'blob:app://kliping/1',
    'devtools://devtools/x.js',
  ])('lets %s through', (url) => expect(mayRequest(url)).toBe(true))

  it.each([
    'https://news.example/pixel.gif',
    'http://127.0.0.1:80/',
    'ws://127.0.0.1/',
    'wss://news.example/',
    'ftp://news.example/',
    'file:///etc/passwd',
    'chrome-extension://abc/x.js',
    'javascript:alert(1)',
    'not a url',
    '',
  ])('stops %s', (url) => expect(mayRequest(url)).toBe(false))

  it('lets no web address through, however it is written', () => {
    fc.assert(fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => !mayRequest(url)))
  })
})

describe('isOwnPage', () => {
  it.each(['app://kliping', 'app://kliping/', 'app://kliping/index.html?x#y'])('knows %s', (url) =>
    expect(isOwnPage(url)).toBe(true),
  )

  it.each([
    'app://kliping.news.example/',
    'app://kliping@news.example/',
    'app://user@kliping/',
    'app://kliping:8080/',
    'app://other/',
    'app:kliping/',
    'https://kliping/',
    'kliping',
    'about:blank',
  ])('is not taken in by %s', (url) => expect(isOwnPage(url)).toBe(false))
})

describe('leaving', () => {
  it.each([
    ['app://kliping/', 'stay'],
    ['https://news.example/a', 'ask'],
    ['http://news.example/a', 'ask'],
    ['file:///etc/passwd', 'refuse'],
    ['javascript:alert(1)', 'refuse'],
    ['smb://server/share', 'refuse'],
    ['ms-msdt:/id', 'refuse'],
    ['app://other/', 'refuse'],
    ['about:blank', 'refuse'],
    ['nonsense', 'refuse'],
  ] as const)('%s: %s', (url, decision) => expect(leaving(url)).toBe(decision))
})

describe('mayUse', () => {
  it('lets our page copy, and do nothing else', () => {
    expect(mayUse('clipboard-sanitized-write', 'app://kliping/', true)).toBe(true)
    for (const permission of [
      'clipboard-read',
      'media',
      'geolocation',
      'notifications',
      'openExternal',
      'fullscreen',
    ]) {
      expect(mayUse(permission, 'app://kliping/', true)).toBe(false)
    }
  })

  it('lets neither frames nor other pages copy', () => {
    expect(mayUse('clipboard-sanitized-write', 'app://kliping/', false)).toBe(false)
    expect(mayUse('clipboard-sanitized-write', 'https://news.example/', true)).toBe(false)
  })
})

describe('isTrustedSender', () => {
  it('is the main frame of our page alone', () => {
    expect(isTrustedSender({ origin: 'app://kliping', parent: null })).toBe(true)
    expect(isTrustedSender({ origin: 'app://kliping', parent: {} })).toBe(false)
    expect(isTrustedSender({ origin: 'https://news.example', parent: null })).toBe(false)
    expect(isTrustedSender({ origin: 'null', parent: null })).toBe(false)
    expect(isTrustedSender(null)).toBe(false)
  })
})
