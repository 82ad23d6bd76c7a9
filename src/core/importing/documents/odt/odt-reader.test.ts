import { strToU8 } from 'fflate'
import { expect, it } from 'vitest'
import { rolesOf, storyOf } from '../testing/document-input'
import { pack } from '../testing/pack'

const namespaces =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="s" xmlns:dc="d" xmlns:meta="m"'
const prose =
  'La compagnie a repris lundi matin les traversées vers les îles, après que la tempête se fut calmée dans la nuit.'
const body = `<text:tracked-changes><text:p>supprimé</text:p></text:tracked-changes>
<text:p text:style-name="P1">Les ferries repartent</text:p><text:p>Par Jeanne Martin</text:p><text:p>3 mai 2021</text:p>
<text:p>${prose}<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Une note.</text:p></text:note-body></text:note></text:p>
<text:h text:outline-level="2">La suite</text:h><text:p>${prose}<text:s text:c="2"/><text:span>Fin</text:span><text:line-break/>de ligne</text:p>
<text:list><text:list-item><text:p>Un point</text:p></text:list-item></text:list>
<text:p><draw:frame><draw:image/><svg:desc>Le ferry à quai</svg:desc></draw:frame></text:p>
<table:table><table:table-row><table:table-cell><text:p>An</text:p></table:table-cell><table:table-cell><text:p>Total</text:p></table:table-cell></table:table-row></table:table>`
const content = (inside: string) =>
  `<office:document-content ${namespaces}><office:automatic-styles><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/></office:automatic-styles><office:body>${inside}</office:body></office:document-content>`
const odt = (inside: string, parts: Record<string, string> = {}) =>
  pack({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content(inside), ...parts })
const read = (bytes: Uint8Array) => storyOf(bytes, 'clip.odt', 'odf')
const expected = [
  'title: Les ferries repartent',
  'byline: Par Jeanne Martin',
  'date: 3 mai 2021',
  `body: ${prose}`,
  'heading: La suite',
  `body: ${prose} Fin`,
  'body: de ligne',
  'list: Un point',
  'caption: Le ferry à quai',
  'body: An | Total',
  'footer: Une note.',
]

it('reads the text by its styles, and labels what is beside it', async () => {
  const story = await read(odt(`<office:text>${body}</office:text>`))
  expect(rolesOf(story)).toEqual(expected)
  expect(story).toMatchObject({ authors: ['Jeanne Martin'], publishedAt: '2021-05-03', language: 'fr' })
  expect(story.warnings).toEqual([expect.stringContaining('tracked changes')])
})

it('reads a flat one the same, whatever it is called', async () => {
  const flat = content(`<office:text>${body}</office:text>`).replaceAll('document-content', 'document')
  const story = await storyOf(strToU8(`<?xml version="1.0"?>\n${flat}`), 'clip.xml')
  expect(rolesOf(story)).toEqual(expected)
})

it('takes properties for what the page does not tell, and headers of the pages', async () => {
  const story = await read(
    odt(`<office:text><text:p>${prose}</text:p></office:text>`, {
      'meta.xml': `<office:document-meta ${namespaces}><office:meta><dc:title>Les ferries repartent</dc:title><meta:initial-creator>Jeanne Martin</meta:initial-creator><meta:creation-date>2021-05-04T08:00:00.123</meta:creation-date><meta:keyword>mer</meta:keyword></office:meta></office:document-meta>`,
      'styles.xml': `<office:document-styles ${namespaces}><office:master-styles><style:master-page><style:header><text:p>Le Courrier</text:p></style:header></style:master-page></office:master-styles></office:document-styles>`,
    }),
  )
  expect(story).toMatchObject({
    title: 'Les ferries repartent',
    authors: ['Jeanne Martin'],
    publishedAt: '2021-05-04',
    tags: ['mer'],
  })
  expect(rolesOf(story)[0]).toBe('boilerplate: Le Courrier')
})

it('refuses tables, protected and broken ones, each with what to do', async () => {
  await expect(read(odt('<office:spreadsheet/>'))).rejects.toThrow(/unsupported-format: .*spreadsheet.*CSV/)
  await expect(read(odt('', { 'META-INF/manifest.xml': '<m><manifest:encryption-data/></m>' }))).rejects.toThrow(
    /encrypted-file/,
  )
  await expect(read(pack({ mimetype: 'x' }))).rejects.toThrow(/broken-file/)
  await expect(read(strToU8('PK\u0003\u0004 nothing'))).rejects.toThrow(/broken-file: .*office program/)
  const bomb = '<!DOCTYPE x [<!ENTITY a "&b;&b;"><!ENTITY b "b">]>'
  await expect(read(pack({ 'content.xml': `${bomb}<x>&a;</x>` }))).rejects.toThrow(/unsupported-format/)
})
