import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { searchRequestSchema } from '../../contract/search'
import type { Story } from '../../contract/story'
import type { Library } from '../../core/library/library'
import { createTestLibrary } from '../../core/library/testing/memory-store'
import { sampleStory } from '../../core/library/testing/sample-stories'
import { openStoryIndex, type StoryIndex } from '../../core/search/search-index'
import { createIndexStore } from '../index-store'
import { startWorkerBuilder } from './worker-builder'

let built: string
beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'kliping-indexer-'))
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: join(import.meta.dirname, 'indexing-worker.ts'), outDir: built, emptyOutDir: true },
    ssr: { noExternal: true },
  })
})
afterAll(() => rm(built, { recursive: true }))

let dir: string
let workers: Worker[]
const started = (worker: Worker) => workers.push(worker)
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kliping-indexing-'))
  workers = []
  process.on('worker', started)
})
afterEach(async () => {
  process.off('worker', started)
  await Promise.all(workers.map((worker) => worker.terminate()))
  await rm(dir, { recursive: true })
})

const ids = (index: StoryIndex, query: string) => index.ids(searchRequestSchema.parse({ query: `${query} ` }))
const batch = 64

/** Every story holds the same word, and one of its own. */
function story(number: number, text = `harbour own${number}x`): Story {
  const id = number.toString(16).padStart(16, '0')
  const filler = Array.from({ length: 40 }, (_, i) => `word${(number * 7 + i * i) % 900}`).join(' ')
  const body = `${text} ${filler}`
  return {
    ...sampleStory(id, { title: `Story ${number}`, language: 'en' }),
    blocks: [{ role: 'body', text: body }],
    body,
  }
}

const open = (library: Library, found = () => {}) =>
  openStoryIndex(
    library,
    { ...createIndexStore(dir), startBuilder: () => startWorkerBuilder(join(built, 'indexing-worker.js'), dir) },
    found,
  )

/** As an import does it. */
async function take(library: Library, index: StoryIndex, from: number, to: number): Promise<void> {
  for (let at = from; at < to; at += batch) {
    const stories = Array.from({ length: Math.min(batch, to - at) }, (_, i) => story(at + i))
    await library.add(stories)
    await index.add(stories)
  }
}

test('thousands of stories come, some are read otherwise while they are on their way, and each is found once', async () => {
  const library = await createTestLibrary()
  const index = await open(library)
  await take(library, index, 0, 1500)
  expect(workers).toHaveLength(1)
  await index.replace([story(1490, 'hamlet')])
  await take(library, index, 1500, 3000)
  await index.replace([story(1000, 'hamlet'), story(2999, 'hamlet')])
  await index.save()
  for (const again of [index, await open(library)]) {
    expect(await ids(again, 'harbour')).toHaveLength(2997)
    expect((await ids(again, 'hamlet')).sort()).toEqual([1000, 1490, 2999].map((number) => story(number).id))
    expect(await ids(again, 'own1490x')).toEqual([])
    expect(await ids(again, 'own2500x')).toEqual([story(2500).id])
  }
  expect(index.notices).toEqual([])
})

test('what came is found a moment later, and that is told', async () => {
  const library = await createTestLibrary()
  let tell = () => {}
  const found = new Promise<void>((resolve) => {
    tell = resolve
  })
  const index = await open(library, () => tell())
  await take(library, index, 0, 600)
  await ids(index, 'harbour')
  await found
  expect(await ids(index, 'harbour')).toHaveLength(600)
  await index.save()
})

test('a thread that ends costs nothing but reading again what it had, and is told', async () => {
  const library = await createTestLibrary()
  const index = await open(library)
  await take(library, index, 0, 1000)
  await workers[0]?.terminate()
  await take(library, index, 1000, 2000)
  await index.save()
  expect(workers.length).toBeGreaterThan(1)
  expect(await ids(index, 'harbour')).toHaveLength(2000)
  expect(await ids(await open(library), 'harbour')).toHaveLength(2000)
  expect(index.notices).toEqual([expect.stringMatching(/^Indexing was interrupted and goes on/)])
})

test('saving ends the thread, and leaves nothing in the folder but what belongs to the index', async () => {
  const library = await createTestLibrary()
  const index = await open(library)
  await take(library, index, 0, 3000)
  const ended = new Promise((resolve) => workers[0]?.on('exit', resolve))
  await index.save()
  await ended
  const contents = JSON.parse((await createIndexStore(dir).load())?.data ?? '{}')
  const segments = contents.segments.map(({ name }: { name: string }) => `${name}.segment`)
  expect((await readdir(dir)).sort()).toEqual(['contents.json', ...segments].sort())
  expect(segments.length).toBeLessThan(3)
})

test('everything is read again in a thread, while the old index answers and new stories come', async () => {
  const library = await createTestLibrary()
  const index = await open(library)
  await take(library, index, 0, 1000)
  await index.save()
  const before = workers.length
  const rebuilt = index.rebuild()
  expect(await ids(index, 'harbour')).toHaveLength(1000)
  await take(library, index, 1000, 1500)
  expect(await rebuilt).toMatchObject({ stories: 1500 })
  expect(workers.length).toBeGreaterThan(before)
  expect(await ids(index, 'harbour')).toHaveLength(1500)
  await index.save()
  expect(await ids(await open(library), 'harbour')).toHaveLength(1500)
  expect(index.notices).toEqual([])
})

test('a few stories, and searching, need no thread', async () => {
  const library = await createTestLibrary()
  const index = await open(library)
  await take(library, index, 0, 200)
  await index.save()
  expect(await ids(await open(library), 'harbour')).toHaveLength(200)
  expect(workers).toEqual([])
})
