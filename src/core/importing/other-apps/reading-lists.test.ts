import { describe, expect, it } from 'vitest'
import { readExport, wordsOf } from './testing/read-export'

const pocketHtml = `<!DOCTYPE html>
<html>
	<!--So long and thanks for all the fish-->
	<head>
		<meta http-equiv="Content-Type" content="text/html; charset=UTF-8" />
		<title>Pocket Export</title>
	</head>
	<body>
		<h1>Unread</h1>
		<ul>
			<li><a href="https://kabar.example/2021/05/tanggul?utm_source=pocket" time_added="1621234567" tags="banjir,jakarta utara">Tanggul &amp; Warga Pesisir</a></li>
			<li><a href="https://news.example/bare" time_added="1621234000" tags="">https://news.example/bare</a></li>
		</ul>
		<h1>Read Archive</h1>
		<ul>
			<li><a href="https://zeitung.example/hafen" time_added="1500000000" tags="">Der Hafen wächst</a></li>
			<li><a href="javascript:alert(1)" time_added="1500000000" tags="">Not a page</a></li>
		</ul>
	</body>
</html>`

describe('Pocket', () => {
  it('reads the old list of links: address, tags, when it was saved, what was read', async () => {
    const { stories, errors } = await readExport(pocketHtml)
    expect(errors).toEqual([])
    expect(stories).toHaveLength(3)
    expect(stories[0]).toMatchObject({
      title: 'Tanggul & Warga Pesisir',
      url: 'https://kabar.example/2021/05/tanggul?utm_source=pocket',
      tags: ['banjir', 'jakarta utara'],
      reading: { savedAt: '2021-05-17T06:56:07Z', state: 'unread' },
      excerptOnly: true,
      part: { label: 'https://kabar.example/2021/05/tanggul?utm_source=pocket' },
      warnings: [expect.stringContaining('Only the link')],
    })
    expect(stories[1]?.title).toBe('https://news.example/bare')
    expect(stories[2]).toMatchObject({ title: 'Der Hafen wächst', reading: { state: 'read' } })
  })

  it('reads the last CSV, with commas and quotation marks in titles, and whatever columns were added', async () => {
    const { stories } = await readExport(
      '\ufefftitle,url,time_added,cursor,tags,status\r\n"Space, ""time""",https://n.example/a,1704067200,x1,science|physics,unread\r\nتقرير عن المياه,https://n.example/b,1704153600,x2,,archive\r\n',
    )
    expect(stories.map(({ title, tags, reading }) => [title, tags, reading])).toEqual([
      ['Space, "time"', ['science', 'physics'], { savedAt: '2024-01-01T00:00:00Z', state: 'unread' }],
      ['تقرير عن المياه', [], { savedAt: '2024-01-02T00:00:00Z', state: 'read' }],
    ])
  })

  it('reads the highlights that lie beside it', async () => {
    const { stories } = await readExport(
      JSON.stringify([
        {
          url: 'https://n.example/a',
          title: 'Space',
          highlights: [
            { quote: 'First thought.\n\nSecond thought.', created_at: 1704067200 },
            { quote: '  ', created_at: 1 },
          ],
        },
      ]),
    )
    expect(stories[0]?.highlights).toEqual([
      expect.objectContaining({ exact: 'First thought.\n\nSecond thought.', createdAt: '2024-01-01T00:00:00Z' }),
    ])
    expect(wordsOf(stories[0] as never)).toEqual(['First thought.', 'Second thought.'])
    expect(stories[0]?.warnings[0]).toContain('Only highlights')
  })
})

describe('Instapaper', () => {
  it('reads the CSV: own folders are tags, a selection is a highlight', async () => {
    const { stories } = await readExport(
      'URL,Title,Selection,Folder,Timestamp,Tags\nhttps://a.example/1,Uno,Frase marcada.,Receitas,1700000000,"[""cocina"", ""niños""]"\nhttps://a.example/2,Dos,,Starred,1700000001,[]\nhttps://a.example/3,,,Archive,1700000002,[]\n',
    )
    expect(stories[0]).toMatchObject({
      title: 'Uno',
      tags: ['cocina', 'niños', 'Receitas'],
      reading: { savedAt: '2023-11-14T22:13:20Z', state: 'unread' },
      highlights: [{ exact: 'Frase marcada.' }],
    })
    expect(stories[1]?.reading).toMatchObject({ starred: true })
    expect(stories[2]).toMatchObject({ title: 'https://a.example/3', reading: { state: 'read' } })
  })

  it('reads the older HTML, whose items are not closed', async () => {
    const { stories } = await readExport(
      `<!DOCTYPE html>\n<html>\n<head>\n<title>Instapaper: Export</title>\n</head>\n<body>\n\n<h1>Riset</h1>\n<ol>\n\n<li><a href="https://a.example/x">Satu</a>\n\n</ol>\n<h1>Archive</h1>\n<ol>\n<li><a href="https://a.example/y">Dua</a>\n</ol></body></html>`,
    )
    expect(stories.map(({ title, tags, reading }) => [title, tags, reading?.state])).toEqual([
      ['Satu', ['Riset'], undefined],
      ['Dua', [], 'read'],
    ])
  })
})

