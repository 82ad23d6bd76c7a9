import { cp, mkdir, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Library } from '../../core/library/library'
import { createTestLibrary } from '../../core/library/testing/memory-store'
import { sampleAnnotation, sampleStory } from '../../core/library/testing/sample-stories'
import { openStore, openStoreOn } from './open-store'
import { CrashDisk } from './testing/crash-disk'
import { temporaryFolder } from './testing/temporary-folder'

const open = async (dir: string) => createTestLibrary(await openStore(dir))
const ids = (rows: Iterable<{ id: string }>) => [...rows].map(({ id }) => id)
const journal = (dir: string, number = 1) => join(dir, 'stories', `journal-${String(number).padStart(8, '0')}.jsonl`)
const catalog = (dir: string, number: number) => join(dir, 'stories', `catalog-${String(number).padStart(8, '0')}.bin`)

/** Everything a library answers, for comparing it before and after. */
async function everything(library: Library) {
  const stories = await Promise.all(ids(library.entries()).map((id) => library.story(id)))
  return { stories, annotations: [...library.annotations()], collections: [...library.collections()] }
}

async function someArchive(dir: string): Promise<void> {
  await fill(await open(dir))
}

const access = { write: { assertHeld: async () => {}, release: async () => {} } }
const openDisk = async (disk: CrashDisk) => createTestLibrary(await openStoreOn(disk, '/archive', access))
const openFiles = (files: ReadonlyMap<string, Buffer>) => openDisk(new CrashDisk(files))
const journalPath = '/archive/stories/journal-00000001.jsonl'

/** The files of the same archive, in memory. */
async function someFiles(): Promise<Map<string, Buffer>> {
  const disk = new CrashDisk()
  await fill(await openDisk(disk))
  return disk.files()
}

async function fill(library: Library): Promise<void> {
  await library.add([sampleStory('a'), sampleStory('b', { title: 'Jembatan pelabuhan dibuka 橋が再開' })])
  await library.putAnnotation(sampleAnnotation('n', 'a', { note: 'call the engineer' }))
  await library.update('b', { tags: ['bridges'] })
  await library.ensureCollection('Harbour')
  await library.removeAnnotation('n')
  await library.putAnnotation(sampleAnnotation('m', 'b'))
  await library.close()
}

/** A copy with one bit changed; a negative place counts from the end. */
function flipBit(bytes: Buffer, at: number): Buffer {
  const place = at < 0 ? bytes.length + at : at
  const flipped = Buffer.from(bytes)
  flipped.writeUInt8(flipped.readUInt8(place) ^ (1 << (place % 8)), place)
  return flipped
}

/** So many edits that the journal is compacted while they go on. */
async function manyEdits(library: Library, times: number): Promise<void> {
  const long = 'Notes from the quay, taken down in the rain. '.repeat(400)
  for (let n = 0; n < times; n++)
    await library.putAnnotation(sampleAnnotation(`n${n % 5}`, 'a', { note: `${n} ${long}` }))
}

describe('an archive opened again', () => {
  it('holds everything that was saved, and is the same archive', async () => {
    const dir = await temporaryFolder()
    await someArchive(dir)
    const first = await open(dir)
    const before = await everything(first)
    await first.close()
    expect(ids(before.stories)).toEqual(['a', 'b'])
    expect(before.stories[1]?.tags).toEqual(['bridges'])
    expect(ids(before.annotations)).toEqual(['m'])

    const again = await open(dir)
    expect(await everything(again)).toEqual(before)
    expect(again.id).toBe(first.id)
    expect(again.notices).toEqual([])
    await again.close()
  })

  it('takes a change without rewriting what is there', async () => {
    const dir = await temporaryFolder()
    await someArchive(dir)
    const before = await readFile(journal(dir))
    const library = await open(dir)
    await library.putAnnotation(sampleAnnotation('later', 'a'))
    await library.close()
    const after = await readFile(journal(dir))
    expect(after.subarray(0, before.length).equals(before)).toBe(true)
    expect(after.length - before.length).toBeLessThan(600)
  })

  it('can be moved: a copy of the folder is an archive', async () => {
    const dir = await temporaryFolder()
    await someArchive(dir)
    const copy = join(await temporaryFolder(), 'copy')
    await cp(dir, copy, { recursive: true })
    const library = await open(copy)
    expect(library.storyCount).toBe(2)
    expect((await library.story('a')).body).toContain('reopened on Monday')
    await library.close()
  })
})

