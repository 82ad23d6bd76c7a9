import { describe, expect, it } from 'vitest'
import { readWebPage } from './web-page-reader'

const sentence =
  'Der Gemeinderat hat beschlossen, die alte Brücke über die Wurm zu sanieren, und die Arbeiten sollen zwei Jahre dauern, sagte der Bürgermeister nach der Sitzung.'
const story = `<p>${sentence}</p><p>${sentence}</p><p>${sentence}</p>`

function publishedAt(body: string, head = '', modifiedAt?: string): string | undefined {
  const html = `<html lang="de"><head><title>Brücke wird saniert</title>${head}</head><body>${body}</body></html>`
  return readWebPage(new TextEncoder().encode(html), modifiedAt ? { modifiedAt } : {}).publishedAt
}

describe('the day a page is of', () => {
  it('is the one readers see, not the hidden time stamp', () => {
    const stamp = '2021-10-27T20:35:36+01:00'
    const body = `<article><h1>Brücke wird saniert</h1><time itemprop="datePublished" datetime="${stamp}">${stamp}</time>
      <p class="meta">Kleinau, 28.10.2021</p>${story}</article>`
    expect(publishedAt(body)).toBe('2021-10-28')
  })

  it('is not that of a meta element in the text when a time is shown', () => {
    const body = `<article><meta itemprop="datePublished" content="2019-10-18"><h1>Brücke wird saniert</h1>
      <time datetime="2019-10-19T03:00:00Z">19.10.2019, 05:00 Uhr</time>${story}</article>`
    const data = '{"@type":"NewsArticle","headline":"Brücke wird saniert","datePublished":"2019-10-19T03:00:00Z"}'
    expect(publishedAt(body, `<script type="application/ld+json">${data}</script>`)).toBe('2019-10-19T03:00:00Z')
  })

  it('may open the first paragraph', () => {
    const teasers = '<ul><li><span>Hochwasser</span> <span>12.07.2022</span></li></ul>'
    const body = `<div>${teasers}</div><h1>Brücke wird saniert</h1><p>(21. November 2022) ${sentence} ${sentence}</p>${story}`
    expect(publishedAt(body)).toBe('2022-11-21')
  })

  it('may be of one figure, beside the section', () => {
    const body = `<div>Kultur, 2.11.22</div><h1>Brücke wird saniert</h1>${story}<p>05.11.2022 - Konzert</p>`
    expect(publishedAt(body)).toBe('2022-11-02')
  })

  it('is the last change where a page tells no other', () => {
    const body = `<main><h1>Brücke wird saniert</h1>${story}<p>Das nächste Treffen ist am Mi. 5. Februar 2020.</p></main>
      <footer><ul><li>Diese Seite wurde zuletzt am 29. Januar 2020 um 13:22 Uhr geändert.</li></ul></footer>`
    expect(publishedAt(body)).toBe('2020-01-29T13:22:00')
  })

  it('is in the data of its program when nowhere else', () => {
    const state = '<script type="application/json">{"publishedDate":"2016-11-04T20:37:27Z"}</script>'
    expect(publishedAt(`<h1>Brücke wird saniert</h1>${state}${story}`)).toBe('2016-11-04T20:37:27Z')
  })

  it('takes its year from the page before the age of the copy', () => {
    const body = `<p>(14. Januar)</p><h1>Brücke wird saniert</h1>${story}`
    expect(publishedAt(`${body}<footer>© 2020 Landpost</footer>`, '', '2024-03-01T00:00:00Z')).toBe('2020-01-14')
    expect(publishedAt(body, '', '2024-03-01T00:00:00Z')).toBe('2024-01-14')
  })

  it('is not one of many in a list of stories', () => {
    const list = ['18.01.2019', '22.11.2018', '31.08.2017'].map((day) => `<p>${day}</p>`).join('')
    const head = '<meta property="article:published_time" content="2019-10-01">'
    expect(publishedAt(`<h1>Brücke wird saniert</h1>${list}${story}`, head)).toBe('2019-10-01')
  })
})
