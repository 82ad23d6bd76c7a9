import { expect, it } from 'vitest'
import { rolesOf, storyOf } from '../testing/document-input'
import { pack } from '../testing/pack'

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const relationships = (targets: Record<string, string>) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(targets)
    .map(
      ([type, target], i) =>
        `<Relationship Id="r${i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`
const run = (text: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`
const style = (id: string) => `<w:pStyle w:val="${id}"/>`

function docx(body: string, parts: Record<string, string> = {}): Uint8Array {
  return pack({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relationships({ officeDocument: 'word/document.xml' }),
    'word/_rels/document.xml.rels': relationships({
      styles: 'styles.xml',
      footnotes: 'footnotes.xml',
      comments: 'comments.xml',
    }),
    'word/document.xml': `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${namespaces}><w:style w:type="paragraph" w:styleId="Ttl"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="Zwischen"><w:name w:val="Zwischentitel"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style></w:styles>`,
    ...parts,
  })
}
const read = (bytes: Uint8Array, file = 'clip.docx') => storyOf(bytes, file, 'docx')
const prose = 'Die Reederei hat am Montagmorgen den Fahrplan wieder aufgenommen, nachdem der Sturm abgeflaut war.'

/** The same zip with another unpacked size in its directory, for every member. Source: APPNOTE.TXT 4.3.12. */
function claimingSize(zip: Uint8Array, sizeBytes: number): Uint8Array {
  const copy = zip.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 28 < copy.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, sizeBytes, true)
  }
  return copy
}

it('reads headline, byline, day, headings, lists and tables', async () => {
  const story = await read(
    docx(
      paragraph(run('Fähren fahren wieder'), style('Ttl')) +
        paragraph(run('Von Jana Brandt')) +
        paragraph(run('3. Mai 2021')) +
        paragraph(run(prose)) +
        paragraph(run('Wie es weitergeht'), style('berschrift2')) +
        paragraph(run(prose)) +
        paragraph(run('Noch etwas'), style('Zwischen')) +
        paragraph(run(prose)) +
        `<w:tbl><w:tr><w:tc>${paragraph(run('Jahr'))}</w:tc><w:tc>${paragraph(run('Zahl'))}</w:tc></w:tr></w:tbl>`,
    ),
  )
  expect(story).toMatchObject({
    title: 'Fähren fahren wieder',
    authors: ['Jana Brandt'],
    publishedAt: '2021-05-03',
    language: 'de',
  })
  expect(rolesOf(story)).toEqual([
    'title: Fähren fahren wieder',
    'byline: Von Jana Brandt',
    'date: 3. Mai 2021',
    `body: ${prose}`,
    'heading: Wie es weitergeht',
    `body: ${prose}`,
    'heading: Noch etwas',
    `body: ${prose}`,
    'body: Jahr | Zahl',
  ])
})

it('finds a headline by its size, and lines that were broken by hand', async () => {
  const story = await read(
    docx(
      paragraph(run('DER HAFENBOTE', '<w:sz w:val="20"/>')) +
        paragraph(
          `${run('Fähren fahren', '<w:sz w:val="40"/><w:b/>')}<w:r><w:br/></w:r>${run('wieder', '<w:sz w:val="40"/>')}`,
        ) +
        paragraph(`${run('Von Jana Brandt')}<w:r><w:br/></w:r>${run('3. Mai 2021')}`) +
        paragraph(run(prose)),
    ),
  )
  expect(story).toMatchObject({ title: 'Fähren fahren wieder', authors: ['Jana Brandt'], publishedAt: '2021-05-03' })
})

it('labels headers, footers, notes and comments; reads tracked changes as accepted, and tells', async () => {
  const changed = `<w:p>${run('Der Satz ')}<w:del w:id="1" w:author="x"><w:r><w:delText>alt</w:delText></w:r></w:del><w:ins w:id="2" w:author="x">${run('ist neu')}</w:ins>${run('.')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`
  const story = await read(
    docx(paragraph(run(prose)) + changed, {
      'word/header1.xml': `<w:hdr ${namespaces}>${paragraph(run('Der Hafenbote'))}</w:hdr>`,
      'word/header2.xml': `<w:hdr ${namespaces}>${paragraph(run('Der Hafenbote'))}</w:hdr>`,
      'word/footer1.xml': `<w:ftr ${namespaces}>${paragraph(run('Seite 1'))}</w:ftr>`,
      'word/footnotes.xml': `<w:footnotes ${namespaces}><w:footnote w:id="2">${paragraph(run('Eine Note.'))}</w:footnote></w:footnotes>`,
      'word/comments.xml': `<w:comments ${namespaces}><w:comment w:id="1" w:author="Piet">${paragraph(run('Stimmt das?'))}</w:comment></w:comments>`,
    }),
  )
  expect(rolesOf(story)).toEqual([
    'boilerplate: Der Hafenbote',
    `body: ${prose}`,
    'body: Der Satz ist neu.',
    'footer: Eine Note.',
    'boilerplate: Piet: Stimmt das?',
    'footer: Seite 1',
  ])
  expect(story.warnings).toEqual([expect.stringContaining('tracked changes')])
})

it('takes properties for what the page does not tell', async () => {
  const properties = (title: string, author: string) => ({
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>${title}</dc:title><dc:creator>${author}</dc:creator><dcterms:created>2021-05-04T08:00:00Z</dcterms:created></cp:coreProperties>`,
  })
  const story = await read(docx(paragraph(run(prose)), properties('Fähren fahren wieder', 'Jana Brandt')))
  expect(story).toMatchObject({ title: 'Fähren fahren wieder', authors: ['Jana Brandt'], publishedAt: '2021-05-04' })
  const empty = await read(docx(paragraph(run(prose)), properties('Dokument1', 'Microsoft Office User')))
  expect(empty.authors).toEqual([])
  expect(empty.title).not.toBe('Dokument1')
})

it('refuses what it cannot read, with the reason and what to do', async () => {
  const whole = docx(paragraph(run(prose)))
  await expect(read(docx(paragraph('')))).rejects.toThrow(/no-story/)
  await expect(read(whole.subarray(0, whole.length - 60))).rejects.toThrow(/broken-file: .*Word document.*cut off/)
  await expect(read(pack({ '[Content_Types].xml': '<x/>' }))).rejects.toThrow(/broken-file/)
  const entity = '<!DOCTYPE x [<!ENTITY a "b">]>'
  await expect(read(docx('', { 'word/footnotes.xml': entity }))).rejects.toThrow(/unsupported-format: .*entities/)
  await expect(read(claimingSize(whole, 2 ** 31))).rejects.toThrow(/too-large: .*trap/)
})

it('names old Office files and protected ones', async () => {
  const ole = (stream: string) =>
    Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Array(600).fill(0),
      ...Buffer.from(stream, 'utf16le'),
      0,
      0,
      0,
    ])
  await expect(storyOf(ole('WordDocument'), 'a.docx')).rejects.toThrow(/unsupported-format: .*\(DOC\).*DOCX or PDF/)
  await expect(storyOf(ole('Workbook'), 'a.xls')).rejects.toThrow(/\(XLS\).*CSV/)
  await expect(storyOf(ole('EncryptedPackage'), 'a.docx')).rejects.toThrow(/encrypted-file: .*password/)
  await expect(storyOf(pack({ x: '' }), 'a.pptx', 'pptx')).rejects.toThrow(/PPTX.*PDF/)
})