describe('compaction', () => {
  it('keeps the files bounded while edits go on, and loses none', async () => {
    const dir = await temporaryFolder()
    const library = await open(dir)
    await library.add([sampleStory('a'), sampleStory('b')])
    await manyEdits(library, 1000)
    const before = await everything(library)
    await library.close()

    const names = await readdir(join(dir, 'stories'))
    const sizes = await Promise.all(names.map(async (name) => (await stat(join(dir, 'stories', name))).size))
    expect(names.filter((name) => name.startsWith('catalog-')).length).toBeGreaterThan(0)
    expect(names.some((name) => name.endsWith('.new'))).toBe(false)
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(12 * 1024 * 1024)

    const again = await open(dir)
    expect(await everything(again)).toEqual(before)
    expect(again.notices).toEqual([])
    await again.close()
  })

  it('leaves the state what it is: that tells of changes only', async () => {
    const dir = await temporaryFolder()
    const library = await open(dir)
    const states = new Set([library.state])
    await library.add([sampleStory('a'), sampleStory('b')])
    states.add(library.state)
    for (let n = 0; n < 3; n++) {
      await manyEdits(library, 120)
      states.add(library.state)
    }
    expect(states.size).toBe(5)
    await library.close()
    const copy = join(await temporaryFolder(), 'copy')
    await cp(dir, copy, { recursive: true })
    expect((await readdir(join(dir, 'stories'))).filter((name) => name.startsWith('catalog-'))).not.toEqual([])

    const [one, other] = [await open(dir), await open(copy)]
    expect([one.state, other.state]).toEqual([library.state, library.state])
    await one.putAnnotation(sampleAnnotation('n', 'a', { note: 'here' }))
    await other.putAnnotation(sampleAnnotation('n', 'a', { note: 'there' }))
    expect(one.state).not.toBe(other.state)
    await one.putAnnotation(sampleAnnotation('m', 'a'))
    await other.putAnnotation(sampleAnnotation('m', 'a'))
    expect(one.state).not.toBe(other.state)
    await one.close()
    await other.close()
  })

  it('leaves a spare, from which a damaged catalog is mended without loss', async () => {
    const dir = await temporaryFolder()
    const library = await open(dir)
    await library.add([sampleStory('a'), sampleStory('b')])
    await manyEdits(library, 700)
    const before = await everything(library)
    await library.close()
    const newest = (await readdir(join(dir, 'stories'))).filter((name) => name.startsWith('catalog-')).length
    expect(newest).toBeGreaterThan(1)
    const numbers = (await readdir(join(dir, 'stories'))).flatMap((name) => /^catalog-(\d+)/.exec(name)?.[1] ?? [])
    const path = catalog(dir, Number(numbers.at(-1)))
    const bytes = await readFile(path)
    await writeFile(path, flipBit(bytes, Math.floor(bytes.length / 2)))

    const mended = await open(dir)
    expect(await everything(mended)).toEqual(before)
    expect(mended.notices).toEqual([expect.stringContaining('Nothing is missing')])
    await mended.close()
    const later = await open(dir)
    expect(await everything(later)).toEqual(before)
    expect(later.notices).toEqual([])
    await later.close()
  })
})

describe('a reader beside a writer', () => {
  it('sees what is written, through compactions and the emptying of the trash', async () => {
    const disk = new CrashDisk()
    const limits = { smallestCompactedBytes: 3000, rowsInGroup: 4, contentsFileBytes: 2000 }
    const reading = { readOnlyBecause: 'another process writes' }
    const writer = await createTestLibrary(await openStoreOn(disk, '/archive', access, limits))
    await writer.add([sampleStory('a')])
    const store = await openStoreOn(disk, '/archive', reading, limits)
    const reader = await createTestLibrary(store)
    const sameSoon = () =>
      vi.waitFor(async () => expect(await everything(reader)).toEqual(await everything(writer)), { timeout: 15_000 })

    await writer.putAnnotation(sampleAnnotation('n', 'a'))
    await writer.add([sampleStory('b'), sampleStory('c')])
    await sameSoon()
    for (let n = 0; n < 40; n++)
      await writer.putAnnotation(sampleAnnotation(`m${n}`, 'b', { note: 'long '.repeat(40) }))
    await writer.trash(['c'])
    await sameSoon()
    await writer.emptyTrash(async () => 0)
    await writer.removeAnnotation('n')
    await sameSoon()
    expect([...disk.files().keys()].filter((name) => name.includes('catalog-')).length).toBeGreaterThan(0)
    await reader.close()
    await writer.close()
  }, 60_000)
})

