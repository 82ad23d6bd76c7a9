/** Whole small files of the formats that are no text, made anew each time: packed ones cannot be looked over in a repository. */
import { createHash } from 'node:crypto'
import { gzipSync, strToU8, zipSync } from 'fflate'
import { packTar } from 'modern-tar'
import { pack } from '../src/core/importing/documents/testing/pack'
import { column, writePdf } from '../src/core/importing/documents/testing/pdf-writer'
import { workbook } from '../src/core/importing/rows/testing/workbook'
import { http, packed, page, record } from '../src/core/importing/web-archive/warc/testing/warc-records'
import type { Seed } from './seeds'

const prose = 'The harbour master said on Monday that all ferries would sail again, after the storm had passed.'

/** @param texts the seeds that are files, some of which are packed */
export async function packedSeeds(texts: readonly Seed[]): Promise<Seed[]> {
  const members = Object.fromEntries(texts.slice(0, 6).map(({ name, bytes }) => [`clips/${name}`, bytes]))
  const tar = await packTar(
    Object.entries(members).map(([name, body]) => ({
      header: { name, size: body.length, mtime: new Date(0) },
      body,
    })),
  )
  return [
    { name: 'clips.zip', bytes: zipSync(members) },
    { name: 'nested.zip', bytes: zipSync({ 'inner.zip': zipSync(members), 'clips.tar.gz': gzipSync(tar) }) },
    { name: 'clips.tar', bytes: tar },
    { name: 'clips.tar.gz', bytes: gzipSync(tar) },
    { name: 'story.txt.gz', bytes: gzipSync(strToU8(`Ferries sail again\n\nBy Jane Doe\n\n${prose}\n`)) },
    { name: 'pages.warc', bytes: warc },
    { name: 'pages.warc.gz', bytes: packed(...records) },
    { name: 'pages.wacz', bytes: wacz() },
    { name: 'clip.docx', bytes: docx() },
    { name: 'clip.odt', bytes: odt() },
    { name: 'clip.fodt', bytes: strToU8(openDocument('document')) },
    { name: 'book.epub', bytes: epub() },
    { name: 'list.xlsx', bytes: xlsx() },
    { name: 'clip.pdf', bytes: pdf() },
    { name: 'page.webarchive', bytes: webArchive() },
    { name: 'self-extracting.html', bytes: selfExtracting() },
    { name: 'omnivore.zip', bytes: omnivore() },
  ]
}

const records = [
  record({ type: 'warcinfo', block: 'software: x\r\n' }),
  record({ uri: 'https://harbour.example/ferry', block: http(page('Ferry stays')) }),
  record({
    uri: 'https://harbour.example/port',
    block: http(gzipSync(strToU8(page('Port opens'))), { 'Content-Encoding': 'gzip' }),
  }),
  record({
    uri: 'https://harbour.example/quay',
    block: http(`1a\r\n${page('Quay').slice(0, 26)}\r\n0\r\n\r\n`, { 'Transfer-Encoding': 'chunked' }),
  }),
  record({
    type: 'resource',
    uri: 'https://harbour.example/a.txt',
    headers: { 'Content-Type': 'text/plain' },
    block: prose,
  }),
]
const warc = Buffer.concat(records)

function wacz(): Uint8Array {
  const files = {
    'archive/data.warc.gz': packed(...records),
    'pages/pages.jsonl': strToU8(
      '{"format":"json-pages-1.0"}\n{"url":"https://harbour.example/ferry","title":"Ferry"}\n',
    ),
  }
  const resources = Object.entries(files).map(([path, bytes]) => ({
    path,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    bytes: bytes.length,
  }))
  const list = JSON.stringify({ profile: 'data-package', wacz_version: '1.1.1', resources })
  return zipSync({ ...files, 'datapackage.json': strToU8(list) }, { level: 0 })
}

function docx(): Uint8Array {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = (targets: Record<string, string>) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(targets)
      .map(([type, target], at) => `<Relationship Id="r${at}" Type="${office}/${type}" Target="${target}"/>`)
      .join('')}</Relationships>`
  const paragraph = (text: string, style = '') => `<w:p><w:pPr>${style}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
  return pack({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relations({ officeDocument: 'word/document.xml' }),
    'word/_rels/document.xml.rels': relations({ styles: 'styles.xml', footnotes: 'footnotes.xml' }),
    'word/document.xml': `<w:document ${w}><w:body>${paragraph('Ferries sail again', '<w:pStyle w:val="Ttl"/>')}${paragraph('By Jane Doe')}${paragraph('3 May 2021')}${paragraph(prose)}<w:tbl><w:tr><w:tc>${paragraph('Year')}</w:tc></w:tr></w:tbl><w:p><w:ins w:author="x"><w:r><w:t>new</w:t></w:r></w:ins><w:r><w:footnoteReference w:id="1"/></w:r></w:p></w:body></w:document>`,
    'word/styles.xml': `<w:styles ${w}><w:style w:type="paragraph" w:styleId="Ttl"><w:name w:val="Title"/></w:style></w:styles>`,
    'word/footnotes.xml': `<w:footnotes ${w}><w:footnote w:id="1">${paragraph('A note.')}</w:footnote></w:footnotes>`,
    'docProps/core.xml':
      '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:creator>Jane Doe</dc:creator><dcterms:created>2021-05-03T09:00:00Z</dcterms:created></cp:coreProperties>',
  })
}

