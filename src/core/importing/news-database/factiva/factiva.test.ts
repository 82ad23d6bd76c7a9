import { describe, expect, it } from 'vitest'
import { rtfReader } from '../../documents/rtf/rtf-reader'
import { bodyOf, inputOf, readAll, readStories, texts } from '../../wire/testing/read-all'
import { rtf, tableRtf } from '../testing/rtf'
import { factivaPageReader } from './factiva-page-reader'

const row = (label: string, value: string) =>
  `<tr><td align="right" valign="top" class="index"><b>${label}</b>&nbsp;</td><td>${value}</td></tr>`
const paragraph = (text: string) => `<p class="articleParagraph frarticleParagraph">${text}</p>\n`
const labelled = `<div class="article frArticle"><table>${row('SE', 'Politique')}${row('HD', "<b class='frHeadline'>Le pont de Brumeville rouvre</b>\n")}${row('BY', 'Par Claire Duval et Jean Roux')}${row('WC', '295 mots')}${row('PD', '29 décembre 2011')}${row('ET', '15:32')}${row('SN', 'Le Courrier du Lac')}${row('SC', 'LACFR')}${row('PG', '4')}${row('LA', 'Français')}${row('CY', '(c) 2011 Le Courrier du Lac.   ')}
<tr><td class="index"><p><b>LP</b>&nbsp;</p></td><td>${paragraph('Le pont, fermé depuis mars, a rouvert jeudi, a annoncé la mairie.')}${paragraph("Les travaux ont coûté deux millions d'euros.")}</td></tr>
<tr><td class="index"><p><b>TD</b>&nbsp;</p></td><td>${paragraph('« Nous avons tenu les délais », a dit le maire.')}</td></tr>${row('CO', 'brumvl : Brumeville SA')}${row('NS', '<br/>gpol : Domestic Politics | gcat : Political/General News')}${row('RE', '<br/>fra : France')}${row('PUB', '<br/>Lac Presse SA')}${row('AN', '<br/>Document LACFR00020111229e7ct0001r')}</table><br/></div>`
const unlabelled = `<div class="article deArticle"><div id="hd"><span class="deHeadline">Bus in Nebelstadt entführt</span></div><div class="author">Von Anna Vogel</div><div>276 Wörter</div><div>3 April 2017</div><div>14:20</div><div>NORD online</div><div>NORDON</div><div>5</div><div>Deutsch</div><div>Copyright 2017 Nordverlag SE </div>
<p></p><p class="articleParagraph dearticleParagraph">Nach einer <b>Bus</b>-Entführung\n sitzt der Geiselnehmer in Untersuchungshaft.</p>
<p class="articleParagraph dearticleParagraph">Der Mann soll einen Linienbus entführt haben.</p><p>Nordverlag Syndication GmbH</p><p>Dokument NORDON0020170403ed43000d5</p></div>`
const page = (...articles: string[]) =>
  `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "x"><html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"/><title>Factiva</title><style>body{margin:0}</style></head><body><div id="contentLeft">${articles.join('<br/><span></span>')}</div><table id="oddEvenPreview"><tr><td>Zusammenfassung der Suche</td></tr></table><div>© 2017 Factiva, Inc.</div></body></html>`

const courier = {
  title: 'Le pont de Brumeville rouvre',
  authors: ['Claire Duval', 'Jean Roux'],
  outlet: 'Le Courrier du Lac',
  publishedAt: '2011-12-29T15:32:00',
  language: 'fr',
  section: 'Politique',
  tags: ['Domestic Politics', 'Political/General News', 'Brumeville SA', 'France'],
  externalId: 'LACFR00020111229e7ct0001r',
}
const north = {
  title: 'Bus in Nebelstadt entführt',
  authors: ['Anna Vogel'],
  outlet: 'NORD online',
  publishedAt: '2017-04-03T14:20:00',
  language: 'de',
  externalId: 'NORDON0020170403ed43000d5',
}