describe('daily copies of the tables', () => {
  afterEach(() => vi.useRealTimers())

  it('are made once a day, five are kept, and any of them can be put back', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const disk = new CrashDisk()
    const copies = () => [...disk.files().keys()].filter((name) => name.startsWith('/archive/backups/')).sort()
    for (let day = 1; day <= 8; day++) {
      vi.setSystemTime(new Date(`2026-05-0${day}T10:00:00Z`))
      for (const time of ['morning', 'evening']) {
        const library = await openDisk(disk)
        await library.add([sampleStory(`${time}-${day}`)])
        await library.close()
      }
    }
    const days = new Set(
      copies().map((name) => name.slice('/archive/backups/'.length, '/archive/backups/2026-05-01'.length)),
    )
    expect([...days]).toEqual([4, 5, 6, 7, 8].map((day) => `2026-05-0${day}`))

    const files = disk.files()
    for (const name of files.keys()) if (/stories\/(journal|catalog)-/.test(name)) files.delete(name)
    for (const [name, bytes] of disk.files()) {
      const [, source] = /backups\/2026-05-06-(.+)$/.exec(name) ?? []
      if (source) files.set(`/archive/stories/${source}`, bytes)
    }
    const library = await openFiles(files)
    expect(library.storyCount).toBe(10)
    expect((await library.story('evening-5')).body).toContain('reopened on Monday')
    expect(library.notices).toEqual([])
    await library.close()
  })
})

describe('the trash', () => {
  it('survives closing, and when it is emptied no file holds a word of what was in it', async () => {
    const dir = await temporaryFolder()
    const library = await open(dir)
    const secret = sampleStory('secret', { title: 'The whistle of Meridel', tags: ['source'] })
    secret.blocks = [{ role: 'body', text: 'Nobody may know who whistled.' }]
    await library.add([sampleStory('a'), secret, sampleStory('b')])
    await library.putAnnotation(sampleAnnotation('n', 'secret', { note: 'call the whistler at home' }))
    await library.trash(['secret'])
    await library.close()

    const again = await open(dir)
    expect([...again.trashed()]).toMatchObject([{ story: { id: 'secret' }, annotations: 1 }])
    await again.emptyTrash(async () => 0)
    await again.putAnnotation(sampleAnnotation('later', 'a'))
    for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const bytes = await readFile(join(entry.parentPath, entry.name))
      expect(bytes.toString('latin1'), entry.name).not.toContain('whistl')
    }
    await again.close()

    const last = await open(dir)
    expect(ids(last.entries())).toEqual(['a', 'b'])
    expect((await last.story('b')).body).toContain('reopened on Monday')
    expect(ids(last.annotations())).toEqual(['later'])
    expect(last.notices).toEqual([])
    await last.close()
  })
})

describe('a journal cut short', () => {
  it('at any byte: every whole change before the cut is there, nothing of the one after', async () => {
    const files = await someFiles()
    const bytes = files.get(journalPath) ?? Buffer.alloc(0)
    const states: string[] = []
    for (let cut = 0; cut <= bytes.length; cut++) {
      const library = await openFiles(new Map(files).set(journalPath, bytes.subarray(0, cut)))
      const state = JSON.stringify(await everything(library))
      if (state !== states.at(-1)) states.push(state)
      const torn = cut > 0 && bytes[cut - 1] !== 10
      expect(library.notices.length, `cut at ${cut}`).toBe(torn ? 1 : 0)
      await library.close()
    }
    // Nothing, then the state after each of the six changes.
    expect(states).toHaveLength(7)
  })

  it('takes new changes, which are there the next time', async () => {
    const dir = await temporaryFolder()
    await someArchive(dir)
    await truncate(journal(dir), (await stat(journal(dir))).size - 5)
    const library = await open(dir)
    expect(ids(library.annotations())).toEqual([])
    await library.putAnnotation(sampleAnnotation('new', 'a'))
    await library.close()
    const again = await open(dir)
    expect(ids(again.annotations())).toEqual(['new'])
    expect(again.notices).toEqual([])
    await again.close()
  })
})

