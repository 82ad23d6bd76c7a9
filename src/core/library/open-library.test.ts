import { describe, expect, it } from 'vitest'
import { KlipingError } from '../../contract/errors'
import { createMemoryStore, createTestLibrary } from './testing/memory-store'
import { sampleAnnotation, sampleStory } from './testing/sample-stories'

const ids = (entries: Iterable<{ id: string }>) => [...entries].map(({ id }) => id)

describe('a library', () => {
  it('gives a story back as it was added', async () => {
    const library = await createTestLibrary()
    const story = sampleStory('a', { url: 'https://quay.example/bridge', warnings: ['no year'] })
    await library.add([story])
    expect(await library.story('a')).toEqual(story)
    expect(library.entry('a')).not.toHaveProperty('blocks')
    expect(library.storyCount).toBe(1)
  })

  it('finds stories by original, part and URL, before and after they came', async () => {
    const library = await createTestLibrary()
    const original = sampleStory('a').original
    expect(library.byOriginal(original.sha256)).toEqual([])
    const part = (label: string, sha256: string) => ({ original: { ...original, part: { label, sha256 } } })
    await library.add([sampleStory('a', { ...part('line 1', 'p1'), url: 'u' }), sampleStory('b', part('line 2', 'p2'))])
    await library.add([sampleStory('c', { url: 'u' })])
    expect(ids(library.byOriginal(original.sha256))).toEqual(['a', 'b'])
    expect(library.byPart('p2').map(({ id }) => id)).toEqual(['b'])
    expect(ids(library.byUrl('u'))).toEqual(['a', 'c'])
    await library.update('a', { tags: ['steel'] })
    expect(library.byUrl('u')[0]?.tags).toEqual(['steel'])
  })

  it('changes tags and collections of an entry, without repeats', async () => {
    const library = await createTestLibrary()
    await library.add([sampleStory('a')])
    const harbour = await library.ensureCollection('Harbour')
    const entry = await library.update('a', { tags: ['x', 'y', 'x'], collections: [harbour.id] })
    expect(entry).toMatchObject({ tags: ['x', 'y'], collections: [harbour.id] })
    expect((await library.story('a')).tags).toEqual(['x', 'y'])
    await expect(library.update('nobody', {})).rejects.toMatchObject({ code: 'not-found' })
  })

  it('makes one collection of a name, however often it is asked at once', async () => {
    const library = await createTestLibrary()
    const made = await Promise.all(Array.from({ length: 5 }, () => library.ensureCollection('Harbour')))
    expect(new Set(ids(made)).size).toBe(1)
    expect([...library.collections()]).toHaveLength(1)
  })

  it('keeps annotations in order of position', async () => {
    const library = await createTestLibrary()
    await library.add([sampleStory('a'), sampleStory('b')])
    const at = (id: string, start: number) => {
      const { selector } = sampleAnnotation(id, 'a')
      return sampleAnnotation(id, 'a', { selector: [selector[0], { ...selector[1], start, end: start + 3 }] })
    }
    await library.putAnnotation(at('late', 40))
    await library.putAnnotation(at('early', 2))
    await library.putAnnotation(sampleAnnotation('other', 'b'))
    expect(ids(library.annotationsOf('a'))).toEqual(['early', 'late'])
    await library.putAnnotation({ ...at('early', 50), note: 'moved' })
    expect(ids(library.annotationsOf('a'))).toEqual(['late', 'early'])
    expect((await library.removeAnnotation('late')).id).toBe('late')
    expect(ids(library.annotationsOf('a'))).toEqual(['early'])
    expect(library.annotationCount).toBe(2)
    await expect(library.putAnnotation(sampleAnnotation('x', 'nobody'))).rejects.toMatchObject({ code: 'not-found' })
    await expect(library.removeAnnotation('late')).rejects.toMatchObject({ code: 'not-found' })
  })

  it('tells listeners which stories changed, until they stop listening', async () => {
    const library = await createTestLibrary()
    const told: (readonly string[])[] = []
    const stop = library.onChange((storyIds) => told.push(storyIds))
    await library.add([sampleStory('a'), sampleStory('b')])
    await library.putAnnotation(sampleAnnotation('n', 'b'))
    stop()
    await library.update('a', { tags: ['late'] })
    expect(told).toEqual([['a', 'b'], ['b']])
  })
})

