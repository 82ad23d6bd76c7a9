import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fieldsOf, outcomes, previews, readItems, readStories } from '../testing/read-table'
import { sheetXml, workbook } from '../testing/workbook'

const packed = { file: 'list.xlsx', packed: 'xlsx' as const }
const body = 'Der Stadtrat hat am Dienstag den Hafenvertrag gebilligt.\nDie Opposition kritisiert die Kosten.'

describe('a workbook', () => {
  it('is read sheet by sheet, below what stands above the table', async () => {
    const bytes = workbook({
      Presse: [
        ['Pressespiegel Hafen', null, null, null],
        [null],
        ['Überschrift', 'Text', 'Datum', 'Zeitung'],
        ['Hafenvertrag gebilligt', body, { date: 45356.354166666664 }, { formula: 'A1', value: 'Küstenblatt' }],
        ['Fähre fährt wieder', body, { date: 45357 }, null],
      ],
      Notizen: [['Zu tun'], ['anrufen']],
      Radio: [
        ['Titel', 'Text'],
        ['Interview', 'Ein Gespräch über den Hafen und seine Zukunft.'],
      ],
    })
    const items = await readItems(bytes, packed)
    expect(items).toMatchObject([
      {
        title: 'Hafenvertrag gebilligt',
        publishedAt: '2024-03-05T08:30:00',
        outlet: 'Küstenblatt',
        part: { label: 'Presse, row 4' },
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      },
      { title: 'Fähre fährt wieder', publishedAt: '2024-03-06', part: { label: 'Presse, row 5' } },
      { part: 'Notizen', error: { code: 'no-story', message: expect.stringContaining('Zu tun') } },
      { title: 'Interview', part: { label: 'Radio, row 2' } },
    ])
  })

  it('keeps dates that are serial numbers and nothing more', async () => {
    const [story] = await readStories(
      workbook({
        A: [
          ['title', 'text', 'date'],
          ['One', body, 45356],
        ],
      }),
      packed,
    )
    expect(story?.publishedAt).toBe('2024-03-05')
  })

  it('shows its tables before it is imported', async () => {
    const bytes = workbook({
      A: [
        ['Judul', 'Isi'],
        ['Satu', body],
      ],
      B: [
        ['Title', 'Text'],
        ['Two', body],
      ],
    })
    const tables = await previews(bytes, packed)
    expect(tables.map(({ sheet }) => sheet)).toEqual(['A', 'B'])
    expect(fieldsOf(tables[0])).toEqual({ Judul: 'title', Isi: 'body' })
  })
})

describe('a workbook that is no good is refused with a reason:', () => {
  const whole = workbook({
    A: [
      ['title', 'text'],
      ['One', body],
    ],
  })

  it('cut off', async () => {
    expect(await outcomes(whole.subarray(0, whole.length - 200), packed)).toEqual(['file: broken-file'])
  })

  it('empty', async () => {
    expect(await outcomes(workbook({ A: [] }), packed)).toEqual(['file: no-story'])
  })

  it('binary', async () => {
    const bytes = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.bin': new Uint8Array(10) })
    expect(await outcomes(bytes, packed)).toEqual(['file: unsupported-format'])
  })

  it('a grid that two cells span', async () => {
    const far = sheetXml([['title', 'text']]).replace(
      '</sheetData>',
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
    )
    const bytes = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/sheet1.xml': strToU8(far),
    })
    expect(await outcomes(bytes, packed)).toEqual(['file: too-large'])
  })

  it('a bomb', async () => {
    const bytes = Buffer.from(zipSync({ 'xl/sharedStrings.xml': strToU8('<sst/>') }))
    // The size in the directory is what the member is unpacked to. Source: APPNOTE.TXT 4.3.12.
    bytes.writeUInt32LE(300 * 2 ** 20, bytes.indexOf('PK\u0001\u0002') + 24)
    expect(await outcomes(bytes, packed)).toEqual(['file: too-large'])
  })
})
