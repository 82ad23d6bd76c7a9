import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readExport, wordsOf } from './testing/read-export'

const text = (name: string) =>
  `<h2>${name}</h2><p>Warga pesisir menolak rencana penimbunan laut itu sejak tahun lalu, kata ketua RT.</p><p>Pemerintah kota berjanji meninjau ulang izin tersebut <b>pekan depan</b>, setelah hujan reda.</p>`

describe('wallabag', () => {
  const entry = {
    is_archived: 1,
    is_starred: 1,
    user_name: 'ana',
    tags: ['laut', 'izin'],
    is_public: false,
    id: 17,
    title: 'Reklamasi Ditolak',
    url: 'https://kabar.example/reklamasi',
    content: text('Reklamasi'),
    created_at: '2023-05-31T18:59:42+0200',
    updated_at: '2023-05-31T19:01:01+0200',
    published_at: '2023-05-30T08:00:00+0700',
    published_by: ['Sari Melati'],
    archived_at: '2023-06-02T10:00:00+0200',
    annotations: [
      {
        id: 3,
        text: 'telepon dia',
        quote: 'kata ketua RT',
        created_at: '2023-06-01T10:00:00+0200',
        ranges: [{ start: '/p[1]', startOffset: '70', end: '/p[1]', endOffset: '83' }],
      },
      { text: null, quote: 'pekan depan' },
    ],
    mimetype: 'text/html',
    language: 'id_ID',
    domain_name: 'kabar.example',
  }

  it('reads the article, its facts, annotations and reading dates', async () => {
    const { stories, errors } = await readExport(JSON.stringify([entry]))
    expect(errors).toEqual([])
    expect(stories[0]).toMatchObject({
      title: 'Reklamasi Ditolak',
      externalId: '17',
      authors: ['Sari Melati'],
      publishedAt: '2023-05-30T08:00:00+07:00',
      language: 'id',
      tags: ['laut', 'izin'],
      reading: {
        savedAt: '2023-05-31T18:59:42+02:00',
        readAt: '2023-06-02T10:00:00+02:00',
        state: 'read',
        starred: true,
      },
      highlights: [{ exact: 'kata ketua RT', note: 'telepon dia' }, { exact: 'pekan depan' }],
      mediaType: 'application/json',
    })
    expect(stories[0]?.excerptOnly).toBeUndefined()
    expect(wordsOf(stories[0] as never).join(' ')).toContain('meninjau ulang izin tersebut pekan depan')
  })

  it('keeps an entry that wallabag could not fetch as a link', async () => {
    const failed = {
      ...entry,
      content:
        'wallabag can\'t retrieve contents for this article. Please <a href="https://doc.example">troubleshoot this issue</a>.',
      annotations: [],
    }
    const { stories } = await readExport(
      JSON.stringify([failed, { ...entry, content: null, published_by: null, title: null }]),
    )
    expect(stories.map(({ title, excerptOnly }) => [title, excerptOnly])).toEqual([
      ['Reklamasi Ditolak', true],
      ['https://kabar.example/reklamasi', true],
    ])
  })

  it('reads the CSV export and a page of the API', async () => {
    const csv = await readExport(
      `title;url;content;tags;mimetype;language;created_at\n"Reklamasi Ditolak";https://kabar.example/reklamasi;"${text('x').replaceAll('"', '""')}";"laut, izin";text/html;id;"31/05/2023 18:59:42"\n`,
    )
    expect(csv.stories[0]).toMatchObject({ title: 'Reklamasi Ditolak', tags: ['laut', 'izin'], mediaType: 'text/csv' })
    const api = await readExport(
      JSON.stringify({ page: 1, _embedded: { items: [{ ...entry, tags: [{ id: 1, label: 'laut', slug: 'laut' }] }] } }),
    )
    expect(api.stories[0]).toMatchObject({ tags: ['laut'] })
  })
})

describe('Omnivore', () => {
  const item = (slug: string, more = {}) => ({
    id: `id-${slug}`,
    slug,
    title: `Title of ${slug}`,
    description: 'A summary.',
    author: 'Ana Lim',
    url: `https://n.example/${slug}`,
    state: 'Active',
    readingProgress: 12,
    thumbnail: '',
    labels: ['sea', 'law'],
    savedAt: '2024-01-02T03:04:05.000Z',
    updatedAt: '2024-01-03T03:04:05.000Z',
    publishedAt: null,
    ...more,
  })
  const pack = (files: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])))

  it('joins what is known about a page with its text and its highlights', async () => {
    const zip = pack({
      'metadata_0_to_20.json': JSON.stringify(
        [item('quay'), item('bare', { state: 'Archived', labels: [{ name: 'old' }] })],
        null,
        2,
      ),
      'content/quay.html': `<DIV class="page" id="readability-page-1">${text('Quay')}</DIV>`,
      'highlights/quay.md':
        'A note on the page.\n\n\n\n> rencana penimbunan laut\n> sejak tahun lalu \n\n#risk #two words\n\nAsk **him**.\n\nTwice.\n\n> [pekan depan](https://n.example/x) ',
      'metadata_20_to_21.json': JSON.stringify([item('later')]),
      'content/stray.html': `<html><body>${text('Stray')}</body></html>`,
    })
    const { stories, errors } = await readExport(zip, { packed: 'omnivore' })
    expect(stories.map(({ title, excerptOnly }) => [title, excerptOnly])).toEqual([
      ['Title of quay', undefined],
      ['Title of bare', true],
      ['Title of later', true],
    ])
    expect(stories[0]).toMatchObject({
      url: 'https://n.example/quay',
      authors: ['Ana Lim'],
      tags: ['sea', 'law'],
      reading: { savedAt: '2024-01-02T03:04:05Z', state: 'unread', note: 'A note on the page.' },
      highlights: [
        {
          exact: 'rencana penimbunan laut\nsejak tahun lalu',
          tags: ['risk', 'two words'],
          note: 'Ask **him**.\n\nTwice.',
        },
        { exact: 'pekan depan' },
      ],
    })
    expect(stories[1]).toMatchObject({ tags: ['old'], reading: { state: 'read' } })
    expect(errors).toEqual(['member content/stray.html'])
  })

  it('tells a list that is broken and reads the texts all the same', async () => {
    const zip = pack({ 'metadata_0_to_20.json': '[{"slug": "qu', 'content/quay.html': text('Quay') })
    const { errors } = await readExport(zip, { packed: 'omnivore' })
    expect(errors).toEqual(['broken-file metadata_0_to_20.json', 'member content/quay.html'])
  })

  it('reads the list by itself, as a list of links', async () => {
    const { stories } = await readExport(JSON.stringify([item('quay')]))
    expect(stories[0]).toMatchObject({
      excerptOnly: true,
      title: 'Title of quay',
      reading: { savedAt: '2024-01-02T03:04:05Z' },
    })
  })
})
