import { describe, expect, it } from 'vitest'
import { createMemoryStore, createTestLibrary } from './testing/memory-store'
import { sampleAnnotation, sampleStory } from './testing/sample-stories'

const ids = (rows: Iterable<{ id: string }>) => [...rows].map(({ id }) => id)
const kept = async () => 0

async function someLibrary() {
  const library = await createTestLibrary(createMemoryStore())
  await library.add([sampleStory('a', { url: 'u' }), sampleStory('b')])
  await library.putAnnotation(sampleAnnotation('n', 'a'))
  await library.correct('a', 1, 'promo')
  return library
}

describe('a story in the trash', () => {
  it('is nowhere else, and neither are its annotations', async () => {
    const library = await someLibrary()
    expect(await library.trash(['a', 'a', 'nobody'])).toEqual(['a'])
    expect(ids(library.entries())).toEqual(['b'])
    expect([library.storyCount, library.annotationCount]).toEqual([1, 0])
    expect([library.entry('a'), library.annotation('n'), library.byUrl('u')]).toEqual([undefined, undefined, []])
    await expect(library.story('a')).rejects.toMatchObject({ code: 'not-found' })
    await expect(library.putAnnotation(sampleAnnotation('m', 'a'))).rejects.toMatchObject({ code: 'not-found' })
    expect([...library.trashed()]).toMatchObject([{ story: { id: 'a' }, annotations: 1 }])
  })

  it('comes back with everything it had', async () => {
    const library = await someLibrary()
    const before = await library.story('a')
    await library.trash(['a'])
    expect(await library.restore(['a'])).toEqual(['a'])
    expect(await library.story('a')).toEqual(before)
    expect(before.blocks[1]?.role).toBe('promo')
    expect(ids(library.annotationsOf('a'))).toEqual(['n'])
    expect(ids(library.byUrl('u'))).toEqual(['a'])
    expect([...library.trashed()]).toEqual([])
    await expect(library.restore(['a'])).rejects.toMatchObject({ code: 'not-found' })
  })

  it('comes back with its annotations when it is imported once more', async () => {
    const library = await someLibrary()
    await library.trash(['a'])
    await library.add([sampleStory('a', { title: 'Imported again' })])
    expect(library.entry('a')?.title).toBe('Imported again')
    expect(ids(library.annotationsOf('a'))).toEqual(['n'])
    expect([...library.trashed()]).toEqual([])
  })

  it('stays, or is gone, as a whole when the disk refuses', async () => {
    const store = createMemoryStore()
    const library = await createTestLibrary(store)
    await library.add([sampleStory('a')])
    await library.putAnnotation(sampleAnnotation('n', 'a'))
    store.failNext(new Error('full'))
    await expect(library.trash(['a'])).rejects.toThrow('full')
    expect(ids(library.annotationsOf('a'))).toEqual(['n'])
    expect([...library.trashed()]).toEqual([])
  })
})

describe('emptying the trash', () => {
  it('forgets what is in it, and tells what went', async () => {
    const library = await someLibrary()
    await library.trash(['a'])
    const removed: string[] = []
    const emptied = await library.emptyTrash(async (sha256) => removed.push(sha256) * 100)
    expect(emptied).toEqual({ stories: 1, originals: 1, originalsBytes: 100 })
    expect(removed).toEqual([sampleStory('a').original.sha256])
    expect([...library.trashed()]).toEqual([])
    await expect(library.restore(['a'])).rejects.toMatchObject({ code: 'not-found' })
  })

  it('keeps an original that another story came from', async () => {
    const library = await createTestLibrary()
    const { original } = sampleStory('a')
    await library.add([sampleStory('a'), sampleStory('b', { original })])
    await library.trash(['a'])
    const never = async () => expect.unreachable()
    expect(await library.emptyTrash(never)).toEqual({ stories: 1, originals: 0, originalsBytes: 0 })
  })

  it('keeps an original of which another story is thrown away meanwhile, and may come back', async () => {
    const library = await createTestLibrary()
    const shared = sampleStory('b').original
    await library.add([sampleStory('a'), sampleStory('b'), sampleStory('c', { original: shared })])
    await library.trash(['a', 'b'])
    const removed: string[] = []
    await library.emptyTrash(async (sha256) => {
      if (removed.length === 0) await library.trash(['c'])
      return removed.push(sha256)
    })
    expect(removed).toEqual([sampleStory('a').original.sha256])
    await library.restore(['c'])
    expect(library.entry('c')).toBeDefined()
  })

  it('that was cut short is finished by the next one, and brings nothing back', async () => {
    const library = await someLibrary()
    await library.trash(['a'])
    const gone = async () => Promise.reject(new Error('the drive is gone'))
    await expect(library.emptyTrash(gone)).rejects.toThrow('drive')
    expect([...library.trashed()]).toEqual([])
    await expect(library.restore(['a'])).rejects.toMatchObject({ code: 'not-found' })
    expect((await library.emptyTrash(kept)).stories).toBe(1)
    expect((await library.emptyTrash(kept)).stories).toBe(0)
  })
})
