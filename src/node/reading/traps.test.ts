/** Files made to harm: each is refused with a reason, by whichever reader it is meant for, and nothing is read outside of it. */
import { deflateSync, gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { packTar, type TarHeader } from 'modern-tar'
import { expect, it } from 'vitest'
import { directReader } from './direct-reader'

const zeros = (megabytes: number) => new Uint8Array(megabytes * 2 ** 20)
const zip = (members: Record<string, Uint8Array | string>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(members).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  )
const laughs =
  '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
const outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'

async function outcome(bytes: Uint8Array, file: string): Promise<string[]> {
  const codes: string[] = []
  const source = { file, sizeBytes: bytes.length, content: { bytes } }
  for await (const item of directReader.read(source, new AbortController().signal)) {
    if ('error' in item) codes.push(item.error.code)
    else codes.push('member' in item ? `member ${item.member.name}` : `story ${JSON.stringify(item.blocks)}`)
  }
  return codes
}

const container = '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>'
const types = '<Types/>'

it.each([
  ['a zip bomb', 'a.zip', zip({ 'a.txt': zeros(64) }), ['too-large']],
  ['a gzip bomb', 'a.gz', gzipSync(zeros(64)), ['too-large']],
  [
    'a Word document that is a bomb',
    'a.docx',
    zip({ '[Content_Types].xml': types, 'word/document.xml': zeros(80) }),
    ['too-large'],
  ],
  [
    'an OpenDocument text that is one',
    'a.odt',
    zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': zeros(80) }),
    ['too-large'],
  ],
  ['a book that is one', 'a.epub', zip({ 'META-INF/container.xml': container, 'b.opf': zeros(80) }), ['too-large']],
  [
    'a workbook that is one',
    'a.xlsx',
    zip({ '[Content_Types].xml': types, 'xl/workbook.xml': '<x/>', 'xl/worksheets/sheet1.xml': zeros(300) }),
    ['too-large'],
  ],
  ['an export that is one', 'a.zip', zip({ 'metadata_0_to_1.json': zeros(80) }), ['too-large']],
  [
    'a web archive whose list is one',
    'a.wacz',
    zip({ 'datapackage.json': zeros(150), 'archive/a.warc': '' }),
    ['too-large'],
  ],
] as [string, string, Uint8Array, string[]][])('refuses %s', async (_, file, bytes, expected) => {
  expect(await outcome(bytes, file)).toEqual(expected)
})

it('refuses a PDF whose streams would unpack without measure', async () => {
  const stream = deflateSync(zeros(256))
  const pdf = Buffer.concat([
    Buffer.from(`%PDF-1.4\n1 0 obj\n<< /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`),
    stream,
    Buffer.from('\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF'),
  ])
  expect(await outcome(pdf, 'a.pdf')).toEqual(['too-large'])
})

const withEntities = (doctype: string): [string, string, Uint8Array][] => [
  [
    'NITF',
    'a.xml',
    strToU8(`${doctype}<nitf><body><body.head><hedline><hl1>T &c;&a;</hl1></hedline></body.head></body></nitf>`),
  ],
  [
    'NewsML-G2',
    'a.xml',
    strToU8(
      `${doctype}<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta><headline>&c;&a;</headline></contentMeta></newsItem>`,
    ),
  ],
  [
    'a feed',
    'a.xml',
    strToU8(`${doctype}<rss version="2.0"><channel><item><title>&c;&a;</title></item></channel></rss>`),
  ],
  ['Evernote', 'a.enex', strToU8(`${doctype}<en-export><note><title>&c;&a;</title></note></en-export>`)],
  [
    'OpenDocument',
    'a.odt',
    zip({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `${doctype}<office:document-content><office:body><office:text><text:p>&c;&a;</text:p></office:text></office:body></office:document-content>`,
    }),
  ],
  [
    'a Word document',
    'a.docx',
    zip({
      '[Content_Types].xml': types,
      'word/document.xml': `${doctype}<w:document><w:body><w:p><w:r><w:t>&c;&a;</w:t></w:r></w:p></w:body></w:document>`,
    }),
  ],
  [
    'a book',
    'a.epub',
    zip({
      'META-INF/container.xml': container,
      'b.opf': `${doctype}<package><metadata><dc:title>&c;&a;</dc:title></metadata></package>`,
    }),
  ],
]

it.each([...withEntities(laughs), ...withEntities(outside)])(
  'expands no entity that %s declares, and fetches none',
  async (_, file, bytes) => {
    const told = await outcome(bytes, file)
    expect(told.length).toBeGreaterThan(0)
    expect(told.join()).not.toMatch(/haha/)
    for (const one of told) expect(one).not.toMatch(/internal|reader-failed|io-failed/)
  },
)

it('refuses names, links and devices that lead out of a tar or a zip, and gives the rest', async () => {
  const entry = (header: Partial<TarHeader> & { name: string }, body = '') => ({
    header: { size: body.length, mtime: new Date(0), ...header } as TarHeader,
    body,
  })
  const tar = await packTar([
    entry({ name: '../up.txt' }, 'x'),
    entry({ name: '/etc/passwd' }, 'x'),
    entry({ name: 'link', type: 'symlink', linkname: '/etc/passwd' }),
    entry({ name: 'hard', type: 'link', linkname: '/etc/passwd' }),
    entry({ name: 'device', type: 'character-device' }),
    entry({ name: 'pipe', type: 'fifo' }),
    entry({ name: 'good.txt' }, 'good'),
  ])
  const refused = Array.from({ length: 6 }, () => 'unsafe-path')
  expect(await outcome(tar, 'a.tar')).toEqual([...refused, 'member good.txt'])
  expect(await outcome(gzipSync(tar), 'a.tar.gz')).toEqual([...refused, 'member good.txt'])
  const names = zip({
    'xx/up.txt': 'x',
    'x/../../up.txt': 'x',
    '/etc/passwd': 'x',
    'C:/x.txt': 'x',
    'good.txt': 'good',
  })
  const told = await outcome(names, 'a.zip')
  expect(told.filter((one) => one === 'unsafe-path')).toHaveLength(3)
  expect(told).toContain('member good.txt')
})
