import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createIndexStore } from './index-store'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kliping-index-'))
})
afterEach(() => rm(dir, { recursive: true }))

test('what was saved is loaded, in a folder that was not there', async () => {
  const store = createIndexStore(join(dir, 'index'))
  expect(await store.load()).toBeNull()
  await store.save('rules 1', '{"a":"é\n東"}')
  await store.save('rules 2', '{"b":"é\n東"}')
  expect(await createIndexStore(join(dir, 'index')).load()).toEqual({ fingerprint: 'rules 2', data: '{"b":"é\n東"}' })
  expect(await readdir(join(dir, 'index'))).toEqual(['contents.json'])
})

test('a table of contents that is cut or changed anywhere is absent', async () => {
  const store = createIndexStore(dir)
  await store.save('rules', '{"a":1}')
  const path = join(dir, 'contents.json')
  const whole = await readFile(path)
  for (let at = 0; at < whole.length; at++) {
    await writeFile(path, whole.subarray(0, at))
    expect(await store.load()).toBeNull()
  }
  const changed = Buffer.from(whole)
  changed[whole.length - 2] = 0x32
  await writeFile(path, changed)
  expect(await store.load()).toBeNull()
})

test('segments are read by slices, put aside and tidied away', async () => {
  const store = createIndexStore(dir)
  expect(store.openSegment('one')).toBeUndefined()
  for (const name of ['one', 'two', 'three']) {
    await store.writeSegment(name, [Buffer.from('hello '), Buffer.from(name)])
  }
  const one = store.openSegment('one')
  expect(one?.sizeBytes).toBe(9)
  const bytes = Buffer.alloc(10)
  expect(one?.read(6, bytes)).toBe(3)
  expect(bytes.toString('utf8', 0, 3)).toBe('one')
  await store.setAside('two')
  await store.setAside('nowhere')
  expect(store.openSegment('two')).toBeUndefined()
  await store.keepOnly((name) => ['one', 'two'].includes(name))
  expect((await readdir(dir)).sort()).toEqual(['one.segment', 'two.segment.damaged'])
  await store.keepOnly((name) => name === 'one')
  expect(await readdir(dir)).toEqual(['one.segment'])
})
