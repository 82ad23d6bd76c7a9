import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { sampleStory } from '../library/testing/sample-stories'
import { writeHtml } from './html-export'
import { annotate, writeAll } from './testing/exported-stories'

const parse = (html: string) => parseHTML(html).document

const hostile = sampleStory('hostile', {
  title: '</title><script>alert(1)</script> \u202egnp',
  subtitle: '<style>*{display:none}</style>',
  authors: ['"><img src=x onerror=alert(1)>'],
  outlet: '</bdi><iframe src="https://tracker.example">',
  url: 'javascript:alert(document.domain)',
  language: '"><script>',
  tags: ['<b>'],
  original: {
    ...sampleStory('hostile').original,
    fileName: '<svg onload=alert(1)>.html',
    mediaType: 'text/html',
  },
  blocks: [
    { role: 'body', text: '<script>alert(2)</script> & <a href="javascript:x">link</a>\u0000' },
    { role: 'heading', text: '</h2><form action="https://tracker.example">' },
    { role: 'list', text: 'one\n<li onclick=x>two' },
    { role: 'promo', text: 'READ ALSO: never shown' },
  ],
})

describe('hostile stories as HTML', () => {
  const annotations = [annotate(hostile, 'alert(2)</script>', { note: '<script>note()</script>', tags: ['"onx="'] })]

  it('bring no element or address of their own', async () => {
    const document = parse(await writeAll(writeHtml, [{ story: hostile, annotations }]))
    const allowed = new Set(
      'HTML HEAD META TITLE STYLE BODY HEADER ARTICLE H1 H2 H3 P DIV SPAN BDI UL OL LI BLOCKQUOTE MARK SUP A SECTION FOOTER DL DT DD CODE BR'.split(
        ' ',
      ),
    )
    for (const element of document.querySelectorAll('*')) {
      expect(allowed).toContain(element.tagName)
      for (const name of element.getAttributeNames()) expect(name).not.toMatch(/^on|^src|^style$|^action/)
    }
    for (const link of document.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^#/)
    expect(document.querySelectorAll('style').length).toBe(1)
    expect(document.querySelector('.story p')?.textContent).toBe(
      '<script>alert(2)</script>1 & <a href="javascript:x">link</a>\ufffd',
    )
    expect(document.body.textContent).not.toContain('never shown')
  })

  it('show an override of the reading direction instead of obeying it', async () => {
    const html = await writeAll(writeHtml, [{ story: hostile, annotations }])
    const document = parse(html)
    expect(document.querySelector('article h1')?.textContent).toContain('U+202Egnp')
    expect(document.body.textContent).not.toContain('\u202e')
  })
})

describe('the HTML export', () => {
  const story = sampleStory('bridge', { url: 'https://courier.example/a b?x="1"' })

  it('asks for nothing from outside and forbids it', async () => {
    const html = await writeAll(writeHtml, [{ story, annotations: [] }])
    const document = parse(html)
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')
    expect(policy).toContain("default-src 'none'")
    expect(document.querySelectorAll('link, script, img, iframe, object').length).toBe(0)
    expect(html).not.toMatch(/url\(|@import/)
  })

  it('says where the story comes from, with a link that tells nothing', async () => {
    const document = parse(await writeAll(writeHtml, [{ story, annotations: [] }]))
    const link = document.querySelector('.provenance a')
    expect(link?.getAttribute('href')).toBe('https://courier.example/a%20b?x=%221%22')
    expect(link?.getAttribute('rel')).toContain('noreferrer')
    expect(document.querySelector('.provenance code')?.textContent).toBe(story.original.sha256)
  })

  it('nests the marks of overlapping highlights and links each to its note', async () => {
    const annotations = [
      annotate(story, 'harbour bridge reopened', { note: 'Which one?' }),
      annotate(story, 'reopened on Monday', { color: 'green' }),
    ]
    const document = parse(await writeAll(writeHtml, [{ story, annotations }]))
    const marks = [...document.querySelectorAll('.story mark')].map((mark) => [mark.className, mark.textContent])
    expect(marks).toEqual([
      ['yellow', 'harbour bridge '],
      ['yellow', 'reopened'],
      ['green', 'reopened'],
      ['green', ' on Monday'],
    ])
    const notes = [...document.querySelectorAll('.story sup a')].map(
      (link) => link.getAttribute('href')?.slice(1) ?? '',
    )
    expect(notes).toEqual(['story-1-note-1', 'story-1-note-2'])
    expect(document.getElementById(notes[0] ?? '')?.textContent).toContain('Which one?')
  })

  it('tells the language and direction of each story', async () => {
    const stories = ['ar', 'id', undefined].map((language) => ({
      story: sampleStory(`in ${language}`, { language }),
      annotations: [],
    }))
    const document = parse(await writeAll(writeHtml, stories))
    const told = [...document.querySelectorAll('.story')].map((text) => [
      text.getAttribute('lang'),
      text.getAttribute('dir'),
    ])
    expect(told).toEqual([
      ['ar', 'rtl'],
      ['id', 'ltr'],
      [null, 'auto'],
    ])
  })

  it('begins with a table of contents when there are many stories, and only then', async () => {
    const many = ['a', 'b'].map((id) => ({ story: sampleStory(id), annotations: [] }))
    const document = parse(await writeAll(writeHtml, many))
    const links = [...document.querySelectorAll('nav a')]
    expect(links.map((link) => link.textContent)).toEqual(many.map(({ story: { title } }) => title))
    for (const link of links) {
      const target = document.getElementById(link.getAttribute('href')?.slice(1) ?? '')
      expect(target?.querySelector('h1')?.textContent).toBe(link.textContent)
    }
    expect(parse(await writeAll(writeHtml, many.slice(1))).querySelector('nav')).toBeNull()
  })
})
