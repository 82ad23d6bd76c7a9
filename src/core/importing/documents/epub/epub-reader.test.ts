import { expect, it } from 'vitest'
import { rolesOf, storiesOf } from '../testing/document-input'
import { pack } from '../testing/pack'

const container = '<container><rootfiles><rootfile full-path="OEBPS/book%20one.opf"/></rootfiles></container>'.replace(
  '%20',
  '-',
)
interface Book {
  metadata: string
  items: Record<string, string>
  toc?: Record<string, string>
  parts?: Record<string, string>
}
function epub({ metadata, items, toc, parts = {} }: Book): Uint8Array {
  const names = Object.keys(items)
  const links = Object.entries(toc ?? {}).map(([target, title]) => `<li><a href="${target}">${title}</a></li>`)
  return pack({
    'META-INF/container.xml': container,
    'OEBPS/book-one.opf': `<package><metadata xmlns:dc="d">${metadata}</metadata><manifest>${names
      .map((name, i) => `<item id="i${i}" href="${name}" media-type="application/xhtml+xml"/>`)
      .join('')}<item id="nav" href="nav.xhtml" properties="nav"/></manifest><spine><itemref idref="nav"/>${names
      .map((_, i) => `<itemref idref="i${i}"/>`)
      .join('')}</spine></package>`,
    ...(toc
      ? { 'OEBPS/nav.xhtml': `<html><body><nav epub:type="toc"><ol>${links.join('')}</ol></nav></body></html>` }
      : {}),
    ...Object.fromEntries(
      Object.entries(items).map(([name, html]) => [
        `OEBPS/${decodeURIComponent(name)}`,
        `<html><head><title/></head><body>${html}</body></html>`,
      ]),
    ),
    ...parts,
  })
}
const prose =
  'The harbour master said on Monday that all ferries would sail again, after the storm had passed in the night.'
const read = (book: Book) => storiesOf(epub(book), 'clip.epub', 'epub')

it('makes a story of each article of a newspaper, with its address', async () => {
  const article = (title: string, n: number) =>
    `<a id="top"/><div class="nav"><a href="x.html">Next</a></div><h1>${title}</h1><p>By Jane Doe</p><p>${prose} ${n}</p><p>This article was downloaded by <b>calibre</b> from <a rel="calibre-downloaded-from" href="https://ledger.example/a?x=${n}&amp;y=1">here</a></p>`
  const stories = await read({
    metadata:
      '<dc:title>The Harbour Ledger [Mon, 03 May 2021]</dc:title><dc:creator>calibre</dc:creator><dc:language>en</dc:language>',
    items: {
      'cover.xhtml': '<img src="c.jpg"/>',
      'index.html': '<ul><li><a href="feed_0/article_0/index.html">Ferries sail again</a></li></ul>',
      'feed_0/article_0/index.html': article('Ferries sail again', 1),
      'feed_0/article_1/index.html': article('The bridge costs more', 2),
    },
    toc: {
      'feed_0/article_0/index.html#a': 'Ferries sail again',
      'feed_0/article_1/index.html': 'The bridge costs more',
    },
  })
  expect(stories.map(({ title, part }) => [title, part?.label])).toEqual(
    [
      ['Ferries sail again', 'article 3'],
      ['The bridge costs more', 'article 4'],
    ].map(([title], i) => [title, `article ${i + 1}`]),
  )
  expect(stories[0]).toMatchObject({
    authors: ['Jane Doe'],
    outlet: 'The Harbour Ledger',
    publishedAt: '2021-05-03',
    url: 'https://ledger.example/a?x=1&y=1',
    language: 'en',
  })
  expect(rolesOf(stories[0] as never)).toContain(`body: ${prose} 1`)
})

it('joins a chapter that was split, and takes the author from the book', async () => {
  const stories = await read({
    metadata:
      '<dc:title>Storms</dc:title><dc:creator>Jane Doe</dc:creator><dc:date>2019</dc:date><dc:publisher>Quay Press</dc:publisher>',
    items: {
      'a%20b.xhtml': `<p>${prose} One.</p>`,
      'c.xhtml': `<p>${prose} Two.</p>`,
      'd.xhtml': `<p>${prose} Three.</p>`,
    },
    toc: { 'a%20b.xhtml': 'The night', 'd.xhtml': 'The day' },
  })
  expect(stories.map(({ title, authors, publishedAt, outlet }) => [title, authors, publishedAt, outlet])).toEqual([
    ['The night', ['Jane Doe'], '2019', 'Quay Press'],
    ['The day', ['Jane Doe'], '2019', 'Quay Press'],
  ])
  expect(stories[0]?.blocks.map(({ text }) => text.slice(-4))).toEqual(['One.', 'Two.'])
})

it('is one story when the book is one page', async () => {
  const [story, ...others] = await read({
    metadata: '<dc:title>Ferries sail again</dc:title>',
    items: { 'a.xhtml': `<p>${prose}</p>` },
  })
  expect(others).toEqual([])
  expect(story).toMatchObject({ title: 'Ferries sail again', mediaType: 'application/epub+zip' })
  expect(story?.part).toBeUndefined()
})

it('refuses copy protection, but not scrambled fonts; and books without text', async () => {
  const protectedBy = (algorithm: string): Book => ({
    metadata: '<dc:title>Storms</dc:title>',
    items: { 'a.xhtml': `<p>${prose}</p>` },
    parts: {
      'META-INF/encryption.xml': `<encryption><EncryptedData><EncryptionMethod Algorithm="${algorithm}"/></EncryptedData></encryption>`,
    },
  })
  await expect(read(protectedBy('http://www.w3.org/2001/04/xmlenc#aes128-cbc'))).rejects.toThrow(
    /encrypted-file: .*DRM/,
  )
  expect(await read(protectedBy('http://www.idpf.org/2008/embedding'))).toHaveLength(1)
  await expect(read({ metadata: '', items: { 'a.xhtml': '<img src="../../../etc/passwd"/>' } })).rejects.toThrow(
    /no-story/,
  )
  await expect(storiesOf(pack({ 'META-INF/container.xml': container }), 'a.epub', 'epub')).rejects.toThrow(
    /broken-file/,
  )
})
