import { describe, expect, it } from 'vitest'
import { withoutEmbeddedFiles } from './embedded-files'
import { savedNote } from './saved-note'
import { readWebPage } from './web-page-reader'

const address = 'https://quay.example/a/b.html?c=1'

describe('the note of where and when a page was saved', () => {
  it.each([
    [
      'SingleFile',
      `<!DOCTYPE html> <html lang=id><!--\n Page saved with SingleFile \n url: ${address} \n saved date: Mon Sep 25 2023 10:11:12 GMT+0700 (Waktu Indonesia Barat)\n--><meta charset=utf-8>`,
      { address, capturedAt: '2023-09-25T10:11:12+07:00' },
    ],
    [
      'SingleFile, long ago',
      `<html><!--\n Archive processed by SingleFile \n url: ${address} \n saved date: Thu Jan 03 2019 08:00:00 GMT-0500 (EST)\n-->`,
      { address, capturedAt: '2019-01-03T08:00:00-05:00' },
    ],
    ['Chrome', `<!DOCTYPE html>\n<!-- saved from url=(0033)${address} -->\n<html>`, { address }],
    ['Internet Explorer, from disk', '<!-- saved from url=(0014)about:internet -->\r\n<html>', {}],
    [
      'monolith',
      `<!-- Saved from ${address} at 2023-05-05T10:11:12Z using monolith v2.7.0 -->\n<html>`,
      { address, capturedAt: '2023-05-05T10:11:12Z' },
    ],
    [
      'HTTrack',
      "<html>\n<!-- Mirrored from quay.example/a.html by HTTrack Website Copier/3.x [XR&CO'2014], Mon, 05 May 2014 10:11:12 GMT -->",
      { address: 'http://quay.example/a.html', capturedAt: '2014-05-05T10:11:12Z' },
    ],
    [
      'WebScrapBook',
      `<!DOCTYPE html><html lang="en" data-scrapbook-source="${address}" data-scrapbook-create="20200304050607000">`,
      { address, capturedAt: '2020-03-04T05:06:07' },
    ],
    [
      'the Internet Archive',
      '<html></html><!--\n     FILE ARCHIVED ON 10:11:12 Mar 01, 2019 AND RETRIEVED FROM THE INTERNET ARCHIVE ON 05:06:07 Jan 02, 2024.',
      { capturedAt: '2019-03-01T10:11:12Z' },
    ],
    [
      'a browser, of a page out of the Internet Archive',
      `<!-- saved from url=(0063)https://web.archive.org/web/20190301101112/${address} -->`,
      { address, capturedAt: '2019-03-01T10:11:12Z' },
    ],
    ['nobody', '<html><p>Page saved</p></html>', {}],
  ])('of %s', (_, html, note) => {
    expect(savedNote(html)).toEqual(note)
  })

  it('becomes the address and the time of capture, unless the page says its address itself', () => {
    const page = (head: string) =>
      `<!DOCTYPE html><html><!--\n Page saved with SingleFile \n url: ${address} \n saved date: Mon Sep 25 2023 10:11:12 GMT+0700 (WIB)\n-->${head}<title>Kapal</title><h1>Kapal karam</h1><p>Sebuah kapal karam di teluk pada Senin pagi, kata polisi setempat.</p>`
    expect(readWebPage(Buffer.from(page('')))).toMatchObject({ url: address, capturedAt: '2023-09-25T10:11:12+07:00' })
    expect(readWebPage(Buffer.from(page('<link rel=canonical href="/a/b">'))).url).toBe('https://quay.example/a/b')
    expect(readWebPage(Buffer.from(page('<link rel=canonical href="https://quay.example/">'))).url).toBe(address)
  })
})

describe('files that a page carries', () => {
  const data = Buffer.alloc(3000, 1).toString('base64')
  it('are passed over, short ones and the rest kept', () => {
    const html = `<a>;</a><img src="data:image/png;base64,${data}"><style>x{background:url(data:font/woff;base64,${data})}</style><img src="data:image/gif;base64,R0lGOD==">`
    expect(Buffer.from(withoutEmbeddedFiles(Buffer.from(html))).toString()).toBe(html.replaceAll(data, ''))
  })
  it('leave a page without any as it is', () => {
    const bytes = Buffer.from('<p>;base64,</p>')
    expect(withoutEmbeddedFiles(bytes)).toBe(bytes)
  })
})
