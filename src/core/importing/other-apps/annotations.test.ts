import { describe, expect, it } from 'vitest'
import { writeJson } from '../../export/json-export'
import { sampleStory } from '../../library/testing/sample-stories'
import { readExport, wordsOf } from './testing/read-export'

describe('Hypothesis', () => {
  const annotation = (id: string, exact: string | undefined, more = {}) => ({
    id,
    created: '2024-02-01T10:00:00.123456+00:00',
    updated: '2024-02-02T10:00:00.123456+00:00',
    user: 'acct:ana@hypothes.is',
    uri: 'https://h.example/permit',
    text: '',
    tags: [],
    group: '__world__',
    permissions: { read: ['group:__world__'] },
    target: [
      {
        source: 'https://h.example/permit',
        ...(exact
          ? {
              selector: [
                { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 3, endContainer: '/p[1]', endOffset: 9 },
                { type: 'TextPositionSelector', start: 40, end: 40 + exact.length },
                { type: 'TextQuoteSelector', exact, prefix: 'before ', suffix: ' after' },
              ],
            }
          : {}),
      },
    ],
    document: { title: ['Permit under review'] },
    links: {},
    ...more,
  })

  it('reads the client’s export: one story a page, with quotes, notes, tags and replies', async () => {
    const { stories, errors } = await readExport(
      JSON.stringify({
        export_date: '2024-03-01T00:00:00.000Z',
        export_userid: 'acct:ana@hypothes.is',
        client_version: '1.1500.0',
        annotations: [
          annotation('a1', 'will review the permit', { text: 'Really?', tags: ['law'] }),
          annotation('a2', undefined, { text: 'On the whole page', tags: ['page'] }),
          annotation('a3', 'x', {
            text: 'No, never.',
            references: ['a1'],
            user: 'acct:jo@hypothes.is',
            user_info: { display_name: 'Jo Park' },
          }),
          annotation('b1', 'スミダ川', { uri: 'https://j.example/kawa', document: { title: ['川'] } }),
        ],
      }),
    )
    expect(errors).toEqual([])
    expect(stories.map(({ title, url }) => [title, url])).toEqual([
      ['Permit under review', 'https://h.example/permit'],
      ['川', 'https://j.example/kawa'],
    ])
    expect(stories[0]).toMatchObject({
      excerptOnly: true,
      tags: ['page'],
      reading: { note: 'On the whole page\n— ana' },
      highlights: [
        {
          id: 'a1',
          exact: 'will review the permit',
          prefix: 'before ',
          suffix: ' after',
          start: 40,
          note: 'Really?\n— ana\n\n↳ No, never.\n— Jo Park',
          tags: ['law'],
          createdAt: expect.stringMatching(/^2024-02-01T10:00:00/),
        },
      ],
    })
  })

  it('reads what the API answers, and annotations of a PDF without an address', async () => {
    const { stories } = await readExport(
      JSON.stringify({
        total: 2,
        rows: [annotation('a1', 'review'), annotation('p', 'page 3', { uri: 'urn:x-pdf:abc' })],
      }),
    )
    expect(stories.map(({ url }) => url)).toEqual(['https://h.example/permit', undefined])
  })
})

