import { describe, expect, it } from 'vitest'
import { bodyOf, readAll, readStories, texts } from '../testing/read-all'
import { nitfReader } from './nitf-reader'

const article = `<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE nitf SYSTEM "nitf-3-2.dtd">
<nitf baselang="nb-NO" version="-//IPTC//DTD NITF 3.6//EN"><head><title>Havnen vokser</title>
<tobject tobject.type="Innenriks"><tobject.subject tobject.subject.refnum="11006005" tobject.subject.type="Politikk" tobject.subject.matter="Havner"/></tobject>
<docdata management-status="usable"><urgency ed-urg="5"/><date.issue norm="20200907T144526+0200"/><date.release norm="20200908T060000+0200"/><doc-id id-string="havn-47" regsrc="NW"/><ed-msg info="Ikke endre innholdet."/><key-list><keyword key="havn"/></key-list><evloc city="Nebelby"/><doc.copyright holder="Nordwire" year="2020"/></docdata></head>
<body><body.head><hedline><hl1>Havnen vokser</hl1><hl2>Arbeidet begynner i mai</hl2></hedline>
<byline>Av <person>Geir Nordmann</person> <byttl>journalist</byttl></byline><distributor><org>Nordwire</org></distributor>
<dateline><location>Nebelby</location> <story.date norm="20200907T144526+0200">7. sept.</story.date></dateline><abstract><p>Kort fortalt.</p></abstract></body.head>
<body.content><block><p lede="true">Havnen i Nebelby skal bygges ut, sier <person>Kari Dahl</person> til Nordwire.</p><p>R&#229;det vedtok planen mandag.</p></block>
<hl2>Kostnader</hl2><bq><block><p>&#171;Dette er dyrt, men riktig&#187;, sa hun i m&#248;tet.</p></block></bq><ul><li>En ny kai</li><li>En ny vei</li></ul>
<table><tr><th>&#197;r</th><th>Skip</th></tr><tr><td>2019</td><td>72</td></tr></table>
<media media-type="image"><media-reference source="kai.jpg"/><media-caption>Kaien i Nebelby.</media-caption></media></body.content>
<body.end><tagline>(&#169;NW)</tagline><bibliography>Kilde: havnevesenet</bibliography></body.end></body></nitf>`

describe('NITF', () => {
  it('gives every field its place', async () => {
    const [draft] = await readStories(nitfReader, article)
    expect(draft).toMatchObject({
      mediaType: 'text/vnd.iptc.nitf',
      title: 'Havnen vokser',
      subtitle: 'Arbeidet begynner i mai',
      authors: ['Geir Nordmann'],
      outlet: 'Nordwire',
      place: 'Nebelby',
      publishedAt: '2020-09-07T14:45:26+02:00',
      language: 'nb',
      externalId: 'havn-47',
      tags: ['havn', 'Politikk', 'Havner'],
      warnings: ['Under embargo until 2020-09-08T06:00:00+02:00.'],
    })
    expect(draft?.part).toBeUndefined()
    expect(bodyOf(draft)).toBe(
      [
        'Havnen i Nebelby skal bygges ut, sier Kari Dahl til Nordwire.',
        'Rådet vedtok planen mandag.',
        'Kostnader',
        '«Dette er dyrt, men riktig», sa hun i møtet.',
        'En ny kai',
        'En ny vei',
        'År | Skip',
        '2019 | 72',
      ].join('\n\n'),
    )
    expect(texts(draft, 'caption')).toEqual(['Kaien i Nebelby.'])
    expect(texts(draft, 'credit')).toEqual(['(©NW)', 'Kilde: havnevesenet', '© 2020 Nordwire'])
    expect(texts(draft, 'boilerplate')).toEqual(['Ikke endre innholdet.'])
    expect(texts(draft, 'dateline')).toEqual(['Nebelby 7. sept.'])
  })

  it('reads what newspaper archives write: names turned round, the lead twice, section and address', async () => {
    const [draft] = await readStories(
      nitfReader,
      `<nitf><head><title>BRIDGE REOPENS</title><meta content="Metropolitan Desk" name="dsk"/><docdata><doc-id id-string="1234"/>
<identified-content><classifier class="indexing_service" type="descriptor">BRIDGES</classifier><org>HARBOUR AUTHORITY</org><classifier type="taxonomic_classifier">Top/News</classifier></identified-content></docdata>
<pubdata date.publication="19870101T000000" ex-ref="http://archive.example.com/a?res=1" name="The Harbour Times"/></head><body><body.head><hedline><hl1>BRIDGE REOPENS</hl1></hedline>
<byline class="print_byline">By JANE DOE</byline><byline class="normalized_byline">Doe, Jane</byline><dateline>MISTPORT, Dec. 31</dateline></body.head><body.content>
<block class="lead_paragraph"><p>LEAD: The bridge over the Mist reopened on Wednesday after repairs of nine months.</p></block>
<block class="full_text"><p>LEAD: The bridge over the Mist reopened on Wednesday after repairs of nine months.</p><p>Traffic was light.</p></block></body.content></body></nitf>`,
    )
    expect(draft).toMatchObject({
      authors: ['JANE DOE'],
      outlet: 'The Harbour Times',
      place: 'MISTPORT',
      publishedAt: '1987-01-01',
      section: 'Metropolitan Desk',
      url: 'http://archive.example.com/a?res=1',
      tags: ['HARBOUR AUTHORITY', 'BRIDGES'],
    })
    expect(bodyOf(draft).match(/LEAD:/g)).toHaveLength(1)
  })

  it('in a wrapper is one of several parts', async () => {
    const one = (title: string) =>
      `<nitf><body><body.head><hedline><hl1>${title}</hl1></hedline></body.head><body.content><p>Text of ${title}.</p></body.content></body></nitf>`
    const items = await readAll(
      nitfReader,
      `<feed-of-ours>${one('A story')}${one('Another story')}<nitf><head/></nitf></feed-of-ours>`,
    )
    expect(items).toMatchObject([
      { title: 'A story', part: { label: 'document 1' } },
      { title: 'Another story', part: { label: 'document 2' } },
      { part: 'document 3', error: { code: 'no-story' } },
    ])
  })

  it('that was withdrawn, corrected or cut off says so', async () => {
    const withdrawn = article.replace('management-status="usable"', 'management-status="canceled"')
    expect((await readStories(nitfReader, withdrawn))[0]?.warnings[0]).toContain('withdrawn')
    const corrected = article.replace(
      '<docdata management-status="usable">',
      '<docdata><correction info="wrong year"/>',
    )
    expect((await readStories(nitfReader, corrected))[0]?.warnings.join()).toContain('correction (“wrong year”)')
    const cut = article.slice(0, article.indexOf('<hl2>Kostnader'))
    const [draft] = await readStories(nitfReader, cut)
    expect(draft?.warnings[0]).toContain('ends early')
    expect(bodyOf(draft)).toContain('Rådet vedtok planen')
  })

  it('with entities of its own, or without any text, is refused', async () => {
    const bomb =
      '<!DOCTYPE nitf [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><nitf><body><body.content><p>&b;</p></body.content></body></nitf>'
    await expect(readAll(nitfReader, bomb)).rejects.toThrow('declares entities')
    await expect(readAll(nitfReader, '<nitf><head/><body/></nitf>')).rejects.toThrow('neither a headline nor a text')
  })
})
