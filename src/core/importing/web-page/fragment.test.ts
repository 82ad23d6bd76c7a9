import { describe, expect, it } from 'vitest'
import { bodyText } from '../../../contract/story'
import { readFragment } from './fragment'

const mediaType = 'application/rss+xml'

describe('a fragment', () => {
  it('becomes typed blocks, furniture labelled', () => {
    const draft = readFragment(
      `<p>Die Stadt hat den Vertrag mit dem Betreiber am Montag gekündigt, wie ein Sprecher sagte.</p>
       <h2>Wie es weitergeht</h2><ul><li>Neue Ausschreibung im Mai</li></ul>
       <blockquote><p>„Wir hatten keine Wahl“, sagte die Bürgermeisterin nach der Sitzung.</p></blockquote>
       <figure><img src="a.jpg"><figcaption>Das alte Bad</figcaption></figure>
       <div class="sharedaddy"><a href="https://facebook.com/x">Teilen</a></div>`,
      { mediaType, title: 'Bad schließt', language: 'de' },
    )
    expect(draft.blocks.map(({ role }) => role)).toEqual(['body', 'heading', 'list', 'quote', 'caption', 'boilerplate'])
    expect(draft).toMatchObject({ title: 'Bad schließt', language: 'de', mediaType, warnings: [] })
  })

  it('has what is known before what is found, and finds what is not known', () => {
    const html = `<h1>Harga beras naik</h1><p>Oleh Rina Wijaya, 3 Mei 2021</p>
      <p>Harga beras di pasar induk naik tajam sejak awal pekan ini karena pasokan dari daerah berkurang, kata pedagang.</p>`
    expect(readFragment(html, { mediaType })).toMatchObject({
      title: 'Harga beras naik',
      authors: ['Rina Wijaya'],
      publishedAt: '2021-05-03',
      language: 'id',
    })
    const known = { title: 'Beras', authors: ['A. Putra'], publishedAt: '2021-05-04T08:00:00+07:00', place: 'Jakarta' }
    expect(readFragment(html, { mediaType, ...known })).toMatchObject(known)
  })

  it('may be bare text, parted by blank lines', () => {
    const draft = readFragment('One first sentence &amp; more.\n\nAnother <b>one</b>\nof two lines.', { mediaType })
    expect(bodyText(draft.blocks)).toBe('One first sentence & more.\n\nAnother one of two lines.')
  })

  it('without text is a headline with a warning; without either it is no story', () => {
    const draft = readFragment('<img src="x.jpg">', {
      mediaType,
      title: 'A picture',
      authors: [],
      warnings: ['cut off'],
    })
    expect(draft).toMatchObject({ title: 'A picture', authors: [], blocks: [] })
    expect(draft.warnings).toHaveLength(2)
    expect(() => readFragment('<p> </p>', { mediaType })).toThrow('no text')
  })
})
