import { describe, expect, it } from 'vitest'
import { bodyOf, failures, inputOf, readAll, readStories, texts } from '../testing/read-all'
import { ninjsReader } from './ninjs-reader'

const version1 = {
  uri: 'urn:newsml:nordwire.example:1',
  type: 'text',
  version: '2',
  versioncreated: '2019-05-10T16:02:28+02:00',
  firstcreated: '2019-05-10T15:00:00+02:00',
  pubstatus: 'usable',
  language: 'de-DE',
  byline: 'Von Anna Vogel, dpa',
  headline: 'Der Hafen wächst',
  headline_short: 'Hafen',
  slugline: 'hafen',
  located: 'Nebelstadt',
  copyrightholder: 'dpa',
  copyrightnotice: 'Copyright 2019, dpa. Alle Rechte vorbehalten',
  usageterms: 'Nur für Kunden',
  ednote: 'Mit neuen Zahlen',
  description_text: 'Der Rat hat entschieden.',
  body_html:
    '<section class="main"><p>Der Hafen wird ausgebaut, wie der Rat am Montag beschloss.</p><p>Die Kosten trägt das Land.</p></section>',
  body_text: 'Der Hafen wird ausgebaut.',
  subject: [{ name: 'Häfen', scheme: 'x', code: '1' }, { code: '2' }],
  organisation: [{ name: 'Hafenamt' }],
  person: [{ name: 'Eva Muster' }],
  place: [{ name: 'Nebelstadt' }, { name: 'Nordland' }],
  associations: {
    photo1: { uri: 'x', type: 'picture', description_text: 'Der Hafen im Nebel', byline: 'M. Foto' },
    more: { uri: 'https://nordwire.example/2', type: 'text', headline: 'Schiffe warten' },
  },
}
const version3 = {
  standard: { name: 'ninjs', version: '3.0' },
  uri: 'https://coast.example/news/storm',
  type: 'text',
  versionCreated: '2023-10-08T02:34:03+02:00',
  contentCreated: '2023-10-01T00:00:00Z',
  embargoed: '2023-10-09T06:00:00Z',
  pubStatus: 'canceled',
  headlines: [
    { role: 'short', value: 'Storm' },
    { role: 'main', value: 'A storm hits the coast' },
    { role: 'subheadline', value: 'Three ships missing' },
  ],
  descriptions: [{ role: 'lead', value: 'Waves of nine metres.' }],
  bodies: [
    {
      role: 'text',
      contentType: 'text/plain',
      value: 'A storm hit the coast on Monday.\r\n\r\nThree ships are missing.',
    },
    {
      role: 'nitf',
      contentType: 'text/vnd.IPTC.NITF',
      value:
        '<nitf><body><body.content><p>A storm hit the coast on Monday.</p><hl2>Ships</hl2><p>Three ships are missing.</p></body.content></body></nitf>',
    },
  ],
  by: 'Jane Doe and John Smith',
  subjects: [{ name: 'Weather' }],
  people: [{ name: 'Ann Lee' }],
  infoSources: [{ name: 'Coastwire' }],
  associations: [{ name: 'a1', type: 'picture', descriptions: [{ value: 'The waves.' }], by: 'Karl/CW' }],
}
const json = (value: unknown) => JSON.stringify(value)