it('reads the bookmark file of browsers', async () => {
  const { stories } = await readExport(
    `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">\n<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n<DL><p>\n<DT><H3 ADD_DATE="1">Water</H3>\n<DL><p>\n<DT><A HREF="https://w.example/pump" ADD_DATE="1600000000" TAGS="a,b" TOREAD="1">The pump</A>\n<DD>About a pump\n<DT><A HREF="place:sort=8">Recent</A></DL><p></DL>`,
  )
  expect(stories).toHaveLength(1)
  expect(stories[0]).toMatchObject({
    title: 'The pump',
    tags: ['a', 'b', 'Water'],
    reading: { savedAt: '2020-09-13T12:26:40Z', state: 'unread' },
  })
  expect(wordsOf(stories[0] as never)).toEqual(['About a pump'])
})

describe('Readwise', () => {
  const header =
    'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\n'

  it('gathers the highlights of one document, with note, colour, tags, page and day', async () => {
    const { stories } = await readExport(
      `${header}"Hujan turun,\n\nsemalam.",Kota dan Air,"Sari Melati, Jo Park",B0X,Cek lagi,orange,"air, kota",page,12,2024-05-01 10:00:00+00:00,favorit\n"Other ""words"".",Elsewhere,,,,,,location,9,,\nAir naik.,Kota dan Air,"Sari Melati, Jo Park",B0X,,blue,,location,345,2024-05-02 08:00:00+00:00,favorit\n,Kota dan Air,"Sari Melati, Jo Park",B0X,About the whole,,,,,,\n`,
    )
    expect(stories.map(({ title }) => title)).toEqual(['Kota dan Air', 'Elsewhere'])
    expect(stories[0]).toMatchObject({
      authors: ['Sari Melati', 'Jo Park'],
      tags: ['favorit'],
      reading: { note: 'About the whole' },
      excerptOnly: true,
      highlights: [
        {
          exact: 'Hujan turun,\n\nsemalam.',
          note: 'Cek lagi\np. 12',
          color: 'yellow',
          tags: ['air', 'kota'],
          createdAt: '2024-05-01T10:00:00+00:00',
        },
        { exact: 'Air naik.', color: 'blue' },
      ],
    })
  })

  it("reads Reader's list, whose tags are written as Python writes them", async () => {
    const { stories } = await readExport(
      `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\n橋の再開,https://j.example/hashi,01gm,"['橋', 'harbour news']",2022-11-06 04:33:50.123000+00:00,1.0,archive,True\n`,
    )
    expect(stories[0]).toMatchObject({
      title: '橋の再開',
      externalId: '01gm',
      tags: ['橋', 'harbour news'],
      reading: { savedAt: '2022-11-06T04:33:50+00:00', state: 'read' },
    })
  })

  it('reads the Markdown export', async () => {
    const { stories } = await readExport(`# The Long Dike

![rw-book-cover](https://r.example/cover.png)

## Metadata
- Author: [[Ana Lim]]
- Full Title: The Long Dike
- Category: #articles
- Document Tags: [[water]] [[dikes]]
- URL: https://n.example/dike

## Highlights
- The dike **will not** hold, said [the engineer](https://n.example/e). ([View Highlight](https://read.readwise.io/read/01h))
    - Tags: [[risk]] [[law]]
    - Note: Ask him
- Second passage
  that goes on. ([View Highlight](https://read.readwise.io/read/02h))
`)
    expect(stories).toHaveLength(1)
    expect(stories[0]).toMatchObject({
      title: 'The Long Dike',
      authors: ['Ana Lim'],
      url: 'https://n.example/dike',
      tags: ['water', 'dikes'],
      highlights: [
        { exact: 'The dike will not hold, said the engineer.', tags: ['risk', 'law'], note: 'Ask him' },
        { exact: expect.stringMatching(/^Second passage\s+that goes on\.$/) },
      ],
    })
    expect(stories[0]?.part).toBeUndefined()
  })
})