describe('a flipped bit', () => {
  it('anywhere in the journal: told, the rest readable, nothing wrong read as right', async () => {
    const files = await someFiles()
    const bytes = files.get(journalPath) ?? Buffer.alloc(0)
    const known = JSON.stringify(await everything(await openFiles(files)))
    for (let at = 0; at < bytes.length; at++) {
      const disk = new CrashDisk(new Map(files).set(journalPath, flipBit(bytes, at)))
      const library = await openDisk(disk)
      const after = await everything(library)
      expect(library.notices.length, `flipped at ${at}`).toBe(1)
      for (const story of after.stories) expect(known).toContain(JSON.stringify(story.title))
      await library.close()
      const again = await openDisk(disk)
      expect(await everything(again)).toEqual(after)
      expect(again.notices).toEqual([])
      await again.close()
    }
  })

  it('anywhere in a catalog is mended from the generation before, without loss', async () => {
    const disk = new CrashDisk()
    const limits = { smallestCompactedBytes: 3000, rowsInGroup: 4, contentsFileBytes: 2 ** 20 }
    const openSmall = async (on: CrashDisk) => createTestLibrary(await openStoreOn(on, '/archive', access, limits))
    const library = await openSmall(disk)
    for (let n = 0; n < 24; n++) await library.add([sampleStory(`s${n}`)])
    const before = await everything(library)
    await library.close()
    const files = disk.files()
    const catalogs = [...files.keys()].filter((name) => name.includes('/catalog-'))
    expect(catalogs).toHaveLength(2)
    for (const name of catalogs) {
      const bytes = files.get(name) ?? Buffer.alloc(0)
      for (let at = 0; at < bytes.length; at += 13) {
        const damaged = await openSmall(new CrashDisk(new Map(files).set(name, flipBit(bytes, at))))
        expect(await everything(damaged), `${name} flipped at ${at}`).toEqual(before)
        if (name === catalogs[1]) expect(damaged.notices).toEqual([expect.stringContaining('Nothing is missing')])
        await damaged.close()
      }
    }
  })

  it('keeps the damaged journal for whoever can still use it', async () => {
    const dir = await temporaryFolder()
    await someArchive(dir)
    const bytes = await readFile(journal(dir))
    const damaged = flipBit(bytes, 120)
    const whole = await open(dir)
    await whole.close()
    await writeFile(journal(dir), damaged)
    const library = await open(dir)
    await library.close()
    expect(library.state).not.toBe(whole.state)
    const kept = await readFile(join(dir, 'stories', 'damaged', 'journal-00000001.jsonl'))
    expect(kept.equals(damaged)).toBe(true)
  })

  it('in the very last change, which may have been acknowledged, keeps what is cut off', async () => {
    const dir = await temporaryFolder()
    await someArchive(dir)
    await writeFile(journal(dir), flipBit(await readFile(journal(dir)), -20))
    const library = await open(dir)
    expect(library.notices).toEqual([expect.stringContaining('stories/damaged')])
    await library.close()
    const [name = ''] = await readdir(join(dir, 'stories', 'damaged'))
    expect(await readFile(join(dir, 'stories', 'damaged', name), 'utf8')).toContain('"id":"m"')
  })

  it('in the text of a story costs that story alone, and is told when it is read', async () => {
    const dir = await temporaryFolder()
    await someArchive(dir)
    const path = join(dir, 'stories', 'contents-00000001.jsonl')
    const bytes = await readFile(path)
    await writeFile(path, flipBit(bytes, -60))
    const library = await open(dir)
    await expect(library.story('b')).rejects.toMatchObject({
      code: 'archive-broken',
      message: expect.stringContaining('damaged on disk'),
    })
    expect((await library.story('a')).body).toContain('reopened on Monday')
    await library.close()
  })
})

