import { describe, expect, it } from 'vitest'
import { bodyText } from '../../../../contract/story'
import type { ReadFailure, ReadItem, StoryDraft } from '../../draft'
import type { Reader } from '../../reader'
import { feedReader } from './feed-reader'
import { jsonFeedReader } from './json-feed-reader'

async function read(
  text: string | Buffer,
  reader: Reader = feedReader,
): Promise<{ stories: StoryDraft[]; failures: ReadFailure[] }> {
  const bytes = Buffer.from(text as Buffer)
  const input = {
    file: 'feed',
    head: bytes.subarray(0, 65536),
    sizeBytes: bytes.length,
    bytes: async () => bytes,
    stream: async function* () {},
  }
  expect(reader.recognises(input)).toBe(true)
  const items: ReadItem[] = []
  for await (const item of reader.read(input)) items.push(item)
  return { stories: items.filter((item) => 'title' in item), failures: items.filter((item) => 'error' in item) }
}

const long =
  'Dewan kota memutuskan pada Senin bahwa feri tetap beroperasi selama empat puluh tahun ke depan, kata juru bicara. '
const body = (story: StoryDraft | undefined) => bodyText(story?.blocks ?? [])

describe('RSS 2.0', () => {
  const rss = (items: string, channel = '') => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Harian Pelabuhan - RSS</title><atom:link href="https://pelabuhan.example/feed/" rel="self"/><link>https://pelabuhan.example</link>
<language>en-US</language>${channel}${items}</channel></rss>`

  it('as WordPress writes it: the whole text before the summary, its own footer set aside', async () => {
    const { stories, failures } = await read(
      rss(`<item><title>Feri tetap jalan &amp;#8211; 40 tahun</title><link>https://pelabuhan.example/feri/?utm_source=rss</link>
        <dc:creator><![CDATA[Rina Wijaya]]></dc:creator><pubDate>Mon, 06 May 2024 07:08:09 +0700</pubDate>
        <category><![CDATA[Kota]]></category><category><![CDATA[Kota]]></category><category>Transportasi &amp; Laut</category>
        <guid isPermaLink="false">https://pelabuhan.example/?p=7</guid>
        <description><![CDATA[<p>Dewan kota memutuskan [&#8230;]</p>]]></description>
        <content:encoded><![CDATA[<p>${long}</p><h2>Biaya</h2><p>${long.repeat(2)}</p>
        <p>The post <a href="#">Feri tetap jalan</a> appeared first on <a href="#">Harian Pelabuhan</a>.</p>]]></content:encoded>
        <media:content url="a.jpg" medium="image"><media:description>Feri di dermaga</media:description></media:content></item>`),
    )
    expect(failures).toEqual([])
    expect(stories).toHaveLength(1)
    expect(stories[0]).toMatchObject({
      title: 'Feri tetap jalan – 40 tahun',
      authors: ['Rina Wijaya'],
      outlet: 'Harian Pelabuhan',
      publishedAt: '2024-05-06T07:08:09+07:00',
      language: 'id',
      url: 'https://pelabuhan.example/feri/',
      externalId: 'https://pelabuhan.example/?p=7',
      tags: ['Kota', 'Transportasi & Laut'],
      mediaType: 'application/rss+xml',
      warnings: [],
      part: { label: 'https://pelabuhan.example/feri/' },
    })
    expect(body(stories[0])).toBe(`${long.trim()}\n\nBiaya\n\n${long.repeat(2).trim()}`)
    expect(stories[0]?.blocks.map(({ role }) => role)).toEqual(['body', 'heading', 'body', 'promo', 'caption'])
  })

  it('with summaries alone warns; with whole texts as descriptions it does not', async () => {
    const { stories } = await read(
      rss(`<item><title>Satu</title><guid>https://pelabuhan.example/satu</guid><description>${long}</description></item>
        <item><title>Dua</title><link>/dua</link><description>&lt;p&gt;${long.repeat(8)}&lt;/p&gt;</description></item>`),
    )
    expect(stories[0]).toMatchObject({ url: 'https://pelabuhan.example/satu' })
    expect(stories[0]?.warnings[0]).toContain('only a summary')
    expect(stories[1]).toMatchObject({ url: 'https://pelabuhan.example/dua', warnings: [] })
  })

  it.each([
    ['Sen, 06 Mei 2024 07:08:09 +0700', '2024-05-06T07:08:09+07:00'],
    ['Mon, 06 May 2024 07:08:09 EST', '2024-05-06T07:08:09-05:00'],
    ['06 May 24 07:08 GMT', '2024-05-06T07:08:00Z'],
    ['2024-05-06T07:08:09Z', '2024-05-06T07:08:09Z'],
    ['Thu, 01 Jan 1970 00:00:00 +0000', undefined],
  ])('dates its items: %s', async (written, iso) => {
    const { stories } = await read(
      rss(`<item><title>A</title><description>${long}</description><pubDate>${written}</pubDate></item>`),
    )
    expect(stories[0]?.publishedAt).toBe(iso)
  })

  it.each([
    ['<author>rina@pelabuhan.example (Rina Wijaya)</author>', ['Rina Wijaya']],
    ['<author>redaksi@pelabuhan.example</author>', []],
    ['<dc:creator>Rina Wijaya, Budi Santoso</dc:creator>', ['Rina Wijaya', 'Budi Santoso']],
    ['<dc:creator>Rina Wijaya</dc:creator><dc:creator>Budi Santoso</dc:creator>', ['Rina Wijaya', 'Budi Santoso']],
  ])('names its authors: %s', async (people, authors) => {
    expect(
      (await read(rss(`<item><title>A</title><description>${long}</description>${people}</item>`))).stories[0]?.authors,
    ).toEqual(authors)
  })

  it('gathered from many outlets names each', async () => {
    const { stories } = await read(
      rss(
        `<item><title>Ferry stays - The Harbour Post</title><source url="https://harbour.example">The Harbour Post</source><description>x</description></item>`,
      ),
    )
    expect(stories[0]).toMatchObject({ title: 'Ferry stays', outlet: 'The Harbour Post' })
  })

  it('with markup as elements, a summary beside it, and an item that is nothing', async () => {
    const { stories, failures } = await read(
      rss(
        `<item><title>A</title><description><p>${long}</p><p>Dua.</p></description></item><item><link>https://a.example/x</link></item>`,
      ),
    )
    expect(body(stories[0])).toBe(`${long.trim()}\n\nDua.`)
    expect(failures).toMatchObject([{ part: 'item 2', error: { code: 'no-story' } }])
  })

  it('that breaks off gives what is there, and the line', async () => {
    const whole = rss(
      `<item><title>Satu</title><description>${long}</description></item>\n<item><title>Dua</title><description>${long}`,
    )
    const { stories, failures } = await read(whole.slice(0, whole.indexOf('</channel>')))
    expect(stories.map(({ title }) => title)).toEqual(['Satu', 'Dua'])
    expect(failures[0]?.error.message).toContain('at line 6')
  })

  it('without items, or that declares entities, is refused with the reason', async () => {
    await expect(read(rss(''))).rejects.toThrow('no item in this feed')
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><rss version="2.0"><channel><item><title>&b;</title></item></channel></rss>'
    await expect(read(bomb)).rejects.toThrow('entities')
  })
})