describe('ninjs', () => {
  it('1 gives every field its place', async () => {
    const [draft] = await readStories(ninjsReader, json(version1))
    expect(draft).toMatchObject({
      title: 'Der Hafen wächst',
      authors: ['Anna Vogel'],
      agency: 'dpa',
      outlet: 'dpa',
      place: 'Nebelstadt',
      publishedAt: '2019-05-10T15:00:00+02:00',
      modifiedAt: '2019-05-10T16:02:28+02:00',
      language: 'de',
      externalId: 'urn:newsml:nordwire.example:1#2',
      tags: ['Häfen', 'Eva Muster', 'Hafenamt', 'Nebelstadt', 'Nordland'],
      related: [{ title: 'Schiffe warten', url: 'https://nordwire.example/2' }],
      subtitle: 'Der Rat hat entschieden.',
      warnings: [],
    })
    expect(bodyOf(draft)).toBe(
      'Der Hafen wird ausgebaut, wie der Rat am Montag beschloss.\n\nDie Kosten trägt das Land.',
    )
    expect(texts(draft, 'caption')).toEqual(['Der Hafen im Nebel – M. Foto'])
    expect(texts(draft, 'credit')).toEqual(['Copyright 2019, dpa. Alle Rechte vorbehalten', 'Nur für Kunden'])
    expect(texts(draft, 'boilerplate')).toEqual(['Mit neuen Zahlen'])
  })

  it('3 under its new names, with status, embargo and NITF inside', async () => {
    const [draft] = await readStories(ninjsReader, json(version3))
    expect(draft).toMatchObject({
      title: 'A storm hits the coast',
      subtitle: 'Three ships missing',
      authors: ['Jane Doe', 'John Smith'],
      outlet: 'Coastwire',
      publishedAt: '2023-10-08T02:34:03+02:00',
      url: 'https://coast.example/news/storm',
      tags: ['Weather', 'Ann Lee'],
      warnings: ['The agency has withdrawn this item (status: canceled).', 'Under embargo until 2023-10-09T06:00:00Z.'],
    })
    expect(bodyOf(draft)).toBe('A storm hit the coast on Monday.\n\nShips\n\nThree ships are missing.')
  })

  it('2 with plain text parts it by blank lines', async () => {
    const { bodies, ...item } = version3
    const second = { ...item, bodies: bodies.slice(0, 1), standard: undefined, versioncreated: item.versionCreated }
    expect(bodyOf((await readStories(ninjsReader, json(second)))[0])).toBe(
      'A storm hit the coast on Monday.\n\nThree ships are missing.',
    )
  })

  it('in lists, in what interfaces answer and one a line is one of several parts', async () => {
    const list = await readStories(ninjsReader, json([version1, version3]))
    expect(list.map(({ part }) => part?.label)).toEqual(['item 1', 'item 2'])
    const answer = { api: 1, data: { items: [{ item: version1 }, { item: version3 }] } }
    expect(await readStories(ninjsReader, json(answer))).toHaveLength(2)
    const lines = await readAll(ninjsReader, `${json(version1)}\n{"uri": "cut\n${json(version3)}\n`)
    expect(lines.map((item) => ('blocks' in item ? item.title : 'error' in item && item.part))).toEqual([
      'Der Hafen wächst',
      'A storm hits the coast',
      'line 2',
    ])
  })

  it('of a picture or an event takes the description for the text', async () => {
    const picture = {
      uri: 'x',
      type: 'picture',
      versioncreated: '2013-07-08T08:12:00Z',
      headlines: [{ value: 'Race' }],
      descriptions: [{ role: 'text', value: 'A rider on May 3, 2021 in the rain' }],
    }
    const [draft] = await readStories(ninjsReader, json(picture))
    expect(bodyOf(draft)).toBe('A rider on May 3, 2021 in the rain')
    expect(draft).toMatchObject({
      publishedAt: '2013-07-08T08:12:00Z',
      warnings: [expect.stringContaining('picture'), expect.anything()],
    })
    const event = {
      standard: { name: 'ninjs', version: '3.0' },
      uri: 'y',
      type: 'event',
      title: 'Meeting',
      eventDetails: { dates: { startDate: '2023-10-04T18:45:00+02:00' } },
      places: [{ name: 'Hall', contactInfo: [{ address: { locality: 'Madrid' } }] }],
      descriptions: [{ value: 'They meet.' }],
    }
    const [meeting] = await readStories(ninjsReader, json(event))
    expect(meeting).toMatchObject({ title: 'Meeting', place: 'Madrid' })
    expect(meeting?.publishedAt).toBeUndefined()
    expect(texts(meeting, 'date')).toEqual(['2023-10-04T18:45:00+02:00, Hall'])
  })

  it('refuses schemas and broken JSON with the reason, and leaves other JSON alone', async () => {
    const schema = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'IPTC ninjs',
      properties: { uri: {}, headlines: {}, bodies: {} },
    }
    await expect(readAll(ninjsReader, json(schema))).rejects.toThrow('JSON Schema')
    await expect(readAll(ninjsReader, json(version3).slice(0, 600))).rejects.toThrow('ends early')
    const printed = JSON.stringify({ ...version3, symbols: [{}] }, null, 2)
    await expect(readAll(ninjsReader, printed.slice(0, -20))).rejects.toThrow('ends early')
    expect(ninjsReader.recognises(inputOf('{"title": "A", "text": "B", "url": "https://x.example"}'))).toBe(false)
    expect(ninjsReader.recognises(inputOf('[{"uri": "x", "name": "y"}]'))).toBe(false)
    const deep = `${'['.repeat(2000)}${']'.repeat(2000)}`
    expect(failures(await readAll(ninjsReader, `[${deep},${json(version1)}]`))).toEqual([])
  })
})
