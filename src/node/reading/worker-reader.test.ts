import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { ReadItem } from '../../core/importing/draft'
import type { SourceFile } from '../../core/ports'
import { createWorkerReader } from './worker-reader'

/** A worker that does to a file what the file's name says. */
const script = `
import { writeFile } from 'node:fs/promises'
import { parentPort, threadId } from 'node:worker_threads'
const story = (title) => ({ title, thread: threadId })
let next = () => {}
parentPort.on('message', async (message) => {
  if (message.type === 'more') return next()
  const { file } = message.source
  if (file === 'hang') while (true) {}
  if (file === 'crash') throw new Error('bad luck')
  if (file === 'exit') process.exit(0)
  if (file === 'grow') { const all = []; while (true) all.push(new Array(1e6).fill(Math.random())) }
  if (file === 'slow') for (let n = 0; n < 14; n++) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    parentPort.postMessage({ alive: true })
  }
  if (file === 'tell') {
    parentPort.postMessage({ items: [story('tell0')], done: false })
    await new Promise((resolve) => { next = resolve })
    await writeFile(new URL('asked', import.meta.url), '')
  }
  if (file === 'many') for (let n = 0; n < 3; n++) {
    const more = new Promise((resolve) => { next = resolve })
    parentPort.postMessage({ items: [story(file + n)], done: false })
    await more
  }
  parentPort.postMessage({ items: [story(file)], done: true })
})`

const running = new AbortController().signal
let dir: string
let reader: ReturnType<typeof createWorkerReader>
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kliping-worker-'))
  await writeFile(join(dir, 'worker.mjs'), script)
  reader = createWorkerReader(join(dir, 'worker.mjs'), { silenceMs: 1000, memoryMb: 64 })
})
afterAll(async () => {
  await reader.close()
  await rm(dir, { recursive: true })
})

const source = (file: string): SourceFile => ({ file, sizeBytes: 0, content: { bytes: new Uint8Array() } })
async function read(file: string, signal = running) {
  const items: (ReadItem & { thread?: number })[] = []
  for await (const item of reader.read(source(file), signal)) items.push(item)
  return items
}
const titles = async (file: string) =>
  (await read(file)).map((item) => ('error' in item ? item.error.code : 'title' in item && item.title))

describe('the worker', () => {
  it('gives stories batch by batch, and serves one file after the other', async () => {
    expect(await titles('many')).toEqual(['many0', 'many1', 'many2', 'many'])
    const [first] = await read('a')
    const [second] = await read('b')
    expect(second?.thread).toBe(first?.thread)
  })

  it('keeps the thread of a container and that of what is in it for the next', async () => {
    const threadsOfNested = async () => {
      const threads = new Set<number | undefined>()
      for await (const item of reader.read(source('many'), running)) {
        threads.add((item as { thread?: number }).thread)
        for (const { thread } of await read('inner')) threads.add(thread)
      }
      return threads
    }
    const first = await threadsOfNested()
    expect(first.size).toBe(2)
    expect(await threadsOfNested()).toEqual(first)
  })

  it('reads on while the first stories are taken in', async () => {
    const taken: string[] = []
    for await (const item of reader.read(source('tell'), running)) {
      taken.push('title' in item ? item.title : '')
      if (taken.length === 1) await vi.waitFor(() => readFile(join(dir, 'asked')))
    }
    expect(taken).toEqual(['tell0', 'tell'])
  })

  it.each([
    ['crash', 'reader-failed'],
    ['exit', 'reader-failed'],
    ['hang', 'reader-failed'],
    ['grow', 'too-large'],
  ])('that meets a file to %s costs that file alone', async (file, code) => {
    expect(await titles(file)).toEqual([code])
    expect(await titles('next')).toEqual(['next'])
  })

  it('may take longer than the limit as long as it tells that it goes on', async () => {
    expect(await titles('slow')).toEqual(['slow'])
  })

  it('is stopped when the import is cancelled, even in the middle of a file', async () => {
    const cancel = new AbortController()
    setTimeout(() => cancel.abort(), 50)
    expect(await read('hang', cancel.signal)).toEqual([])
    expect(await titles('next')).toEqual(['next'])
  })
})