describe('W3C annotations', () => {
  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'http://a.example/anno1',
    type: 'Annotation',
    motivation: 'highlighting',
    created: '2024-01-28T12:00:00Z',
    body: [
      { type: 'TextualBody', value: 'Check this', purpose: 'commenting' },
      { type: 'TextualBody', value: 'law', purpose: 'tagging' },
    ],
    target: {
      source: 'https://h.example/permit#top',
      selector: {
        type: 'XPathSelector',
        value: '/html/body/p[2]',
        refinedBy: { type: 'TextQuoteSelector', exact: 'will review', prefix: 'The city ', suffix: ' the' },
      },
    },
  }

  it.each([
    ['one', annotation],
    ['a list', [annotation]],
    ['a page', { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items: [annotation] }],
    [
      'a collection',
      {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        type: 'AnnotationCollection',
        total: 1,
        first: { type: 'AnnotationPage', items: [annotation] },
      },
    ],
  ])('reads %s', async (_, document) => {
    const { stories } = await readExport(JSON.stringify(document))
    expect(stories).toHaveLength(1)
    expect(stories[0]).toMatchObject({
      url: 'https://h.example/permit',
      highlights: [
        { id: 'http://a.example/anno1', exact: 'will review', prefix: 'The city ', note: 'Check this', tags: ['law'] },
      ],
    })
  })

  it('keeps an annotation of a whole page as its note', async () => {
    const { stories } = await readExport(
      JSON.stringify({
        ...annotation,
        target: 'https://h.example/permit',
        body: undefined,
        bodyValue: 'A page to keep',
      }),
    )
    expect(stories[0]).toMatchObject({ reading: { note: 'A page to keep' } })
    expect(stories[0]?.highlights).toBeUndefined()
  })
})

describe("Kliping's own export", () => {
  async function exported() {
    const story = sampleStory('a', { tags: ['sea'], subtitle: 'A deck' })
    const annotation = {
      id: '0f8fad5b-d9cb-469f-a165-70867728950e',
      storyId: 'a',
      selector: [
        { type: 'TextQuoteSelector', exact: story.body.slice(0, 10), prefix: '', suffix: story.body.slice(10, 20) },
        { type: 'TextPositionSelector', start: 0, end: 10 },
      ] as never,
      color: 'purple' as const,
      note: 'Ask again',
      tags: ['dikes'],
      createdAt: '2024-01-01T00:00:00.000Z',
      modifiedAt: '2024-01-02T00:00:00.000Z',
    }
    let text = ''
    async function* stories() {
      yield { story, annotations: [annotation] }
      yield { story: sampleStory('b'), annotations: [] }
    }
    for await (const chunk of writeJson({ title: '', exportedAt: '2024-02-01T00:00:00Z', entries: [] }, stories()))
      text += chunk
    return { story, text }
  }

  it('comes back with blocks, facts and annotations', async () => {
    const { story, text } = await exported()
    for (const shape of [text, JSON.stringify(JSON.parse(text), null, 2)]) {
      const { stories, errors } = await readExport(shape)
      expect(errors).toEqual([])
      expect(stories).toHaveLength(2)
      expect(stories[0]).toMatchObject({
        title: story.title,
        blocks: story.blocks,
        tags: ['sea'],
        subtitle: 'A deck',
        knownAs: 'a',
      })
      expect(wordsOf(stories[0] as never).join('\n\n')).toBe(story.body)
      expect(stories[0]?.highlights).toEqual([
        {
          id: '0f8fad5b-d9cb-469f-a165-70867728950e',
          exact: story.body.slice(0, 10),
          prefix: '',
          suffix: story.body.slice(10, 20),
          start: 0,
          note: 'Ask again',
          tags: ['dikes'],
          color: 'purple',
          createdAt: '2024-01-01T00:00:00Z',
          modifiedAt: '2024-01-02T00:00:00Z',
        },
      ])
    }
  })

  it('gives the stories before the end of a file that is cut off, and those beside a broken one', async () => {
    const { text } = await exported()
    const cut = await readExport(text.slice(0, -40))
    expect(cut.stories).toHaveLength(1)
    expect(cut.errors).toEqual(['broken-file story 2', 'broken-file'])
    const broken = await readExport(text.replace('"blocks":[', '"blocks":[{"role":"nonsense"},'))
    expect(broken.errors).toEqual(['broken-file story 1'])
    expect(broken.stories).toHaveLength(1)
  })

  it('refuses what a newer Kliping wrote', async () => {
    const { text } = await exported()
    expect((await readExport(text.replace('"version":1', '"version":9'))).errors).toEqual(['unsupported-format'])
  })
})
