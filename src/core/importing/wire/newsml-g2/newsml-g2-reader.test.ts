import { describe, expect, it } from 'vitest'
import { bodyOf, failures, readAll, readStories, texts } from '../testing/read-all'
import { newsmlG2Reader } from './newsml-g2-reader'

const xmlns = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
const item = (inside: string, attributes = 'guid="urn:newsml:nordwire.example:1" version="3" xml:lang="de"') =>
  `<newsItem ${xmlns} ${attributes}>${inside}</newsItem>`
const full =
  item(`<rightsInfo><copyrightNotice>Copyright 2025 Nordwire</copyrightNotice><usageTerms>Nur für Kunden.</usageTerms></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:NW"><name>Nordwire</name></provider><versionCreated>2025-02-22T01:55:54+01:00</versionCreated><firstCreated>2025-02-21T17:56:08+01:00</firstCreated>
<embargoed>2025-02-23T06:00:00+01:00</embargoed><pubStatus qcode="stat:canceled"/><service><name>Basisdienst</name></service><edNote>Mit neuen Zahlen.</edNote>
<link rel="irel:canonical" href="https://nordwire.example/hafen"/><link rel="irel:associatedWith" residref="urn:x"><title>Hafen im Nebel</title></link></itemMeta>
<contentMeta><located><name>Nebelstadt</name><broader><name>Nordland</name></broader></located><creator><name>Von ANNA VOGEL</name></creator><language tag="de"/>
<subject qcode="s:1"><name xml:lang="en">ports</name><name xml:lang="de">Häfen</name></subject><subject qcode="s:2"/><subject qcode="s:3"><name>f</name></subject><subject><mainConcept qcode="s:4"><name>Schifffahrt</name></mainConcept></subject><keyword>Ausbau</keyword>
<slugline>NW-Hafen</slugline><headline xml:lang="en">Port grows</headline><headline xml:lang="de">Der Hafen wächst</headline><headline role="hld:subHeadline" xml:lang="de">Baubeginn im Mai</headline><by>Von Anna Vogel und Max Beispiel</by></contentMeta>
<assert qcode="s:2"><name>Nordland</name></assert>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><header><h1>Der Hafen wächst</h1></header>
<section class="main"><p>NEBELSTADT – Der Hafen von Nebelstadt wird ausgebaut, wie der Rat am Montag beschloss.</p><p>Die Kosten trägt das Land.</p></section><section class="notepad"><h2>Notizblock</h2><p>Redaktion: Eva Muster</p></section></body></html></inlineXML></contentSet>`)