const openDocument = (root: string) =>
  `<?xml version="1.0"?>\n<office:${root} xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/></office:automatic-styles><office:body><office:text><text:p text:style-name="P1">Ferries sail again</text:p><text:p>By Jane Doe</text:p><text:p>${prose}<text:s text:c="2"/><text:note><text:note-body><text:p>A note.</text:p></text:note-body></text:note></text:p><text:h text:outline-level="2">More</text:h><text:list><text:list-item><text:p>A point</text:p></text:list-item></text:list></office:text></office:body></office:${root}>`

const odt = () =>
  pack({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': openDocument('document-content') })

const epub = () =>
  pack({
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    'OEBPS/book.opf':
      '<package><metadata xmlns:dc="d"><dc:title>The Harbour Ledger [Mon, 03 May 2021]</dc:title><dc:language>en</dc:language></metadata><manifest><item id="a" href="a.html" media-type="application/xhtml+xml"/><item id="nav" href="nav.xhtml" properties="nav"/></manifest><spine><itemref idref="a"/></spine></package>',
    'OEBPS/nav.xhtml':
      '<html><body><nav epub:type="toc"><ol><li><a href="a.html">Ferries</a></li></ol></nav></body></html>',
    'OEBPS/a.html': `<html><body><h1>Ferries sail again</h1><p>By Jane Doe</p><p>${prose}</p></body></html>`,
  })

const xlsx = () =>
  workbook({
    Clips: [
      ['Title', 'Author', 'Date', 'Text', 'URL'],
      ['Ferries sail again', 'Jane Doe', { date: 45_418.5 }, prose, 'https://l.example/1'],
      ['Port opens', 'Max', { formula: 'A1', value: '2024-05-06' }, prose, 12],
    ],
    Empty: [],
  })

const pdf = () =>
  writePdf(
    [
      [
        { text: 'Ferries sail again', x: 60, y: 80, size: 24 },
        ...column(60, 120, ['By Jane Doe', '3 May 2021', prose.slice(0, 50), prose.slice(50)]),
        ...column(320, 120, ['More of it stands in a second col-', 'umn of the page.']),
        { text: '1', x: 300, y: 800 },
      ],
      column(60, 80, [prose.slice(0, 60), prose.slice(60)]),
    ],
    { info: { Title: 'Ferries sail again', CreationDate: 'D:20210503090000Z' } },
  )

/** A binary property list by hand: { WebMainResource: { WebResourceData: the page, WebResourceURL: its address } }. */
function webArchive(): Uint8Array {
  const text = (value: string) =>
    Buffer.from([0x5f, 0x11, value.length >> 8, value.length & 255, ...Buffer.from(value)])
  const data = Buffer.from(page('Ferry stays'))
  const objects = [
    Buffer.from([0xd1, 1, 2]),
    text('WebMainResource'),
    Buffer.from([0xd2, 3, 4, 5, 6]),
    text('WebResourceData'),
    text('WebResourceURL'),
    Buffer.concat([Buffer.from([0x4f, 0x11, data.length >> 8, data.length & 255]), data]),
    text('https://harbour.example/ferry'),
  ]
  let at = 8
  const offsets = objects.flatMap((object) => {
    const offset = at
    at += object.length
    return [offset >> 8, offset & 255]
  })
  const trailer = Buffer.alloc(32)
  trailer.set([2, 1], 6)
  trailer.writeUInt32BE(objects.length, 12)
  trailer.writeUInt32BE(at, 28)
  return Buffer.concat([Buffer.from('bplist00'), ...objects, Buffer.from(offsets), trailer])
}

function selfExtracting(): Uint8Array {
  const zip = zipSync({ 'index.html': strToU8(page('Ferry stays')) })
  return Buffer.concat([
    Buffer.from(
      '<!DOCTYPE html> <html data-sfz><!--\n Page saved with SingleFile \n url: https://quay.example/ferry \n saved date: Thu Jun 11 2026 22:49:39 GMT+0000 (Coordinated Universal Time)\n--><meta charset=windows-1252><body hidden><!--',
    ),
    zip,
    Buffer.from('--></html>'),
  ])
}

const omnivore = () =>
  pack({
    'metadata_0_to_20.json': JSON.stringify([
      {
        id: '1',
        slug: 'quay',
        title: 'Quay',
        author: 'Ana Lim',
        url: 'https://n.example/quay',
        state: 'Active',
        labels: ['sea'],
        savedAt: '2024-01-02T03:04:05.000Z',
        publishedAt: null,
      },
    ]),
    'content/quay.html': `<div class="page"><h2>Quay</h2><p>${prose}</p></div>`,
    'highlights/quay.md': 'A note.\n\n> all ferries would sail\n\n#risk\n\nAsk him.\n',
    'content/stray.html': page('Stray'),
  })
