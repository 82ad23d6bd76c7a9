/** JSON as scrapers, news services and databases export it, each with invented stories. */
import { describe, expect, it } from 'vitest'
import { readStories } from '../testing/read-table'

const text = 'The council signed the harbour deal on Tuesday after months of talks, and ferries return in spring.'
const read = async (document: unknown) => readStories(JSON.stringify(document), { file: 'export.json' })

describe('a story is found in', () => {
  it('a news service’s answer, with the outlet as an object and a text that was cut', async () => {
    const article = {
      source: { id: null, name: 'Quay Courier' },
      author: 'Jane Doe',
      title: 'Deal signed',
      description: 'A short text.',
      url: 'https://quay.example/1',
      urlToImage: 'https://quay.example/1.jpg',
      publishedAt: '2024-03-05T08:30:00Z',
      content: `${text} [+2381 chars]`,
    }
    const [story] = await read({ status: 'ok', totalResults: 1, articles: [article] })
    expect(story).toMatchObject({
      title: 'Deal signed',
      subtitle: 'A short text.',
      outlet: 'Quay Courier',
      authors: ['Jane Doe'],
      url: 'https://quay.example/1',
      publishedAt: '2024-03-05T08:30:00Z',
    })
    expect(story?.warnings.join()).toMatch(/cut/)
  })

  it('a content system’s posts, with rendered markup', async () => {
    const post = {
      id: 17,
      date: '2024-03-05T08:30:00',
      link: 'https://quay.example/17',
      title: { rendered: 'Deal &#8220;signed&#8221;' },
      content: { rendered: `<p>${text}</p><p>It was long awaited.</p>`, protected: false },
      excerpt: { rendered: '<p>Short.</p>' },
    }
    const [story] = await read([post, { ...post, id: 18, link: 'https://quay.example/18' }])
    expect(story).toMatchObject({ title: 'Deal “signed”', externalId: '17', publishedAt: '2024-03-05T08:30:00' })
    expect(story?.blocks.filter(({ role }) => role === 'body')).toHaveLength(2)
  })

  it('a search engine’s hits', async () => {
    const hits = [1, 2].map((n) => ({
      _index: 'news',
      _id: `n${n}`,
      _score: n,
      _source: { headline: `Deal ${n}`, body: text },
    }))
    expect(await read({ took: 3, hits: { total: 2, hits } })).toMatchObject([
      { title: 'Deal 1', externalId: 'n1' },
      { title: 'Deal 2', externalId: 'n2' },
    ])
  })

  it('a newspaper’s interface, with its fields one object further in', async () => {
    const results = [
      {
        id: 'world/1',
        sectionName: 'World',
        webTitle: 'Deal signed',
        webPublicationDate: '2024-03-05T08:30:00Z',
        webUrl: 'https://quay.example/1',
        fields: { byline: 'Jane Doe and Ana Lim', bodyText: text, trailText: 'Short.' },
      },
    ]
    expect(await read({ response: { status: 'ok', results } })).toMatchObject([
      { title: 'Deal signed', section: 'World', authors: ['Jane Doe', 'Ana Lim'], subtitle: 'Short.' },
    ])
  })

  it('a scraper’s rows, with lists of people and words', async () => {
    const row = {
      authors: ['Jane Doe', 'Ana Lim'],
      date_download: '2025-01-01 10:00:00',
      date_publish: '2024-03-05 08:30:00',
      description: 'Short.',
      filename: 'x.html',
      image_url: 'https://quay.example/x.jpg',
      language: 'en',
      maintext: text,
      source_domain: 'quay.example',
      text: null,
      title: 'Deal signed',
      title_page: null,
      url: 'https://quay.example/1',
    }
    expect(await read(row)).toMatchObject([
      {
        title: 'Deal signed',
        publishedAt: '2024-03-05T08:30:00',
        outlet: 'quay.example',
        authors: ['Jane Doe', 'Ana Lim'],
      },
    ])
  })

  it('an events database’s list of addresses, without any text', async () => {
    const articles = [
      {
        url: 'https://quay.example/1',
        title: 'Deal signed',
        seendate: '20240305T083000Z',
        domain: 'quay.example',
        language: 'English',
        sourcecountry: 'Utopia',
      },
    ]
    expect(await read({ articles })).toMatchObject([
      {
        title: 'Deal signed',
        publishedAt: '2024-03-05T08:30:00Z',
        language: 'en',
        warnings: [expect.stringContaining('no text')],
      },
    ])
  })

  it.each([
    ['by id', { '471': { title: 'One', text }, '472': { title: 'Two', text } }],
    ['a data frame by column', { title: { '0': 'One', '1': 'Two' }, text: { '0': text, '1': text } }],
    [
      'a data frame, split',
      {
        columns: ['title', 'text'],
        index: [0, 1],
        data: [
          ['One', text],
          ['Two', text],
        ],
      },
    ],
    [
      'resources with attributes',
      {
        data: [
          { id: '1', type: 'story', attributes: { title: 'One', body: text } },
          { id: '2', type: 'story', attributes: { title: 'Two', body: text } },
        ],
      },
    ],
  ])('%s', async (_, document) => {
    expect((await read(document)).map(({ title }) => title)).toEqual(['One', 'Two'])
  })
})
