import { expect, it } from 'vitest'
import { xmlRootName } from './xml-root'

const bytes = (text: string) => new TextEncoder().encode(text)

it.each([
  ['<nitf>', 'nitf'],
  [
    '\ufeff<?xml version="1.0"?>\n<!-- <x> --><!DOCTYPE NewsML [ <!ENTITY % n SYSTEM "n.dtd"> %n; ]>\n<NewsML Version="1.2">',
    'NewsML',
  ],
  ['  <nar:newsItem xmlns:nar="urn:x">', 'newsItem'],
  ['{"a": "<nitf>"}', undefined],
  ['no markup', undefined],
  ['', undefined],
])('%s', (text, name) => {
  expect(xmlRootName(bytes(text))).toBe(name)
})

it('is known in UTF-16, too', () => {
  const text = '\ufeff<?xml version="1.0" encoding="UTF-16"?><nitf/>'
  const wide = new Uint8Array(Uint16Array.from(text, (character) => character.charCodeAt(0)).buffer)
  expect(xmlRootName(wide)).toBe('nitf')
})
