import { expect, it } from 'vitest'
import { canonicalUrl } from './canonical-url'

it.each([
  ['https://News.Example.org:443/a/b?utm_source=x&id=7&fbclid=y#top', 'https://news.example.org/a/b?id=7'],
  ['https://user:secret@example.org/a', 'https://example.org/a'],
  [' https://example.org/a?utm_medium=mail ', 'https://example.org/a'],
])('%s becomes %s', (address, canonical) => expect(canonicalUrl(address)).toBe(canonical))

it('resolves against the page', () => {
  expect(canonicalUrl('/b?x=1#c', 'https://example.org/a/')).toBe('https://example.org/b?x=1')
})

it.each([
  'javascript:alert(1)',
  'file:///etc/passwd',
  'mailto:a@example.org',
  '/relative',
  'http://localhost/a',
  '',
  undefined,
])('refuses %s', (address) => expect(canonicalUrl(address)).toBeUndefined())
