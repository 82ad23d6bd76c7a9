import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { fieldsOf, outcomes, previews, readItems, readStories } from '../testing/read-table'

const body = 'Warga pesisir menolak rencana penimbunan laut itu sejak tahun lalu.'

describe('delimited text', () => {
  it('is read with quoted cells, quotation marks and line ends in them, a byte order mark, and either line end', async () => {
    const text = `\ufeffJudul,Isi,Tanggal,Penulis,Komentar\r\n"Warga ""tolak"", lagi","${body}\n\nKedua.",25/06/2025,"Melati, Sari",3\r\nDua,${body},01/07/2025,Budi,\n`
    const [first, second] = await readStories(text)
    expect(first).toMatchObject({
      title: 'Warga "tolak", lagi',
      publishedAt: '2025-06-25',
      language: 'id',
      mediaType: 'text/csv',
      part: { label: 'line 2' },
    })
    expect(first?.blocks.filter(({ role }) => role === 'body').map(({ text }) => text)).toEqual([body, 'Kedua.'])
    expect(second).toMatchObject({ title: 'Dua', publishedAt: '2025-07-01', part: { label: 'line 5' } })
  })

  it('keeps columns that are no part of a story beside it', async () => {
    const [story] = await readStories(`title,text,Reach\nOne,${body},4500\n`)
    expect(story?.blocks.at(-1)).toMatchObject({ role: 'boilerplate', text: 'Reach: 4500' })
  })

  it.each([
    ['semicolons, named on the first line', 'sep=;\nTitel;Text;Datum\nEins, zwei;Hafen, Fähre, Kran;03.04.2024\n'],
    ['tabs', 'Titel\tText\tDatum\nEins, zwei\tHafen, Fähre, Kran\t03.04.2024\n'],
    ['bars', 'Titel|Text|Datum\nEins, zwei|Hafen, Fähre, Kran|03.04.2024\n'],
  ])('is parted by %s', async (_, text) => {
    expect(await readStories(text)).toMatchObject([{ title: 'Eins, zwei', publishedAt: '2024-04-03' }])
  })

  it.each(['windows-1252', 'utf-16le', 'utf-8'])('is decoded from %s, in small pieces too', async (encoding) => {
    const text = `Titre;Texte;Auteur\n${'L’été à Bègles;Le maire a présenté hier soir son projet, très attendu, de musée;Zoé Dûment\n'.repeat(3)}`
    const bytes = iconv.encode(text.replaceAll('’', "'"), encoding, { addBOM: encoding === 'utf-16le' })
    for (const chunkBytes of [11, 70_000]) {
      const [story] = await readStories(bytes, { chunkBytes })
      expect(story).toMatchObject({ title: "L'été à Bègles", authors: ['Zoé Dûment'] })
    }
  })

  it('is known by its content, not by its name', async () => {
    const html = '<!DOCTYPE html><html><body><h1>A page</h1><p>The council signed the deal.</p></body></html>'
    expect(await readItems(html)).toMatchObject([{ mediaType: 'text/html' }])
    expect(await readItems('title,text\nOne,Two words\n', { file: 'x.txt' })).toMatchObject([{ mediaType: 'text/csv' }])
    const prose =
      'Banjir, gempa, dan longsor\n\nJakarta, 3 Maret 2024\n\nWarga, petani, dan nelayan mengungsi, kata camat.'
    expect(await readItems(prose, { file: 'x.txt' })).toMatchObject([{ mediaType: 'text/plain' }])
  })

  it('may lack a header, and has cells with markup', async () => {
    const row = (n: number) =>
      `https://quay.example/${n},2024-03-0${n},Harbour deal number ${n} signed,"<p>The council signed the deal on Tuesday.</p><p>Ferries return, the mayor said, as soon as the quay is mended and the pilots are back from their strike.</p>"`
    const [story] = await readStories([1, 2, 3, 4].map(row).join('\n'), { file: 'list.txt' })
    expect(story).toMatchObject({
      title: 'Harbour deal number 1 signed',
      publishedAt: '2024-03-01',
      part: { label: 'line 1' },
    })
    expect(story?.blocks.filter(({ role }) => role === 'body')).toHaveLength(2)
  })

  it('has a header below lines that a service prints above it', async () => {
    const text = `Report:,Harbour\nFrom:,2024-01-01\n\nDate,Title,Snippet,Url,Reach\n2024-03-05,Deal signed,The council signed.,https://q.example/1,5\n2024-03-06,Ferry back,The ferry is back.,https://q.example/2,6\n2024-03-07,Crane falls,A crane fell.,https://q.example/3,7\n`
    expect(await outcomes(text)).toEqual(['Deal signed', 'Ferry back', 'Crane falls'])
  })

  it('takes the month first where a day of the column says so', async () => {
    const stories = await readStories(`title,text,date\nOne,${body},03/04/2024\nTwo,${body},03/25/2024\n`)
    expect(stories.map(({ publishedAt }) => publishedAt)).toEqual(['2024-03-04', '2024-03-25'])
  })

  it('puts days and hours of two columns together', async () => {
    const [story] = await readStories(`title,text,date,time\nOne,${body},2024-03-05,08:30\n`)
    expect(story?.publishedAt).toBe('2024-03-05T08:30')
  })
})