describe('older and other RSS', () => {
  it('1.0 in RDF, in an old encoding', async () => {
    const rdf = `<?xml version="1.0" encoding="ISO-8859-1"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://hafen.example/"><title>Hafenblatt</title><link>https://hafen.example/</link></channel>
<item rdf:about="https://hafen.example/f"><title>Fähre bleibt</title><link>https://hafen.example/f</link><dc:creator>Änne Groß</dc:creator>
<dc:date>2004-05-06T07:08+01:00</dc:date><dc:subject>Verkehr</dc:subject><description>Der Rat hat am Montag beschlossen, die Fähre weiter fahren zu lassen.</description></item></rdf:RDF>`
    const { stories } = await read(Buffer.from(rdf, 'latin1'))
    expect(stories[0]).toMatchObject({
      title: 'Fähre bleibt',
      authors: ['Änne Groß'],
      outlet: 'Hafenblatt',
      publishedAt: '2004-05-06T07:08+01:00',
      tags: ['Verkehr'],
      url: 'https://hafen.example/f',
    })
  })

  it("WordPress's export: posts as stories, drafts told, menus and pictures left out", async () => {
    const post = (title: string, type: string, status: string, content: string) => `<item><title>${title}</title>
      <content:encoded><![CDATA[${content}]]></content:encoded><excerpt:encoded><![CDATA[Ringkasan]]></excerpt:encoded>
      <wp:post_date>2014-05-06 07:08:09</wp:post_date><wp:post_type>${type}</wp:post_type><wp:status>${status}</wp:status></item>`
    const { stories } = await read(`<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
      xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Blog</title>
      ${post('Satu', 'post', 'publish', `${long}\n\n[caption id="a" width="3"]<img src="a.jpg" /> Feri di dermaga[/caption]\n\nParagraf kedua.`)}
      ${post('Dua', 'post', 'draft', `<p>${long}</p>`)}${post('gambar', 'attachment', 'inherit', '')}${post('Menu', 'nav_menu_item', 'publish', '')}
      </channel></rss>`)
    expect(stories.map(({ title }) => title)).toEqual(['Satu', 'Dua'])
    expect(stories[0]).toMatchObject({ publishedAt: '2014-05-06T07:08:09', warnings: [] })
    expect(stories[0]?.blocks.map(({ role, text }) => [role, text])).toEqual([
      ['body', long.trim()],
      ['caption', 'Feri di dermaga'],
      ['body', 'Paragraf kedua.'],
    ])
    expect(stories[1]?.warnings[0]).toContain('"draft"')
  })
})

