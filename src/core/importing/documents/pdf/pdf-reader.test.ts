import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { rolesOf, storyOf } from '../testing/document-input'
import { column, type PdfLine, writePdf } from '../testing/pdf-writer'

const read = (bytes: Uint8Array, file = 'clip.pdf') => storyOf(bytes, file)
const prose = [
  'The ferry company said on Monday that',
  'all boats would sail again after the',
  'storm, and that the pass-',
  'engers who had waited in the har-',
  'bour could leave by e-mail ticket.',
]
const other = [
  'In the second column the mayor said',
  'that nobody had been hurt, and that',
  'the town would pay for the rooms of',
  'all those who had to stay the night.',
  'A third ferry is to come in June.',
]

describe('a page with columns', () => {
  const lines: PdfLine[] = [
    { text: 'Ferries sail again to the islands after the storm', x: 50, y: 80, size: 22 },
    { text: 'By Jane Doe', x: 50, y: 105 },
    { text: '3 May 2021', x: 50, y: 119 },
    ...column(50, 150, prose),
    ...column(300, 150, other),
    { text: 'A bridge that costs more than thought', x: 50, y: 260, size: 16 },
    ...column(50, 290, other),
    ...column(300, 290, prose),
  ]

  it('is read column by column, headlines across them between, hyphens joined', async () => {
    const story = await read(writePdf([lines]))
    expect(story).toMatchObject({
      title: 'Ferries sail again to the islands after the storm',
      authors: ['Jane Doe'],
      publishedAt: '2021-05-03',
      language: 'en',
      mediaType: 'application/pdf',
      warnings: [],
    })
    const first = prose.join(' ').replace('pass- engers', 'passengers').replace('har- bour', 'harbour')
    const second = other.join(' ')
    expect(story.blocks.filter(({ role }) => role === 'body').map(({ text }) => text)).toEqual([
      first,
      second,
      second,
      first,
    ])
    expect(story.blocks).toContainEqual(
      expect.objectContaining({ role: 'heading', text: 'A bridge that costs more than thought' }),
    )
  })

  it('reads the same in whatever order the page is drawn', async () => {
    const drawnBackwards = await read(writePdf([[...lines].reverse()]))
    expect(rolesOf(drawnBackwards)).toEqual(rolesOf(await read(writePdf([lines]))))
  })
})

it('parts paragraphs by indents and spacing, and goes on over the page', async () => {
  const indented = [{ text: 'First words of one that is', x: 62, y: 100 }, ...column(50, 112, prose.slice(1, 4))]
  const spaced = column(50, 180, other.slice(0, 3))
  const story = await read(
    writePdf([
      [{ text: 'A headline for this', x: 50, y: 60, size: 20 }, ...indented, ...spaced],
      [
        ...column(50, 60, ['and here it goes on to its end.']),
        ...column(50, 100, ['Another paragraph stands below it.']),
      ],
    ]),
  )
  expect(story.blocks.slice(1).map(({ text }) => text.slice(0, 28))).toEqual([
    'First words of one that is a',
    'In the second column the may',
    'Another paragraph stands bel',
  ])
})

it('labels what repeats on the pages, and their numbers', async () => {
  const page = (n: number) => [
    { text: 'The Harbour Ledger, 3 May 2021', x: 50, y: 30, size: 8 },
    ...column(50, 100, n === 1 ? prose : other),
    { text: `Page ${n} of 3`, x: 280, y: 815, size: 8 },
  ]
  const story = await read(writePdf([page(1), page(2), page(3)]))
  expect(rolesOf(story)[0]).toBe('boilerplate: The Harbour Ledger, 3 May 2021')
  expect(rolesOf(story).slice(-3)).toEqual(['footer: Page 1 of 3', 'footer: Page 2 of 3', 'footer: Page 3 of 3'])
  expect(story.publishedAt).toBe('2021-05-03')
})

it('takes address, title and time from a page that a browser printed', async () => {
  const story = await read(
    writePdf(
      [
        [
          { text: '5/9/21, 10:05 AM', x: 24, y: 25, size: 8 },
          { text: 'Ferries sail again | The Harbour Ledger', x: 250, y: 25, size: 8 },
          ...column(40, 60, ['Home', 'News', 'Sport', 'Weather', 'Contact', 'Shop', 'Jobs', 'Help', 'Login', 'More']),
          { text: 'Ferries sail again', x: 40, y: 210, size: 18 },
          ...column(40, 240, prose),
          { text: 'https://ledger.example/2021/05/ferries', x: 24, y: 825, size: 8 },
          { text: '1/1', x: 560, y: 825, size: 8 },
        ],
      ],
      { info: { Title: 'Ferries sail again | The Harbour Ledger', CreationDate: "D:20210509100500+02'00'" } },
    ),
  )
  expect(story).toMatchObject({
    title: 'Ferries sail again',
    url: 'https://ledger.example/2021/05/ferries',
    capturedAt: '2021-05-09T10:05:00+02:00',
  })
  expect(story.publishedAt).toBeUndefined()
  expect(rolesOf(story).filter((line) => line.startsWith('body'))).toHaveLength(1)
})

it('takes the properties only where the page is silent, and not what programs put there', async () => {
  const info = { Title: 'Microsoft Word - x.doc', Author: 'admin', CreationDate: 'D:20210503' }
  const story = await read(writePdf([column(50, 100, prose)], { info }))
  expect(story).toMatchObject({ authors: [], publishedAt: '2021-05-03' })
  expect(story.title).not.toContain('Word')
  expect(story.warnings).toEqual([expect.stringContaining('the day on which the file was made')])
  const named = await read(writePdf([column(50, 100, prose)], { info: { Author: 'Jane Doe' } }))
  expect(named.authors).toEqual(['Jane Doe'])
})

it('refuses what it cannot read, with the reason and what to do', async () => {
  await expect(read(writePdf([[], []]))).rejects.toThrow(/no-story: .*2 pages of pictures.*OCR/)
  await expect(read(writePdf([column(50, 100, prose)], { encrypted: true }))).rejects.toThrow(/encrypted-file: .*print/)
  await expect(read(new TextEncoder().encode('%PDF-1.7\nnothing of it'))).rejects.toThrow(
    /broken-file: .*damaged or cut/,
  )
})

it('reads what there is of one that lost its end', async () => {
  const whole = writePdf([column(50, 100, prose), column(50, 100, other)])
  const story = await read(whole.subarray(0, whole.length - 400), 'mislabelled.txt')
  expect(story.blocks.some(({ text }) => text.includes('ferry company'))).toBe(true)
})

it('refuses one that would unpack without measure', async () => {
  const bytes = (dictionary: string, stream: Uint8Array) =>
    Buffer.concat([
      Buffer.from(`%PDF-1.4\n5 0 obj\n<< ${dictionary} >>\nstream\n`),
      stream,
      Buffer.from('\nendstream\nendobj'),
    ])
  const packed = deflateSync(Buffer.alloc(200 * 2 ** 20))
  await expect(read(bytes('/Filter /FlateDecode', packed))).rejects.toThrow(/too-large: .*trap/)
  const twice = bytes('/Filter [/FlateDecode /FlateDecode]', Buffer.from('x'))
  await expect(read(twice)).rejects.toThrow(/too-large: .*trap/)
})
