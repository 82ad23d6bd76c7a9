import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Library } from '../../core/library/library'
import { createTestLibrary } from '../../core/library/testing/memory-store'
import { diskFiles } from './file-system'
import { openStore, openStoreOn } from './open-store'
import { CrashDisk, seededRandom } from './testing/crash-disk'
import { temporaryFolder } from './testing/temporary-folder'

const fixture = fileURLToPath(new URL('./fixtures/format-1', import.meta.url))
const access = { write: { assertHeld: async () => {}, release: async () => {} } }

/** What the archive held when the Kliping of its time was stopped. */
async function expectAll(library: Library): Promise<void> {
  expect([...library.entries()].map(({ id }) => id)).toEqual([
    'a',
    'b',
    ...Array.from({ length: 8 }, (_, n) => `s${n}`),
  ])
  const story = await library.story('b')
  expect(story).toMatchObject({ title: 'Jembatan pelabuhan dibuka 橋が再開', language: 'id', tags: ['bridges'] })
  expect(story.body).toContain('reopened on Monday')
  expect((await library.story('a')).blocks[1]?.role).toBe('promo')
  expect([...library.annotations()].map(({ id, note }) => [id, note])).toEqual([['m', 'after the snapshot']])
  expect(library.entry('b')?.collections).toEqual([...library.collections()].map(({ id }) => id))
  expect([...library.rules()].map(({ text }) => text)).toEqual(['Subscribe now'])
}

describe('an archive of format 1', () => {
  it('is brought to the present one, with a copy of its tables kept', async () => {
    const dir = join(await temporaryFolder(), 'archive')
    await cp(fixture, dir, { recursive: true })
    for (const _ of ['first', 'again']) {
      const library = await createTestLibrary(await openStore(dir))
      await expectAll(library)
      await library.close()
    }
    expect(JSON.parse(await readFile(join(dir, 'archive.json'), 'utf8')).formatVersion).toBe(2)
    const kept = join(dir, 'backups', 'format-1')
    for (const name of await readdir(kept)) {
      const was = join(fixture, name === 'archive.json' ? '' : 'stories', name)
      expect((await readFile(join(kept, name))).equals(await readFile(was)), name).toBe(true)
    }
    expect(await readdir(kept)).toContain('archive.json')
  })

  it('is read as it is where nothing may be written', async () => {
    const before = await readdir(join(fixture, 'stories'))
    const library = await createTestLibrary(await openStoreOn(diskFiles, fixture, { readOnlyBecause: 'a CD' }))
    await expectAll(library)
    await library.close()
    expect(await readdir(join(fixture, 'stories'))).toEqual(before)
    expect(await readdir(fixture)).toEqual(['archive.json', 'stories'])
  })

  it('survives a power cut at any moment of it', async () => {
    const files = new Map<string, Buffer>()
    for (const name of await readdir(fixture, { recursive: true, withFileTypes: true })) {
      const path = join(name.parentPath, name.name)
      if (name.isFile()) files.set(path.replace(fixture, '/archive'), await readFile(path))
    }
    for (let stopAfter = 0; ; stopAfter++) {
      const disk = new CrashDisk(files)
      disk.stopAfter = stopAfter
      const open = (on: CrashDisk) => openStoreOn(on, '/archive', access).then(createTestLibrary)
      const finished = await open(disk).then(
        () => true,
        () => false,
      )
      for (const kind of ['kept', 'dropped', 'mixed'] as const) {
        const library = await open(disk.restart(kind, seededRandom(stopAfter)))
        await expectAll(library)
        await library.close()
      }
      if (finished) break
    }
  })
})
