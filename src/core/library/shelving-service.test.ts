import { beforeEach, expect, it } from 'vitest'
import type { Library } from './library'
import { createShelving } from './shelving-service'
import { createTestLibrary } from './testing/memory-store'
import { sampleStory } from './testing/sample-stories'

let library: Library
let shelving: ReturnType<typeof createShelving>
let told: number

beforeEach(async () => {
  library = await createTestLibrary()
  await library.add(['a', 'b', 'c'].map((id) => ({ ...sampleStory(id), tags: id === 'a' ? ['water'] : [] })))
  told = 0
  shelving = createShelving(library, () => {
    told++
  })
})

const tagsOf = () => [...library.entries()].map(({ tags }) => tags)
const counts = async () => (await shelving['collections.list']({})).map(({ name, stories }) => [name, stories])

it('tags many stories at once, and answers which changed, so that it can be taken back exactly', async () => {
  const { ids } = await shelving['stories.addTag']({ ids: ['a', 'b', 'gone'], tag: 'water' })
  expect(ids).toEqual(['b'])
  expect(tagsOf()).toEqual([['water'], ['water'], []])
  await shelving['stories.removeTag']({ ids, tag: 'water' })
  expect(tagsOf()).toEqual([['water'], [], []])
})

it('keeps collections with their notes, and counts their stories', async () => {
  const { id } = await shelving['collections.create']({ name: 'Harbour', note: 'Who paid?' })
  await shelving['collections.addStories']({ id, ids: ['a', 'c'] })
  await shelving['collections.removeStories']({ id, ids: ['c', 'b'] })
  await shelving['collections.update']({ id, name: 'Harbour papers' })
  expect(await shelving['collections.list']({})).toEqual([
    expect.objectContaining({ id, name: 'Harbour papers', note: 'Who paid?', stories: 1 }),
  ])
  expect(told).toBe(2)
})

it('takes an emptied note away', async () => {
  const { id } = await shelving['collections.create']({ name: 'Harbour', note: 'Who paid?' })
  expect(await shelving['collections.update']({ id, note: '' })).not.toHaveProperty('note')
})

it('removes a collection and not its stories, and puts it back with them', async () => {
  const { id } = await shelving['collections.create']({ name: 'Harbour' })
  await shelving['collections.addStories']({ id, ids: ['a', 'b'] })
  const removed = await shelving['collections.remove']({ id })
  expect(await counts()).toEqual([])
  expect([...library.entries()].map(({ collections }) => collections)).toEqual([[], [], []])
  await shelving['collections.restore'](removed)
  expect(await counts()).toEqual([['Harbour', 2]])
})

it('refuses a second collection of one name, and what is not there', async () => {
  await shelving['collections.create']({ name: 'Harbour' })
  const { id } = await shelving['collections.create']({ name: 'Rivers' })
  await expect(shelving['collections.create']({ name: 'Harbour' })).rejects.toMatchObject({ code: 'bad-request' })
  await expect(shelving['collections.update']({ id, name: 'Harbour' })).rejects.toMatchObject({ code: 'bad-request' })
  await expect(shelving['collections.addStories']({ id: 'gone', ids: ['a'] })).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(shelving['collections.remove']({ id: 'gone' })).rejects.toMatchObject({ code: 'not-found' })
})
