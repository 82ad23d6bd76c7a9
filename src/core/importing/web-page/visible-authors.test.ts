import { describe, expect, it } from 'vitest'
import { readWebPage } from './web-page-reader'

const sentence = 'Der Gemeinderat hat am Montag beschlossen, die alte Brücke über die Wurm zu sanieren. '
const paragraph = `<p>${sentence.repeat(3)}</p>`

interface Page {
  head?: string
  /** Between headline and text. */
  above?: string
  within?: string
  below?: string
}

function read({ head = '', above = '', within = '', below = '' }: Page) {
  const story = `<article><h1>Brücke wird saniert</h1>${above}${paragraph}${paragraph}${within}${paragraph}</article>`
  const html = `<html><head><title>Brücke wird saniert</title>${head}</head><body>${story}${below}</body></html>`
  return readWebPage(new TextEncoder().encode(html))
}

const authorData = (name: string) =>
  `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Brücke wird saniert","author":{"name":"${name}"}}</script>`

describe('the people whom a page names', () => {
  it.each<[string, Page, string[]]>([
    ['a label and the name in two lines', { below: '<div><b>Von:</b></div><div>Ute Brandt</div>' }, ['Ute Brandt']],
    ['a label in a list of credits', { above: '<dl><dt>Auteur</dt><dd>Luc Petit</dd></dl>' }, ['Luc Petit']],
    [
      'an interview in capitals',
      { below: '<div class="credits"><div>Interview</div><div>UTE BRANDT</div></div>' },
      ['UTE BRANDT'],
    ],
    ['a label without a colon', { above: '<p class="meta">Autor <span>Jonas Weiß:</span></p>' }, ['Jonas Weiß']],
    ['a byline behind the date', { above: '<h2><span>06.11.2021 13:30 von Olga</span></h2>' }, ['Olga']],
    ['a byline under the headline', { above: '<h5><em>Von Ute Brandt</em></h5>' }, ['Ute Brandt']],
    ['a name on the right', { within: '<p align="right"><em>Luc Petit</em></p>' }, ['Luc Petit']],
    ['a name under the text', { below: '<p><em>Luc Petit</em></p>' }, ['Luc Petit']],
    [
      'a byline that is named as a list of news',
      { above: '<span class="news-list-author">Erstellt von Ute Brandt</span>' },
      ['Ute Brandt'],
    ],
    [
      'a box about the author',
      {
        below: '<div class="author-info"><h3><a href="/x">Ute Brandt</a><a href="/f">Follow</a></h3><p>Bio.</p></div>',
      },
      ['Ute Brandt'],
    ],
    ['a handle', { above: '<p>Autor: <a rel="author" href="/author/m4x/">m4x</a></p>' }, ['m4x']],
    [
      'a count of comments as no part of the name',
      { above: '<p class="author">Ute Brandt 3 Kommentare</p>' },
      ['Ute Brandt'],
    ],
    ['the licence of a picture as nobody', { above: '<span class="author">CC BY 3.0</span>' }, []],
    ['nobody', {}, []],
  ])('reads %s', (_, page, authors) => expect(read(page).authors).toEqual(authors))

  it.each<[string, Page, string[]]>([
    [
      'what it shows over an account that only its data name',
      { head: authorData('Karla Konto'), above: '<p class="author">Ute Brandt</p>' },
      ['Ute Brandt'],
    ],
    [
      'data that it shows over the rest',
      {
        head: authorData('Ute Brandt'),
        above: '<p class="author">U. Brandt</p>',
        below: '<p>Ute Brandt schreibt.</p>',
      },
      ['Ute Brandt'],
    ],
    ['data where it shows nobody', { head: authorData('Ute Brandt') }, ['Ute Brandt']],
    [
      'the author over the one of a picture',
      {
        above: '<p>Autor: Ute Brandt</p><span class="license-author">Karla Knips</span>',
      },
      ['Ute Brandt'],
    ],
    [
      'the owner of whom the byline gives the initials',
      {
        above: '<p>von <a rel="author" href="/author/ub/">UB</a></p>',
        below: '<div><a rel="cc:attributionURL" href="/">Ute Brandt</a> steht unter einer Lizenz</div>',
      },
      ['Ute Brandt'],
    ],
  ])('prefers %s', (_, page, authors) => expect(read(page).authors).toEqual(authors))
})

describe('who signs where nobody is named', () => {
  it('is the agency', () => {
    expect(read({ above: '<p class="credit">Reuters</p>' })).toMatchObject({ authors: ['Reuters'], agency: 'Reuters' })
  })

  it('is the site with a signature, not the place in its data', () => {
    const page = {
      head: '<meta name="author" content="abendpost.example, Neustadt, Germany">',
      below: '<p class="content__byline">Quelle: abendpost.example/ub</p>',
    }
    expect(read(page).authors).toEqual(['abendpost.example/ub'])
  })

  it('is not the agency of a picture', () => {
    expect(read({ above: '<figure><p class="credit">Reuters</p></figure>' }).authors).toEqual([])
  })

  it('is the desk by its whole name', () => {
    expect(read({ head: authorData('Redaktion Neustadt Aktuell') }).authors).toEqual(['Redaktion Neustadt Aktuell'])
  })

  it('is the owner whom title and copyright line name', () => {
    const html = `<title>Ute Brandts Blog: Brücke</title><h1>Brücke</h1>${paragraph}${paragraph}<p>© 2012-2020 Ute Brandt. All rights reserved.</p>`
    expect(readWebPage(new TextEncoder().encode(html)).authors).toEqual(['Ute Brandt'])
  })
})
