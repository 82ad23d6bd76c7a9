import { describe, expect, it } from 'vitest'
import type { SearchRequest } from '../../contract/search'
import { createTestClock, createTestLibrary } from '../library/testing/memory-store'
import { sampleAnnotation, sampleStory } from '../library/testing/sample-stories'
import type { Downloads } from '../ports'
import type { StoryIndex } from '../search/search-index'
import { createExports } from './export-service'

async function setUp(storyIds: readonly string[]) {
  const library = await createTestLibrary()
  const collection = await library.ensureCollection('Bridges')
  await library.add(storyIds.map((id) => sampleStory(id, { collections: id === 'b' ? [collection.id] : [] })))
  const asked: SearchRequest[] = []
  let read = 0
  let mostReadAhead = 0
  const files: { fileName: string; mediaType: string; text: string }[] = []
  const index = {
    async ids(request: SearchRequest) {
      asked.push(request)
      return [...library.entries()]
        .filter((entry) => !request.filters.collection || entry.collections.includes(request.filters.collection))
        .filter((entry) => request.query === '' || entry.title.includes(request.query))
        .map((entry) => entry.id)
    },
  } as Pick<StoryIndex, 'ids'> as StoryIndex
  const downloads: Downloads = {
    async create(fileName, mediaType, chunks) {
      let text = ''
      for await (const chunk of chunks) {
        if (String(chunk).includes('<article')) mostReadAhead = Math.max(mostReadAhead, read--)
        text += chunk
      }
      files.push({ fileName, mediaType, text })
      return { token: `token-${files.length}`, sizeBytes: Buffer.byteLength(text) }
    },
  }
  const story = library.story.bind(library)
  library.story = (id) => {
    read++
    return story(id)
  }
  const exports = createExports(library, index, downloads, createTestClock('2026-02-03T00:00:00.000Z'))
  return { create: exports['exports.create'], library, collection, files, asked, mostReadAhead: () => mostReadAhead }
}

describe('exports.create', () => {
  it('exports the named stories in the order named, each once, with their annotations', async () => {
    const { create, files, library } = await setUp(['a', 'b', 'c'])
    await library.putAnnotation(sampleAnnotation('note', 'a', { note: 'Ask again' }))
    const ready = await create({ selection: { ids: ['c', 'a', 'c'] }, format: 'json' })
    const [file] = files
    expect(ready).toEqual({
      token: 'token-1',
      fileName: '2026-02-03 Kliping, 2 stories.json',
      mediaType: 'application/json',
      sizeBytes: Buffer.byteLength(file?.text ?? ''),
      stories: 2,
    })
    const { stories } = JSON.parse(file?.text ?? '')
    expect(stories.map((story: { id: string }) => story.id)).toEqual(['c', 'a'])
    expect(stories[1].annotations[0].body[0].value).toBe('Ask again')
  })

  it('names the file of one story by its day and headline', async () => {
    const { create } = await setUp(['a'])
    const ready = await create({ selection: { ids: ['a'] }, format: 'markdown' })
    expect(ready.fileName).toBe('2024-05-06 Harbour bridge reopens (a).md')
    expect(ready.mediaType).toBe('text/markdown')
  })

  it('exports every hit of a search, not a page of it', async () => {
    const ids = Array.from({ length: 1200 }, (_, number) => `story ${number}`)
    const { create, files, asked, mostReadAhead } = await setUp(ids)
    const search = { query: 'bridge', match: 'any', filters: { year: ['2024'] }, prefix: true } as const
    const ready = await create({ selection: { search: { ...search, filters: { year: ['2024'] } } }, format: 'html' })
    expect(ready.stories).toBe(1200)
    expect(ready.fileName).toBe('2026-02-03 bridge.html')
    expect(files[0]?.text.match(/<article /g)?.length).toBe(1200)
    expect(asked[0]).toMatchObject(search)
    expect(mostReadAhead()).toBe(1)
  })

  it('exports a collection under its name', async () => {
    const { create, collection, files } = await setUp(['a', 'b'])
    const ready = await create({ selection: { collection: collection.id }, format: 'markdown' })
    expect(ready.stories).toBe(1)
    expect(files[0]?.text).toContain('# Harbour bridge reopens (b)')
  })

  it('says what is missing instead of writing an empty file', async () => {
    const { create, files } = await setUp(['a'])
    const nothing = { query: 'zeppelin', match: 'all', filters: {}, prefix: true } as const
    const tries = [{ ids: ['a', 'gone'] }, { collection: 'gone' }, { search: nothing }] as const
    for (const selection of tries) {
      const attempt = create({ selection: selection as never, format: 'json' })
      await expect(attempt).rejects.toMatchObject({ code: 'not-found' })
    }
    await expect(create({ selection: { ids: ['gone'] }, format: 'json' })).rejects.toThrow('id gone')
    expect(files).toEqual([])
  })
})
