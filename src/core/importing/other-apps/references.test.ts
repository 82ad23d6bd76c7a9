import { describe, expect, it } from 'vitest'
import { readExport, wordsOf } from './testing/read-export'

describe('CSL-JSON', () => {
  const item = {
    id: 'http://zotero.org/users/1/items/ABCD',
    type: 'article-newspaper',
    abstract: 'The city will review the permit.',
    'container-title': 'Harbour Daily',
    language: 'en-GB',
    note: 'Read again',
    section: 'News',
    title: 'Permit under <i>review</i>',
    URL: 'https://h.example/permit',
    author: [{ family: 'Vries', given: 'Anna', 'non-dropping-particle': 'de' }, { literal: 'Reuters' }],
    accessed: { 'date-parts': [['2024', 3, 9]] },
    issued: { 'date-parts': [['2024', 3, 5]] },
  }

  it('reads the reference, its abstract and its note', async () => {
    const { stories } = await readExport(
      JSON.stringify([
        item,
        { ...item, id: 2, issued: { 'date-parts': [[2024]] }, keyword: 'sea, law', URL: undefined, DOI: '10.1/x' },
      ]),
    )
    expect(stories[0]).toMatchObject({
      title: 'Permit under review',
      outlet: 'Harbour Daily',
      authors: ['Anna de Vries', 'Reuters'],
      publishedAt: '2024-03-05',
      language: 'en',
      section: 'News',
      reading: { savedAt: '2024-03-09', note: 'Read again' },
      excerptOnly: true,
      warnings: [expect.stringContaining('summary')],
    })
    expect(wordsOf(stories[0] as never)).toEqual(['The city will review the permit.'])
    expect(stories[1]).toMatchObject({ publishedAt: '2024', tags: ['sea', 'law'], url: 'https://doi.org/10.1/x' })
  })
})

it('leaves lists of articles that only have a type and an author to the readers of tables', async () => {
  const text = 'The harbour opens on Monday, the mayor said, after nine weeks of repairs to the bridge.'
  const { stories } = await readExport(
    JSON.stringify([{ type: 'article', title: 'Harbour', author: 'Ana Lim', URL: 'https://h.example/1', text }]),
  )
  expect(wordsOf(stories[0] as never)).toEqual([text])
})

describe('RIS', () => {
  const record = `TY  - NEWS
TI  - Izin Ditinjau
AU  - Melati, Sari
AU  - Antara
T2  - Kabar Teluk
DA  - 2024/03/05/
PY  - 2024
Y2  - 2024/03/09/10:12:13
CY  - Jakarta
AB  - Pemerintah meninjau izin.
N1  - <p>Telepon <b>Sari</b></p><p>Besok</p>
KW  - izin
KW  - laut
UR  - https://k.example/izin
LA  - id
SP  - A1
ER  - 
`

  it('reads records, whatever their line ends', async () => {
    for (const text of [record, record.replaceAll('\n', '\r\n'), `\ufeff\n${record}\n\n`]) {
      const { stories } = await readExport(text)
      expect(stories[0]).toMatchObject({
        title: 'Izin Ditinjau',
        authors: ['Sari Melati', 'Antara'],
        outlet: 'Kabar Teluk',
        publishedAt: '2024-03-05',
        place: 'Jakarta',
        tags: ['izin', 'laut'],
        url: 'https://k.example/izin',
        language: 'id',
        reading: { savedAt: '2024-03-09', note: 'Telepon Sari\n\nBesok' },
        part: { label: 'record 1' },
      })
    }
  })

  it('takes a text as long as an article for the article', async () => {
    const long = `${'Warga menolak rencana itu sejak lama. '.repeat(80)}\n\nParagraf kedua.`
    const { stories } = await readExport(record.replace('Pemerintah meninjau izin.', long))
    expect(stories[0]?.excerptOnly).toBeUndefined()
    expect(wordsOf(stories[0] as never)).toHaveLength(2)
  })

  it('warns of a record without an end, and begins the next one all the same', async () => {
    const { stories } = await readExport(`${record.replace('ER  - \n', '')}TY  - GEN\nTI  - Cut o`)
    expect(
      stories.map(({ title, warnings }) => [title, warnings.some((warning) => warning.includes('cut off'))]),
    ).toEqual([
      ['Izin Ditinjau', true],
      ['Cut o', true],
    ])
  })
})

describe('BibTeX', () => {
  it('reads entries with abbreviations, accents, nested braces and joined values', async () => {
    const { stories } = await readExport(`% Encoding: UTF-8
@comment{not an entry}
@string{hd = {Harbour Daily}}
@article{vries2024,
  title = {The {Permit} \\& the Sea --- a {\\"U}berblick},
  author = {de Vries, Anna and Jos{\\'e} Garc{\\'\\i}a},
  journal = hd # " Online",
  date = {2024-03-05},
  month = mar,
  url = {https://h.example/permit},
  urldate = {2024-03-09},
  keywords = {sea, law},
  abstract = {The city will review the permit.},
}
@online{two, title = "Quoted {"} title", year = 2023, month = "feb", howpublished = {\\url{https://h.example/2}}}
`)
    expect(stories[0]).toMatchObject({
      title: 'The Permit & the Sea — a Überblick',
      authors: ['Anna de Vries', 'José García'],
      outlet: 'Harbour Daily Online',
      publishedAt: '2024-03-05',
      url: 'https://h.example/permit',
      externalId: 'vries2024',
      tags: ['sea', 'law'],
      reading: { savedAt: '2024-03-09' },
    })
    expect(stories[1]).toMatchObject({ title: 'Quoted " title', publishedAt: '2023-02', url: 'https://h.example/2' })
  })

  it('goes on after an entry that is never closed', async () => {
    const { stories } = await readExport(
      '@article{a, title = {Open {brace}, year = 2024\n@article{b, title = {Closed}}',
    )
    expect(stories.map(({ title }) => title).at(-1)).toBe('Closed')
    expect(stories[0]?.warnings.join()).toContain('cut off')
  })

  it('does not hang on thousands of open entries', async () => {
    const { stories } = await readExport('@article{a, title = {x\n'.repeat(20_000))
    expect(stories).toHaveLength(20_000)
  })
})

it('says what to export instead of Zotero RDF', async () => {
  const { errors } = await readExport(
    '<rdf:RDF\n xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"\n xmlns:z="http://www.zotero.org/namespaces/export#">\n</rdf:RDF>',
  )
  expect(errors).toEqual(['unsupported-format'])
})