describe('Atom', () => {
  const atom = (
    entries: string,
  ) => `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://quay.example/news/">
<title type="html">The &lt;i&gt;Quay&lt;/i&gt;</title><link href="/"/><author><name>Quay Staff</name></author>${entries}</feed>`

  it('takes authors, dates and address from each entry, else from the feed', async () => {
    const { stories } = await read(
      atom(`<entry><id>tag:quay.example,2024:1</id><title type="html">Ferry &amp;amp; bridge</title><link rel="edit" href="e"/><link href="ferry"/>
        <published>2024-05-06T07:08:09Z</published><updated>2024-05-07T07:08:09Z</updated><category term="x" label="Transport"/>
        <author><name>Jane Doe</name></author><author><name>John Roe</name></author>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The council voted to keep the ferry &amp; the bridge.</p><ul><li>One</li></ul></div></content></entry>
        <entry><id>https://quay.example/2</id><title>Short</title><updated>2024-05-08</updated><summary>A &lt; B, they said.</summary></entry>`),
    )
    expect(stories[0]).toMatchObject({
      title: 'Ferry & bridge',
      outlet: 'The Quay',
      authors: ['Jane Doe', 'John Roe'],
      publishedAt: '2024-05-06T07:08:09Z',
      modifiedAt: '2024-05-07T07:08:09Z',
      url: 'https://quay.example/news/ferry',
      externalId: 'tag:quay.example,2024:1',
      tags: ['Transport'],
      language: 'en',
      mediaType: 'application/atom+xml',
    })
    expect(body(stories[0])).toBe('The council voted to keep the ferry & the bridge.\n\nOne')
    expect(stories[1]).toMatchObject({ authors: ['Quay Staff'], publishedAt: '2024-05-08' })
    expect(stories[1]).not.toHaveProperty('modifiedAt')
    expect(body(stories[1])).toBe('A < B, they said.')
  })

  it("as Blogger exports it: posts, without the blog's settings and comments", async () => {
    const kind = (name: string) =>
      `<category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#${name}"/>`
    const entry = (title: string, name: string) =>
      `<entry><title type="text">${title}</title>${kind(name)}<content type="html">&lt;p&gt;${long}&lt;/p&gt;</content></entry>`
    const { stories } = await read(
      atom(entry('Setelan', 'settings') + entry('Feri', 'post') + entry('Komentar', 'comment')),
    )
    expect(stories).toMatchObject([{ title: 'Feri', tags: [] }])
  })
})

describe('JSON Feed', () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Quay',
    home_page_url: 'https://quay.example/',
    language: 'en',
  }
  it('gives its items, whole or short', async () => {
    const items = [
      {
        id: 7,
        url: '/ferry',
        title: 'Ferry <stays>',
        content_html: '<p>The council voted.</p>',
        date_published: '2024-05-06T07:08:09+02:00',
        authors: [{ name: 'Jane Doe' }],
        tags: ['a', 'a', 'b'],
      },
      { id: 'https://quay.example/2', content_text: 'One line.\n\nAnother <line>.', author: { name: 'John Roe' } },
      { id: 'x', title: 'Three', summary: 'A summary.' },
      null,
    ]
    const { stories, failures } = await read(JSON.stringify({ ...feed, items }), jsonFeedReader)
    expect(stories).toMatchObject([
      {
        title: 'Ferry <stays>',
        url: 'https://quay.example/ferry',
        externalId: '7',
        authors: ['Jane Doe'],
        tags: ['a', 'b'],
        publishedAt: '2024-05-06T07:08:09+02:00',
        outlet: 'The Quay',
        warnings: [],
      },
      { title: 'One line.', url: 'https://quay.example/2', authors: ['John Roe'] },
      { title: 'Three', warnings: [expect.stringContaining('only a summary')] },
    ])
    expect(body(stories[1])).toBe('One line.\n\nAnother <line>.')
    expect(failures).toMatchObject([{ part: 'item 4' }])
  })

  it('that is cut off is told with the line', async () => {
    const text = JSON.stringify({ ...feed, items: [{ id: 1, content_text: 'x' }] }, null, 1)
    await expect(read(text.slice(0, -5), jsonFeedReader)).rejects.toThrow(/line \d+/)
  })
})