describe('NewsML-G2', () => {
  it('gives every field of an item with XHTML its place', async () => {
    const [draft] = await readStories(newsmlG2Reader, full)
    expect(draft).toMatchObject({
      title: 'Der Hafen wächst',
      subtitle: 'Baubeginn im Mai',
      authors: ['Anna Vogel', 'Max Beispiel'],
      outlet: 'Nordwire',
      place: 'Nebelstadt',
      publishedAt: '2025-02-21T17:56:08+01:00',
      modifiedAt: '2025-02-22T01:55:54+01:00',
      language: 'de',
      section: 'Basisdienst',
      url: 'https://nordwire.example/hafen',
      externalId: 'urn:newsml:nordwire.example:1#3',
      tags: ['Häfen', 'Nordland', 'Schifffahrt', 'Ausbau'],
      related: [{ title: 'Hafen im Nebel' }],
      warnings: [
        'The agency has withdrawn this item (status: canceled).',
        'Under embargo until 2025-02-23T06:00:00+01:00.',
      ],
    })
    expect(bodyOf(draft)).toBe(
      'NEBELSTADT – Der Hafen von Nebelstadt wird ausgebaut, wie der Rat am Montag beschloss.\n\nDie Kosten trägt das Land.',
    )
    expect(texts(draft, 'credit')).toEqual(['Copyright 2025 Nordwire', 'Nur für Kunden.'])
    expect(texts(draft, 'footer')).toEqual(['Notizblock', 'Redaktion: Eva Muster'])
    expect(texts(draft, 'tags')).toEqual(['NW-Hafen'])
    expect(texts(draft, 'boilerplate')).toEqual(['Mit neuen Zahlen.'])
  })

  it('reads NITF inside, whose byline goes before the desk’s', async () => {
    const [draft] = await readStories(
      newsmlG2Reader,
      item(
        `<itemMeta><provider literal="coastwire.example"/><versionCreated>2018-11-21T16:25:32-05:00</versionCreated></itemMeta>
<contentMeta><creator literal="JD"><name>JD</name></creator><infoSource><name>Associated Press</name></infoSource><headline>Bridge reopens</headline></contentMeta>
<contentSet><inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head><hedline><hl1>Bridge reopens</hl1></hedline><byline>By Jane Doe, <byttl>Staff Reporter</byttl></byline></body.head>
<body.content><p>MISTPORT (AP) — The bridge reopened on Monday after nine months.</p></body.content></body></nitf></inlineXML></contentSet>`,
        'guid="g" xml:lang="en-US"',
      ),
    )
    expect(draft).toMatchObject({
      authors: ['Jane Doe'],
      outlet: 'coastwire.example',
      agency: 'Associated Press',
      place: 'MISTPORT',
      publishedAt: '2018-11-21T16:25:32-05:00',
      language: 'en',
      externalId: 'g',
      mediaType: 'application/vnd.iptc.g2.newsitem+xml',
    })
  })

  it('reads plain text, escaped markup and base 64 as data', async () => {
    const data = (content: string, more = '') =>
      item(
        `<contentMeta><headline>T</headline></contentMeta><contentSet><inlineData contenttype="text/plain"${more}>${content}</inlineData></contentSet>`,
      )
    const wired = data(
      '<![CDATA[<p>\n(ANSA) - Roma, 11 ott - Il ministro ha detto\nche si fa.\n   "Nessuna fretta", ha detto.\n</p>]]>',
    )
    expect(bodyOf((await readStories(newsmlG2Reader, wired))[0])).toBe(
      '(ANSA) - Roma, 11 ott - Il ministro ha detto che si fa.\n\n"Nessuna fretta", ha detto.',
    )
    expect(bodyOf((await readStories(newsmlG2Reader, data('One.\n\nTwo &amp; three.')))[0])).toBe(
      'One.\n\nTwo & three.',
    )
    const encoded = data(btoa('A text in base 64.'), ' encoding="base64"')
    expect(bodyOf((await readStories(newsmlG2Reader, encoded))[0])).toBe('A text in base 64.')
  })

  it('makes a story of each item in a message, and names those that are none', async () => {
    const items = await readAll(
      newsmlG2Reader,
      `<newsMessage ${xmlns}><header><sent>2025-01-01T00:00:00Z</sent></header><itemSet><packageItem><itemRef residref="N1"/></packageItem>${full}
<newsItem guid="N2"> ..... </newsItem><conceptItem guid="c1"/></itemSet></newsMessage>`,
    )
    expect(items).toMatchObject([
      { title: 'Der Hafen wächst', part: { label: 'urn:newsml:nordwire.example:1' } },
      { part: 'N2', error: { code: 'no-story' } },
      { part: 'c1', error: { code: 'no-story', message: expect.stringContaining('concept item') } },
    ])
  })

  it('reads each language of a content by itself', async () => {
    const drafts = await readStories(
      newsmlG2Reader,
      item(
        `<contentMeta><headline xml:lang="en">Storm</headline><headline xml:lang="fr">Tempête</headline></contentMeta>
<contentSet><inlineXML xml:lang="en"><p>A storm hit the coast.</p></inlineXML><inlineXML xml:lang="fr"><p>Une tempête a frappé la côte.</p></inlineXML></contentSet>`,
        'guid="g"',
      ),
    )
    expect(drafts.map(({ title, language }) => [title, language])).toEqual([
      ['Storm', 'en'],
      ['Tempête', 'fr'],
    ])
    expect(drafts[0]?.part?.source).not.toBe(drafts[1]?.part?.source)
  })

  it('takes a picture’s caption for its text, and tells', async () => {
    const [draft] = await readStories(
      newsmlG2Reader,
      item(`<itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentMeta><creator><name>John Smith</name></creator><headline>Crash</headline><description role="drol:caption">A firefighter walks past the remains.</description><creditline>Acme/John Smith</creditline></contentMeta>
<contentSet><remoteContent href="a.jpg" contenttype="image/jpeg"/></contentSet>`),
    )
    expect(draft).toMatchObject({ title: 'Crash', authors: ['John Smith'] })
    expect(bodyOf(draft)).toBe('A firefighter walks past the remains.')
    expect(draft?.warnings).toEqual([
      'The item describes a picture that is not in it.',
      'The item holds no text of its own; its description stands for it.',
    ])
  })

  it('lists what a package with a headline holds', async () => {
    const [draft] = await readStories(
      newsmlG2Reader,
      `<packageItem ${xmlns} guid="p"><contentMeta><headline>The day in Mistport</headline></contentMeta><groupSet><group><itemRef residref="http://x.example/1"><title>Bridge reopens</title></itemRef></group></groupSet></packageItem>`,
    )
    expect(draft).toMatchObject({
      title: 'The day in Mistport',
      related: [{ title: 'Bridge reopens', url: 'http://x.example/1' }],
    })
    expect(texts(draft, 'list')).toEqual(['Bridge reopens'])
  })

  it.each([
    ['conceptItem', 'concept item'],
    ['knowledgeItem', 'knowledge item'],
    ['planningItem', 'planning item'],
    ['catalogItem', 'catalog item'],
    ['contentMeta', 'without the item'],
    ['groupSet', 'package'],
    ['packageItem', 'package'],
  ])('refuses a %s with its name', async (name, told) => {
    await expect(readAll(newsmlG2Reader, `<${name} ${xmlns}/>`)).rejects.toThrow(told)
  })

  it('cut off in the middle keeps what there is; data about nothing is refused', async () => {
    const [draft] = await readStories(newsmlG2Reader, full.slice(0, full.indexOf('Die Kosten')))
    expect(draft?.warnings[0]).toContain('ends early')
    expect(bodyOf(draft)).toContain('Der Hafen von Nebelstadt')
    await expect(readAll(newsmlG2Reader, item('<itemMeta/>'))).rejects.toThrow('only data about it')
    expect(
      failures(
        await readAll(
          newsmlG2Reader,
          `<newsMessage ${xmlns}><itemSet>${full}${item('<itemMeta/>')}</itemSet></newsMessage>`,
        ),
      ),
    ).toHaveLength(1)
  })
})