describe('Factiva', () => {
  it('as a page gives each article its fields, with labels and without', async () => {
    const [first, second, ...others] = await readStories(factivaPageReader, page(labelled, unlabelled))
    expect(others).toEqual([])
    expect(first).toMatchObject({ ...courier, part: { label: courier.externalId } })
    expect(bodyOf(first)).toBe(
      "Le pont, fermé depuis mars, a rouvert jeudi, a annoncé la mairie.\n\nLes travaux ont coûté deux millions d'euros.\n\n« Nous avons tenu les délais », a dit le maire.",
    )
    expect(texts(first, 'credit')).toEqual(['(c) 2011 Le Courrier du Lac.'])
    expect(texts(first, 'boilerplate')).toEqual([
      'Length: 295 mots',
      'Page: 4',
      'Source code: LACFR',
      'Publisher: Lac Presse SA',
    ])
    expect(second).toMatchObject(north)
    expect(bodyOf(second)).toBe(
      'Nach einer Bus-Entführung sitzt der Geiselnehmer in Untersuchungshaft.\n\nDer Mann soll einen Linienbus entführt haben.',
    )
    expect(texts(second, 'credit')).toEqual(['Copyright 2017 Nordverlag SE'])
  })

  it('in Chinese and Spanish is read by the same places', async () => {
    const chinese = `<div class="article zhcnArticle"><div id="hd"><span class="zhcnHeadline">大桥重新开放</span></div><div>98 字</div><div>2017 年 4 月 3 日</div><div>港口时报</div><div>PORTC</div><div>简体中文</div><div>(c) 2017 港口时报</div><p class="articleParagraph zhcnarticleParagraph">大桥周一重新开放，市政府表示。</p><p>文件 PORTC00020170403ed4300002</p></div>`
    const spanish = `<div class="article esArticle"><div id="hd"><span class="esHeadline">Reabre el puente</span></div><div>Juan Pérez</div><div>1.350 palabras</div><div>3 abril 2017</div><div>El Faro del Lago</div><div>FARLA</div><div>Español</div><div>© 2017 El Faro. Todos los derechos reservados.</div><p class="articleParagraph">El puente reabrió el lunes.</p><p>Documento FARLA00020170403ed4300003</p></div>`
    const [zh, es] = await readStories(factivaPageReader, page(chinese, spanish))
    expect(zh).toMatchObject({ title: '大桥重新开放', outlet: '港口时报', publishedAt: '2017-04-03', language: 'zh' })
    expect(bodyOf(zh)).toBe('大桥周一重新开放，市政府表示。')
    expect(es).toMatchObject({
      title: 'Reabre el puente',
      authors: ['Juan Pérez'],
      publishedAt: '2017-04-03',
      language: 'es',
    })
  })

  it('as RTF is cut behind each number, and the search’s summary left out', async () => {
    const lines = [
      ...[
        'Bus in Nebelstadt entführt',
        'Von Anna Vogel',
        '276 Wörter',
        '3 April 2017',
        '14:20',
        'NORD online',
        'NORDON',
        'Deutsch',
        'Copyright 2017 Nordverlag SE',
      ],
      ...[
        'Nach einer Entführung sitzt der Geiselnehmer in Untersuchungshaft.',
        'Nordverlag GmbH',
        'Dokument NORDON0020170403ed43000d5',
      ],
      ...[
        'Bridge reopens',
        '98 words',
        '4 April 2017',
        'The Harbour Times',
        'HARBT',
        'English',
        '(c) 2017 Harbour Newspapers Ltd',
        'The bridge reopened on Tuesday, the police said.',
        'Document HARBT00020170404ed440001x',
      ],
      ...['Search Summary', 'Text bus'],
    ]
    const [first, second, ...others] = await readStories(rtfReader, rtf(lines))
    expect(others).toEqual([])
    expect(first).toMatchObject(north)
    expect(second).toMatchObject({
      title: 'Bridge reopens',
      authors: [],
      outlet: 'The Harbour Times',
      publishedAt: '2017-04-04',
      language: 'en',
    })
    expect(bodyOf(second)).toBe('The bridge reopened on Tuesday, the police said.')
  })

  it('as RTF with its index is a table of labels', async () => {
    const text =
      'The bridge reopened on Tuesday, the police said, in a statement that was so long that it went on and on for more than two hundred characters, which is more than a cell of short facts would ever have in it, as anybody can see.'
    const [draft] = await readStories(
      rtfReader,
      tableRtf([
        ['HD', 'Bridge reopens'],
        ['BY', 'By Jane Doe'],
        ['WC', '98 words'],
        ['PD', '4 April 2017'],
        ['SN', 'The Harbour Times'],
        ['LA', 'English'],
        ['LP', text],
        ['TD', 'More of it.'],
        ['NS', 'gtrans : Transport'],
        ['AN', 'Document HARBT00020170404ed440001x'],
      ]),
    )
    expect(draft).toMatchObject({
      title: 'Bridge reopens',
      authors: ['Jane Doe'],
      outlet: 'The Harbour Times',
      publishedAt: '2017-04-04',
      tags: ['Transport'],
      externalId: 'HARBT00020170404ed440001x',
    })
    expect(bodyOf(draft)).toBe(`${text}\n\nMore of it.`)
  })

  it('without an article, cut off, or of another kind, says so', async () => {
    await expect(readAll(factivaPageReader, page())).rejects.toThrow('no article')
    const cut = page(labelled, unlabelled)
    const drafts = await readStories(factivaPageReader, cut.slice(0, cut.indexOf('Der Mann soll')))
    expect(drafts).toHaveLength(2)
    expect(drafts[1]?.title).toBe(north.title)
    expect(
      factivaPageReader.recognises(
        inputOf('<html><title>Harbour</title><article class="article"><p>Factiva is a database</p></article></html>'),
      ),
    ).toBe(false)
    const [letter] = await readStories(rtfReader, rtf(['A letter', 'Dear reader, Document 12 is missing.']))
    expect(letter?.blocks.some(({ text }) => text.includes('Dear reader'))).toBe(true)
  })
})
