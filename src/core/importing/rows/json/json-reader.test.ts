import { describe, expect, it } from 'vitest'
import type { ReadItem } from '../../draft'
import type { ReaderInput } from '../../reader'
import { jsonReader } from './json-reader'

function input(text: string, chunkBytes = 7): ReaderInput {
  const bytes = Buffer.from(text)
  return {
    file: 'rows',
    head: bytes,
    sizeBytes: bytes.length,
    bytes: async () => bytes,
    async *stream() {
      for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
    },
  }
}

async function read(text: string) {
  const items: ReadItem[] = []
  for await (const item of jsonReader.read(input(text))) items.push(item)
  return items
}
const stories = async (text: string) =>
  (await read(text)).map((item) => {
    if (!('title' in item)) throw new Error(JSON.stringify(item))
    return item
  })

const body =
  'Warga pesisir menolak rencana penimbunan laut itu sejak tahun lalu.\nPemerintah kota berjanji meninjau ulang izin tersebut pekan depan.'

describe('recognises', () => {
  it.each(['{"a":1}\n{"a":2}', '[{"a":1}]', '  {\n "a": 1 }', '\ufeff{"title":"x"}', '[\n  {"a": 1}]'])(
    '%j',
    (text) => {
      expect(jsonReader.recognises(input(text))).toBe(true)
    },
  )
  it.each(['[Foto: Antara] Banjir', 'Title\n\n{"a":1}', '{curly} prose', '[1] A footnote'])('not %j', (text) => {
    expect(jsonReader.recognises(input(text))).toBe(false)
  })
})

describe('JSON Lines', () => {
  it('maps Indonesian columns', async () => {
    const [story] = await stories(
      JSON.stringify({
        sumber: 'kabarpesisir.example',
        url: 'https://kabarpesisir.example/a',
        judul: 'Warga  Tolak Reklamasi',
        penulis: 'Sari Melati',
        tanggal_publikasi: 'Kamis, 19 Jun 2025 10:02 WIB',
        isi_berita: `${body}\nBACA JUGA: Kapal Karam di Selat`,
      }),
    )
    expect(story).toMatchObject({
      title: 'Warga Tolak Reklamasi',
      outlet: 'kabarpesisir.example',
      url: 'https://kabarpesisir.example/a',
      authors: ['Sari Melati'],
      publishedAt: '2025-06-19T10:02:00+07:00',
      language: 'id',
      mediaType: 'application/x-ndjson',
      part: { label: 'line 1' },
      related: [{ title: 'Kapal Karam di Selat' }],
    })
    const words = story?.blocks.filter(({ role }) => role === 'body').map(({ text }) => text)
    expect(words).toEqual(body.split('\n'))
  })

  it('maps English columns, however they are spelt', async () => {
    const [story] = await stories(
      JSON.stringify({
        _id: 17,
        Headline: 'Harbour deal signed',
        'Published At': '2024-03-05 08:30:00',
        Authors: ['Ana Lim', { name: 'Jo Park' }],
        Keywords: 'harbour; trade',
        Language: 'en-GB',
        text: 'The council signed the harbour deal on Tuesday after months of talks.',
      }),
    )
    expect(story).toMatchObject({
      externalId: '17',
      title: 'Harbour deal signed',
      publishedAt: '2024-03-05T08:30:00',
      authors: ['Ana Lim', 'Jo Park'],
      tags: ['harbour', 'trade'],
      language: 'en',
    })
  })

  it('keeps a row whose columns are empty, and says so', async () => {
    const [row] = await stories('{"_id":"471","title":"","text":""}')
    expect(row).toMatchObject({
      externalId: '471',
      title: '471',
      blocks: [],
      warnings: [expect.stringContaining('neither')],
    })
  })

  it('knows the outlet of the column again at the head of the text', async () => {
    const [story] = await stories(
      JSON.stringify({ sumber: 'Kabar Teluk', judul: 'Nelayan Menolak', isi: `Kabar Teluk - ${body}` }),
    )
    expect(story).toMatchObject({ outlet: 'Kabar Teluk' })
    expect(story?.place).toBeUndefined()
    expect(story?.blocks.find(({ role }) => role === 'body')?.text).toMatch(/^Warga pesisir/)
  })

  it('reads Unix times', async () => {
    const made = await stories('{"title":"a","date":1719300000}\n{"title":"b","date":1719300000000}')
    expect(made.map(({ publishedAt }) => publishedAt)).toEqual(['2024-06-25T07:20:00.000Z', '2024-06-25T07:20:00.000Z'])
  })

  it('goes on after a line that is broken, and says which it was', async () => {
    const items = await read('{"title":"one"}\n{"title":"tw\n\n"three"\n{"nothing":"known"}\n{"title":"five"}\n')
    expect(
      items.map((item) => ('error' in item ? `${item.part}: ${item.error.code}` : 'title' in item && item.title)),
    ).toEqual(['one', 'line 2: broken-file', 'line 4: broken-file', 'line 5: no-story', 'five'])
  })

  it('tells of a date it cannot read instead of dropping it', async () => {
    const [story] = await stories('{"title":"one","date":"someday"}')
    expect(story?.publishedAt).toBeUndefined()
    expect(story?.warnings.join()).toContain('someday')
  })

  it('keeps letters that are cut by a piece of the stream', async () => {
    const [story] = await stories('{"title":"港の契約、署名 🚢 é"}\n{"title":"b"}')
    expect(story?.title).toBe('港の契約、署名 🚢 é')
  })
})

describe('JSON documents', () => {
  it('are an array, an object around a list, or one story', async () => {
    const rows = [{ title: 'one' }, { title: 'two' }]
    for (const document of [rows, { count: 2, articles: rows }]) {
      const made = await stories(JSON.stringify(document, null, 2))
      expect(made.map(({ title, part }) => [title, part?.label])).toEqual([
        ['one', 'item 1'],
        ['two', 'item 2'],
      ])
    }
    expect((await stories('{\n"title": "alone",\n"body": "A text."\n}')).map(({ title }) => title)).toEqual(['alone'])
  })

  it('that end early are refused with a reason', async () => {
    await expect(read('[\n{"title": "one"},')).rejects.toMatchObject({ code: 'broken-file' })
  })
})

it('takes the column of the headline for the headline, even where no headline would look so', async () => {
  const [story] = await stories(JSON.stringify({ title: 'the bridge was reopened on monday .', text: body }))
  expect(story?.blocks[0]).toMatchObject({ role: 'title', text: 'the bridge was reopened on monday .' })
  expect(story?.blocks.slice(1).some(({ role }) => role === 'title')).toBe(false)
})

it('loses the rows that are nested without end, or have fields without number, and not the others', async () => {
  const many = Object.fromEntries(Array.from({ length: 3000 }, (_, n) => [`k${n}`, n]))
  const deep = `{"title":"deep","d":${'['.repeat(10_000)}${']'.repeat(10_000)}}`
  const items = await read(`{"title":"one"}\n${deep}\n${JSON.stringify(many)}\n{"title":"four"}\n`)
  expect(
    items.map((item) => ('error' in item ? `${item.part}: ${item.error.code}` : 'title' in item && item.title)),
  ).toEqual(['one', 'line 2: broken-file', 'line 3: too-large', 'four'])
})