describe('others', () => {
  it('reads Raindrop', async () => {
    const { stories } = await readExport(
      'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n7,Kapal,Penting,Ringkasan,https://k.example/kapal,Laut,"a, b",2024-03-01T10:00:00.000Z,,"Highlight:Kapal karam\nNote:di mana?\n\nHighlight:Dua selamat",true\n',
    )
    expect(stories[0]).toMatchObject({
      tags: ['a', 'b', 'Laut'],
      reading: { note: 'Penting', starred: true, savedAt: '2024-03-01T10:00:00Z' },
      highlights: [{ exact: 'Kapal karam', note: 'di mana?' }, { exact: 'Dua selamat' }],
    })
  })

  it('reads Karakeep and Linkwarden', async () => {
    const karakeep = await readExport(
      JSON.stringify({
        bookmarks: [
          {
            createdAt: 1700000000,
            title: 'Pump',
            tags: ['water'],
            content: { type: 'link', url: 'https://w.example/pump' },
            note: 'call',
            archived: true,
          },
          {
            createdAt: 1700000001,
            title: null,
            tags: [],
            content: { type: 'text', text: 'A note of my own about water.' },
          },
        ],
      }),
    )
    expect(karakeep.stories[0]).toMatchObject({
      url: 'https://w.example/pump',
      reading: { note: 'call', state: 'read' },
    })
    expect(wordsOf(karakeep.stories[1] as never)).toEqual(['A note of my own about water.'])
    expect(karakeep.stories[1]?.excerptOnly).toBeUndefined()

    const linkwarden = await readExport(
      JSON.stringify({
        name: 'me',
        collections: [
          {
            name: 'Harbour',
            ownerId: 1,
            links: [
              {
                name: 'Quay',
                url: 'https://h.example/q',
                tags: [{ name: 'sea' }],
                textContent: 'The quay is being mended since Monday.',
              },
            ],
          },
        ],
      }),
    )
    expect(linkwarden.stories[0]).toMatchObject({ title: 'Quay', tags: ['sea', 'Harbour'] })
    expect(linkwarden.stories[0]?.excerptOnly).toBeUndefined()
  })
})

describe('bad input', () => {
  it('tells a list that is cut off, and keeps what is whole', async () => {
    const { stories } = await readExport(pocketHtml.slice(0, pocketHtml.indexOf('<h1>Read Archive')))
    expect(stories).toHaveLength(2)
    expect((await readExport('[{"url":"https://n.example/a","title":"x","highlights":[{"quote":"cut')).errors).toEqual([
      'broken-file',
    ])
  })

  it('takes no ordinary table or page for an export', async () => {
    const { stories } = await readExport(
      'title,url,body\nHarbour,https://n.example/h,The harbour opens on Monday for everybody.\n',
    )
    expect(stories[0]?.mediaType).toBe('text/csv')
    expect(stories[0]?.excerptOnly).toBeUndefined()
  })

  it('tells of a quotation mark that is never closed, and reads the rows around it', async () => {
    const { stories, errors } = await readExport(
      'title,url,time_added,tags,status\nShort,https://n.example/s\nA "strange" title,https://n.example/t,1704067200,,unread,extra\n"Never closed,https://n.example/u,1704067200,,unread\nlast,https://n.example/v,1,,unread\n',
    )
    expect(stories.map(({ title }) => title)).toEqual(['Short', 'A "strange" title', 'last'])
    expect(errors).toEqual(['broken-file line 4'])
  })

  it('reads another encoding', async () => {
    const text =
      'title,url,time_added,tags,status\nPřístav a mosty: Žižkovská lávka zavřena kvůli opravám,https://n.example/s,1,,unread\n'
    const bytes = Uint8Array.from([
      0xff,
      0xfe,
      ...[...text].flatMap((character) => [character.charCodeAt(0) & 0xff, character.charCodeAt(0) >> 8]),
    ])
    expect((await readExport(bytes)).stories[0]?.title).toBe('Přístav a mosty: Žižkovská lávka zavřena kvůli opravám')
  })
})
