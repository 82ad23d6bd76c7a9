import { expect, it } from 'vitest'
import { searchRequestSchema } from '../../contract/search'
import type { Originals } from '../ports'
import { openStoryIndex } from '../search/search-index'
import { createMemoryIndexStore } from '../search/testing/memory-index-store'
import { createTestLibrary } from './testing/memory-store'
import { sampleStory } from './testing/sample-stories'
import { createTrash } from './trash-service'

async function openAll() {
  const library = await createTestLibrary()
  await library.add([sampleStory('a'), sampleStory('b')])
  const index = await openStoryIndex(library, createMemoryIndexStore())
  library.onChange((ids) => index.update(ids))
  const removed: string[] = []
  const originals: Originals = {
    digest: async () => '',
    put: async () => true,
    async *read() {},
    remove: async (sha256) => removed.push(sha256) * 100,
    usage: async () => ({ count: 0, sizeBytes: 0 }),
  }
  const state = { importing: false }
  const trash = createTrash(library, originals, index, () => state.importing)
  const find = async (query: string) => {
    const { hits, total } = await index.search(searchRequestSchema.parse({ query }))
    return { ids: hits.map(({ id }) => id).sort(), total }
  }
  return { library, trash, find, removed, state }
}

it('takes stories out of every search and brings them back into it', async () => {
  const { trash, find } = await openAll()
  expect(await trash['stories.trash']({ ids: ['a'] })).toEqual({ stories: 1 })
  expect(await find('bridge')).toEqual({ ids: ['b'], total: 1 })
  expect(await find('')).toEqual({ ids: ['b'], total: 1 })
  expect(await trash['stories.restore']({ ids: ['a'] })).toEqual({ stories: 1 })
  expect(await find('bridge')).toEqual({ ids: ['a', 'b'], total: 2 })
})

it('empties for good, and tells what went', async () => {
  const { trash, removed } = await openAll()
  await trash['stories.trash']({ ids: ['a'] })
  expect(await trash['trash.list']({})).toMatchObject([{ story: { id: 'a' } }])
  expect(await trash['trash.empty']({})).toEqual({ stories: 1, originals: 1, originalsBytes: 100 })
  expect(removed).toEqual([sampleStory('a').original.sha256])
  expect(await trash['trash.list']({})).toEqual([])
})

it('does not empty while an import may be about to refer to an original in it', async () => {
  const { trash, removed, state } = await openAll()
  await trash['stories.trash']({ ids: ['a'] })
  state.importing = true
  await expect(trash['trash.empty']({})).rejects.toMatchObject({ code: 'bad-request' })
  expect(removed).toEqual([])
})