describe('a write that fails', () => {
  it('leaves nothing of itself in memory', async () => {
    const store = createMemoryStore()
    const library = await createTestLibrary(store)
    await library.add([sampleStory('a')])
    await library.putAnnotation(sampleAnnotation('n', 'a'))
    const full = new KlipingError('disk-full', 'The disk is full.')

    store.failNext(full)
    await expect(library.add([sampleStory('b'), sampleStory('c')])).rejects.toBe(full)
    store.failNext(full)
    await expect(library.update('a', { tags: ['lost'] })).rejects.toBe(full)
    store.failNext(full)
    await expect(library.removeAnnotation('n')).rejects.toBe(full)

    expect(ids(library.entries())).toEqual(['a'])
    expect(library.entry('a')?.tags).toEqual([])
    expect(ids(library.annotationsOf('a'))).toEqual(['n'])
  })

  it('does not stop the next one', async () => {
    const store = createMemoryStore()
    const library = await createTestLibrary(store)
    store.failNext(new Error('once'))
    const outcomes = await Promise.allSettled([library.add([sampleStory('a')]), library.ensureCollection('Harbour')])
    expect(outcomes.map(({ status }) => status)).toContain('rejected')
    await library.add([sampleStory('b')])
    expect(library.entry('b')).toBeDefined()
  })
})

describe('writes at the same time', () => {
  it('go together in one group, and one bad one spoils only itself', async () => {
    const store = createMemoryStore()
    const library = await createTestLibrary(store)
    await library.add([sampleStory('a')])
    const before = store.written.length
    const outcomes = await Promise.allSettled([
      ...Array.from({ length: 20 }, (_, n) => library.putAnnotation(sampleAnnotation(`n${n}`, 'a'))),
      library.putAnnotation(sampleAnnotation('bad', 'nobody')),
    ])
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    expect(library.annotationCount).toBe(20)
    expect(store.written.length - before).toBe(1)
  })

  it('see each other: the later of two edits of one story stands on the earlier', async () => {
    const library = await createTestLibrary()
    await library.add([sampleStory('a')])
    await Promise.all([library.update('a', { tags: ['x'] }), library.update('a', { collections: ['c'] })])
    expect(library.entry('a')).toMatchObject({ tags: ['x'], collections: ['c'] })
  })
})

describe('a library open for reading only', () => {
  it('sees what another process changes, and tells', async () => {
    const store = createMemoryStore({ readOnly: true })
    const library = await createTestLibrary(store)
    const [content] = await store.appendContents([{ blocks: [], related: [], warnings: [] }])
    const { body: _, blocks: __, related: ___, warnings: ____, ...entry } = sampleStory('a')
    const told: (readonly string[])[] = []
    library.onChange((storyIds) => told.push(storyIds))
    expect(library.byOriginal(entry.original.sha256)).toEqual([])
    const value = { entry, content: content ?? expect.unreachable() }
    store.changeFromOutside([{ op: 'put', table: 'stories', key: 'a', value }])
    store.changeFromOutside([{ op: 'put', table: 'annotations', key: 'n', value: sampleAnnotation('n', 'a') }])
    expect(ids(library.byOriginal(entry.original.sha256))).toEqual(['a'])
    expect(ids(library.annotationsOf('a'))).toEqual(['n'])
    store.changeFromOutside([{ op: 'delete', table: 'annotations', key: 'n' }])
    expect(library.annotationsOf('a')).toEqual([])
    expect(told).toEqual([['a'], ['a'], ['a']])
  })

  it('refuses every change and says why', async () => {
    const library = await createTestLibrary(createMemoryStore({ readOnly: true }))
    for (const change of [
      () => library.add([sampleStory('a')]),
      () => library.update('a', {}),
      () => library.putAnnotation(sampleAnnotation('n', 'a')),
      () => library.removeAnnotation('n'),
      () => library.ensureCollection('Harbour'),
    ]) {
      await expect(change()).rejects.toMatchObject({ code: 'read-only' })
    }
  })
})
