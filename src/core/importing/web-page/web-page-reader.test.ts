import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { KlipingError } from '../../../contract/errors'
import { bodyText } from '../../../contract/story'
import type { ReaderInput } from '../reader'
import { readWebPage, webPageReader } from './web-page-reader'

const bytesOf = (html: string): Uint8Array => new TextEncoder().encode(html)
const sentence = 'Der Gemeinderat hat am Montag beschlossen, die alte Brücke über die Wurm zu sanieren.'
const read = (html: string) => readWebPage(bytesOf(html))
const bodyOf = (html: string) => bodyText(read(html).blocks)

function recognises(content: string | Uint8Array, file = 'clip'): boolean {
  const head = typeof content === 'string' ? bytesOf(content) : content
  const input: ReaderInput = {
    file,
    head,
    sizeBytes: head.length,
    bytes: async () => head,
    stream: async function* () {
      yield head
    },
  }
  return webPageReader.recognises(input)
}

describe('recognising a web page', () => {
  it.each([
    ['a document', '<!DOCTYPE html><html><body>x</body></html>'],
    ['XHTML', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"><html/>'],
    ['a byte order mark and comments first', '\ufeff\n<!-- saved from url=(0030)https://example.org/ -->\n<HTML>'],
    ['a fragment', '<h1>Title</h1>\n<p>First paragraph.</p>'],
    ['a page named as text', '<html><p>x'],
  ])('says yes to %s', (_, html) => expect(recognises(html, 'story.txt')).toBe(true))

  it('says yes to UTF-16', () => {
    expect(recognises(iconv.encode('<html><body><p>x</p></body></html>', 'utf-16le', { addBOM: true }))).toBe(true)
  })

  it.each([
    ['plain text', 'Headline\n\nA paragraph with x < y and y > z.'],
    ['text with a stray tag', 'He wrote <b>no</b> in the margin.\n\nNothing more was said about the matter that day.'],
    ['other XML', '<?xml version="1.0"?><newsItem><p>a</p><p>b</p></newsItem>'],
    ['a feed', '<rss version="2.0"><channel><title>a</title></channel></rss>'],
    ['JSON', '{"html": "<p>a</p>"}'],
  ])('says no to %s', (_, text) => expect(recognises(text, 'page.html')).toBe(false))
})

describe('hostile and broken pages', () => {
  it('gives plain text only, entities decoded once', () => {
    const body = bodyOf(
      `<article><h1>T</h1><p>${sentence} &lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; <img src=x onerror=alert(1)></p><script>alert(2)</script></article>`,
    )
    expect(body).toBe(`${sentence} <script>alert(1)</script> &amp;`)
  })

  it('survives ten thousand nested elements', () => {
    expect(bodyOf(`<html><body>${'<div>'.repeat(10_000)}<p>${sentence}</p>${'</div>'.repeat(10_000)}`)).toBe(sentence)
  })

  it('reads a page that is large for its pictures', () => {
    const picture = `<img src="data:image/png;base64,${'iVBORw0KGgo'.repeat(300_000)}">`
    expect(bodyOf(`<article><p>${sentence}</p>${picture}</article>`)).toBe(sentence)
  })

  it.each([
    ['scripts only', '<html><body><div id="root"></div><script>go()</script></body></html>', 'no-story', 'scripts'],
    ['frames only', '<html><frameset><frame src="a.html"></frameset></html>', 'no-story', 'frame'],
    ['an empty body', '<html><body></body></html>', 'no-story', 'save the page again'],
    ['endless unclosed tags', `<html>${'<b><i>'.repeat(50_000)}`, 'broken-file', 'never closed'],
    ['far too many elements', `<html>${'<p>a</p>'.repeat(200_000)}`, 'too-large', 'more than one story'],
  ])('explains %s', (_, html, code, words) => {
    const failure = (() => {
      try {
        read(html)
      } catch (error) {
        return error
      }
    })()
    expect(failure).toBeInstanceOf(KlipingError)
    expect((failure as KlipingError).code).toBe(code)
    expect((failure as KlipingError).message).toContain(words)
  })

  it('says so when there is a headline and no text', () => {
    expect(read('<html><head><title>Brücke wird saniert</title></head><body></body></html>')).toMatchObject({
      title: 'Brücke wird saniert',
      blocks: [],
      warnings: ['The page holds no text of the story, only its headline.'],
    })
  })

  it('decodes by the bytes where the page names the wrong encoding', () => {
    const html = `<html><head><meta charset="utf-8"></head><body><p>${sentence}</p></body></html>`
    expect(bodyText(readWebPage(iconv.encode(html, 'windows-1252')).blocks)).toBe(sentence)
  })

  it('takes broken JSON-LD for what it is worth', () => {
    const script =
      '{"@type":"NewsArticle","headline":"Brücke wird saniert","datePublished":"2020-05-04","author":{"name":"Eva Lindt"}, oops'
    const draft = read(`<script type="application/ld+json">${script}</script><p>${sentence}</p>`)
    expect(draft).toMatchObject({ title: 'Brücke wird saniert', publishedAt: '2020-05-04', authors: ['Eva Lindt'] })
  })

  it('keeps no address that is not of the web', () => {
    const draft = read(`<link rel="canonical" href="file:///home/someone/page.html"><h1>T</h1><p>${sentence}</p>`)
    expect(draft.url).toBeUndefined()
  })

  // Each took a time that grew with the square of the page: the bound is there to notice that.
  it.each(['<time>', '<a rel="author">', '<b><i>', '<a rel="cc:attributionURL" href="x">', '<span itemprop="author">'])(
    'is not held up by thousands of %s that are never closed',
    (tag) => {
      const unclosed = `${tag}Eva Lindt, 4 May 2020 13:30 by Olga\n<p>${sentence}</p>\n`.repeat(1500)
      expect(read(unclosed).blocks.length).toBeGreaterThan(1000)
    },
    10_000,
  )
})