describe('a broken table', () => {
  it('costs the broken rows, told by line, and not the others', async () => {
    const text = `title,text,date\nOne,${body},2024-01-01\nTwo,not, quoted,2024-01-02\nThree,short\n,,\nFour,"open,2024-01-04\nFive,${body},2024-01-05\n`
    const items = await readItems(text)
    expect(
      items.map((item) => ('error' in item ? `${item.part}: ${item.error.code}` : 'title' in item && item.title)),
    ).toEqual(['One', 'line 3: broken-file', 'Three', 'line 6: broken-file', 'Five'])
    expect(items[2]).toMatchObject({ warnings: [expect.stringContaining('2 cells')] })
  })

  it('that is cut off loses its last row alone', async () => {
    expect(await outcomes(`title,text\nOne,${body}\nTwo,"cut in the mid`)).toEqual(['One', 'line 3: broken-file'])
  })

  it('with a header alone holds no story', async () => {
    expect(await outcomes('title,text,date\n')).toEqual(['file: no-story'])
  })

  it('in which nothing is a headline or a text says which columns there are', async () => {
    const [item] = await readItems('colour,size\nred,5\nblue,6\n')
    expect(item).toMatchObject({ error: { code: 'no-story', message: expect.stringContaining('colour, size') } })
  })

  it('with a cell of many megabytes costs that row', async () => {
    const huge = 'x '.repeat(9 * 2 ** 20)
    expect(await outcomes(`title,text\nOne,${body}\nTwo,"${huge}"\nThree,${body}\n`)).toEqual([
      'One',
      'line 3: broken-file',
      'Three',
    ])
  })

  it('with a row of a million cells costs that row, and a table as wide is refused', async () => {
    const wide = 'a,'.repeat(1_000_000)
    expect(await outcomes(`title,text\nOne,${body}\n${wide}\nThree,${body}\n`)).toEqual([
      'One',
      'line 3: broken-file',
      'Three',
    ])
    expect(await outcomes(`title,text,${'a,'.repeat(20_000)}\nOne,${body},${'a,'.repeat(20_000)}\n`)).toEqual([
      'file: too-large',
    ])
  })
})

describe('what is said of columns', () => {
  const text = `kop,artikelen,x\nEen,${body},Sari\n`

  it('goes before what their names say', async () => {
    const columns = [
      { column: 'kop', field: 'section' as const },
      { column: 'x', field: 'title' as const },
      { column: 'artikelen', field: 'body' as const },
    ]
    expect(await readStories(text, { mappings: [{ columns }] })).toMatchObject([{ title: 'Sari', section: 'Een' }])
  })

  it('holds for tables with these columns only', async () => {
    const columns = [{ column: 'nowhere', field: 'title' as const }]
    expect(await readStories(text, { mappings: [{ columns }] })).toMatchObject([{ title: 'Een' }])
  })

  it('may leave a column out', async () => {
    const [story] = await readStories(text, { mappings: [{ columns: [{ column: 'x', field: 'ignore' }] }] })
    expect(JSON.stringify(story?.blocks)).not.toContain('Sari')
  })
})

describe('the preview', () => {
  it('shows columns with what they are taken for and why, and a few rows', async () => {
    const rows = Array.from({ length: 9 }, (_, n) => `Deal number ${n} is signed,${body.repeat(5)},2024-01-0${n + 1}`)
    const [preview] = await previews(`Kop,a,b\n${rows.join('\n')}\n`)
    expect(fieldsOf(preview)).toEqual({ Kop: 'title', a: 'body', b: 'publishedAt' })
    expect(preview?.mapping.columns.map(({ why }) => why)).toEqual([
      'By its name',
      'It holds long texts',
      'It holds dates',
    ])
    expect(preview).toMatchObject({ format: 'csv', certain: false, remembered: false })
    expect(preview?.rows).toHaveLength(5)
    expect(preview?.rows[0]?.[1]?.length).toBeLessThan(200)
  })
})