describe('a folder that is no archive this Kliping can open', () => {
  const refuses = async (dir: string, code: string) => {
    const names = (await readdir(dir)).sort()
    await expect(openStore(dir)).rejects.toMatchObject({ code })
    expect((await readdir(dir)).sort()).toEqual(names)
  }

  it('is refused when a newer Kliping wrote it', async () => {
    const dir = await temporaryFolder()
    await someArchive(dir)
    const manifest = JSON.parse(await readFile(join(dir, 'archive.json'), 'utf8'))
    await writeFile(join(dir, 'archive.json'), JSON.stringify({ ...manifest, formatVersion: 99 }))
    await refuses(dir, 'archive-newer')
  })

  it('is refused when archive.json is damaged or missing', async () => {
    const dir = await temporaryFolder()
    await someArchive(dir)
    for (const text of ['', '{"format": "kliping-arch', 'null', '[]', '{}']) {
      await writeFile(join(dir, 'archive.json'), text)
      await refuses(dir, 'archive-broken')
    }
    await rm(join(dir, 'archive.json'))
    await refuses(dir, 'archive-broken')
  })

  it('is refused when it is a file', async () => {
    const path = join(await temporaryFolder(), 'file')
    await writeFile(path, 'not a folder')
    await expect(openStore(path)).rejects.toMatchObject({ code: 'archive-broken' })
    await expect(openStore(join(path, 'below'))).rejects.toMatchObject({ code: 'archive-broken' })
  })
})

describe('the lock', () => {
  it('lets a second opening read, and says who writes', async () => {
    const dir = await temporaryFolder()
    const writer = await open(dir)
    await writer.add([sampleStory('a')])
    const reader = await open(dir)
    expect(reader.readOnly).toBe(true)
    expect(reader.notices[0]).toContain(`process ${process.pid}`)
    expect((await reader.story('a')).id).toBe('a')
    await expect(reader.update('a', { tags: ['x'] })).rejects.toMatchObject({ code: 'read-only' })
    await reader.close()
    await writer.update('a', { tags: ['y'] })
    await writer.close()
    const next = await open(dir)
    expect(next.readOnly).toBe(false)
    await next.close()
    expect(await readdir(dir)).not.toContain('lock')
  })

  it('is taken over from a dead process, and from a half-written lock that nobody touches', async () => {
    const dir = await temporaryFolder()
    await someArchive(dir)
    const dead = { pid: 2 ** 22 + 1, host: hostname(), startedAt: new Date().toISOString(), token: 'dead' }
    await writeFile(join(dir, 'lock'), JSON.stringify(dead))
    const library = await open(dir)
    expect(library.readOnly).toBe(false)
    await library.close()

    await writeFile(join(dir, 'lock'), '{"pid": 12')
    await writeFile(join(dir, 'lock.an-attempt'), '{}')
    const longAgo = new Date(Date.now() - 3_600_000)
    for (const name of ['lock', 'lock.an-attempt']) await utimes(join(dir, name), longAgo, longAgo)
    const second = await open(dir)
    expect(second.readOnly).toBe(false)
    await second.close()
    expect((await readdir(dir)).filter((name) => name.startsWith('lock'))).toEqual([])
  })

  it('of another machine is respected while it is touched', async () => {
    const dir = await temporaryFolder()
    await someArchive(dir)
    const away = { pid: 1, host: 'another-machine', startedAt: '2020-01-01T00:00:00.000Z', token: 'away' }
    await writeFile(join(dir, 'lock'), JSON.stringify(away))
    const library = await open(dir)
    expect(library.readOnly).toBe(true)
    expect(library.notices[0]).toContain('another-machine')
    await library.close()
    expect(await readdir(dir)).toContain('lock')
  })

  it('goes to one of many that open at once', async () => {
    const dir = await temporaryFolder()
    await mkdir(dir, { recursive: true })
    const stores = await Promise.all(Array.from({ length: 8 }, () => openStore(dir)))
    expect(stores.filter((store) => !store.readOnly)).toHaveLength(1)
    expect(new Set(stores.map((store) => store.id)).size).toBe(1)
    for (const store of stores) await store.close()
  })
})
