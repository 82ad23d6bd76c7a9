/** What a drive, a clock or a later Kliping may do to an archive: a clear word, the rest readable, nothing made worse. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Library } from '../../core/library/library'
import { createTestLibrary } from '../../core/library/testing/memory-store'
import { sampleAnnotation, sampleStory } from '../../core/library/testing/sample-stories'
import { type Access, openStoreOn } from './open-store'
import { CrashDisk } from './testing/crash-disk'

const dir = '/archive'
const writing = { write: { assertHeld: async () => {}, release: async () => {} } }
const reading: Access = { readOnlyBecause: 'It lies on a disc.' }
const limits = { smallestCompactedBytes: 3000, rowsInGroup: 4, contentsFileBytes: 4000 }
const open = async (disk: CrashDisk, access: Access = writing) =>
  createTestLibrary(await openStoreOn(disk, dir, access, limits))
const ids = (library: Library) => [...library.storyIds()].sort()

/** An archive with catalogs, journals and more than one file of texts. */
async function someFiles(): Promise<Map<string, Buffer>> {
  const disk = new CrashDisk()
  const library = await open(disk)
  for (let n = 0; n < 16; n++) await library.add([sampleStory(`s${n}`)])
  await library.close()
  const again = await open(disk)
  await again.putAnnotation(sampleAnnotation('a', 's1'))
  await again.close()
  return disk.files()
}

function flipBit(bytes: Buffer, at: number): Buffer {
  const flipped = Buffer.from(bytes)
  flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << (at % 8)), at)
  return flipped
}

/** How many stories can be read; the others must say that they are damaged. */
async function readable(library: Library): Promise<number> {
  let count = 0
  for (const id of library.storyIds()) {
    try {
      expect((await library.story(id)).body).toContain('reopened on Monday')
      count += 1
    } catch (error) {
      expect(error).toMatchObject({ code: 'archive-broken', message: expect.stringContaining('damaged on disk') })
    }
  }
  return count
}

describe('a drive that goes away', () => {
  it.each(['EIO', 'ESTALE', 'ENOENT', 'ENOTCONN', 'ETIMEDOUT', 'EHOSTDOWN', 'ENODEV'])(
    '%s: what cannot be done is refused in plain words, and all that was saved is there when it is back',
    async (code) => {
      const disk = new CrashDisk(await someFiles())
      const library = await open(disk)
      await library.story('s1')
      disk.away = code
      const refused = {
        code: expect.stringMatching(/^(io-failed|file-missing)$/),
        message: expect.stringContaining('drive'),
      }
      await expect(library.story('s2')).rejects.toMatchObject(refused)
      await expect(library.add([sampleStory('lost')])).rejects.toMatchObject(refused)
      await expect(library.putAnnotation(sampleAnnotation('lost', 's1'))).rejects.toMatchObject(refused)
      expect(library.annotation('lost'), 'what was refused is not there').toBeUndefined()
      expect(library.entry('s2')?.title, 'the list goes on').toBeDefined()

      disk.away = undefined
      expect((await library.story('s2')).id).toBe('s2')
      await library.putAnnotation(sampleAnnotation('later', 's2'))
      await library.close()
      const again = await open(disk)
      expect(ids(again)).toEqual(ids(library))
      expect([...again.annotations()].map(({ id }) => id).sort()).toEqual(['a', 'later'])
      expect(again.notices).toEqual([])
      await again.close()
    },
  )

  it('and is not back when the archive is closed or opened: told, never damaged', async () => {
    const disk = new CrashDisk(await someFiles())
    const library = await open(disk)
    const before = ids(library)
    disk.away = 'EIO'
    await library.close().catch((error) => expect(error).toMatchObject({ code: 'io-failed' }))
    await expect(open(disk)).rejects.toMatchObject({ code: 'io-failed' })
    disk.away = undefined
    expect(ids(await open(disk))).toEqual(before)
  })
})

describe('a drive that can only be read', () => {
  it('gives all that can be read of a damaged archive, tells of the damage and changes no byte', async () => {
    const files = await someFiles()
    for (const name of [...files.keys()].filter((path) => /(catalog|journal)-/.test(path))) {
      const bytes = files.get(name) ?? Buffer.alloc(0)
      for (let at = 3; at < bytes.length; at += 97) {
        const damaged = new Map(files).set(name, flipBit(bytes, at))
        const disk = new CrashDisk(damaged)
        const library = await open(disk, reading)
        expect(library.notices[0]).toBe('It lies on a disc.')
        expect(await readable(library), `${name} flipped at ${at}`).toBeGreaterThan(7)
        await library.close()
        expect(disk.operations).toBe(0)
      }
    }
  })
})

describe('damage', () => {
  it('in both catalogs leaves what either can still give, sets them aside, and is told once', async () => {
    const files = await someFiles()
    const damaged = new Map(files)
    const catalogs = [...files.keys()].filter((path) => path.includes('/catalog-'))
    expect(catalogs).toHaveLength(2)
    for (const [place, name] of catalogs.entries()) {
      const bytes = files.get(name) ?? Buffer.alloc(0)
      // The first group of stories in the one, the last in the other.
      damaged.set(name, flipBit(bytes, place === 0 ? 1000 : bytes.lastIndexOf('s15')))
    }
    const disk = new CrashDisk(damaged)
    const library = await open(disk)
    expect(library.notices).toEqual([expect.stringMatching(/damaged.*stories\/damaged/s)])
    expect(await readable(library)).toBe(16)
    await library.add([sampleStory('later')])
    const left = ids(library)
    await library.close()
    for (const name of catalogs) {
      expect(disk.files().get(name.replace('/stories/', '/stories/damaged/'))).toEqual(damaged.get(name))
    }
    const again = await open(disk)
    expect(again.notices).toEqual([])
    expect(ids(again)).toEqual(left)
  })

  it('anywhere in the texts costs one story at most, and a cut those behind it', async () => {
    const files = await someFiles()
    const [name = ''] = [...files.keys()].filter((path) => path.includes('/contents-')).slice(-1)
    const bytes = files.get(name) ?? Buffer.alloc(0)
    for (let at = 0; at < bytes.length; at += 7) {
      const flipped = await open(new CrashDisk(new Map(files).set(name, flipBit(bytes, at))))
      expect(await readable(flipped), `flipped at ${at}`).toBeGreaterThanOrEqual(15)
      const cut = new CrashDisk(new Map(files).set(name, bytes.subarray(0, at)))
      const library = await open(cut)
      const left = await readable(library)
      await library.add([sampleStory('later')])
      await library.close()
      const again = await open(cut)
      expect(await readable(again), `cut at ${at}`).toBe(left + 1)
    }
  })

  it('anywhere in archive.json opens the same archive or is refused, and touches nothing', async () => {
    const files = await someFiles()
    const name = `${dir}/archive.json`
    const bytes = files.get(name) ?? Buffer.alloc(0)
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = Buffer.from(bytes)
      flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      const damaged = new Map(files).set(name, flipped)
      const disk = new CrashDisk(damaged)
      const library = await open(disk).catch((error) => {
        expect(['archive-broken', 'archive-newer']).toContain(error.code)
        expect(disk.operations).toBe(0)
      })
      if (library) expect(library.storyCount).toBe(16)
    }
  })
})

describe('an archive of a newer Kliping', () => {
  it('is refused with the way out, and no byte of it is touched', async () => {
    const files = await someFiles()
    const manifest = JSON.parse(String(files.get(`${dir}/archive.json`)))
    files.set(`${dir}/archive.json`, Buffer.from(JSON.stringify({ ...manifest, formatVersion: 3 })))
    for (const access of [writing, reading]) {
      const disk = new CrashDisk(files)
      await expect(open(disk, access)).rejects.toMatchObject({
        code: 'archive-newer',
        message: expect.stringContaining('Update Kliping'),
      })
      expect(disk.operations).toBe(0)
    }
  })
})

describe('a clock set back', () => {
  afterEach(() => vi.useRealTimers())

  it('loses nothing, and does not push the copies of the days out', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const disk = new CrashDisk()
    const day = async (date: string) => {
      vi.setSystemTime(new Date(`${date}T10:00:00Z`))
      const library = await open(disk)
      await library.add([sampleStory(date)])
      await library.close()
      return library
    }
    for (const year of [2030, 2031, 2032, 2033, 2034, 2035, 2036]) await day(`${year}-01-01`)
    for (const date of ['2026-05-01', '2026-05-02', '2026-05-03']) await day(date)
    const library = await open(disk)
    expect(library.storyCount).toBe(10)
    expect(library.notices).toEqual([])
    await library.close()
    const copies = [...disk.files().keys()].flatMap((name) => /backups\/(\d{4}-\d\d-\d\d)/.exec(name)?.[1] ?? [])
    const days = [...new Set(copies)].sort()
    expect(days.filter((date) => date < '2027')).toEqual(['2026-05-01', '2026-05-02', '2026-05-03'])
    expect(days.length).toBeLessThanOrEqual(10)
  })

  it('does not hide from the index that stories are read otherwise', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const disk = new CrashDisk(await someFiles())
    const library = await createTestLibrary(await openStoreOn(disk, dir, writing, limits))
    const states = [library.readingState]
    for (const role of ['promo', 'credit', undefined] as const) {
      await library.correct('s1', 1, role)
      states.push(library.readingState)
    }
    expect(new Set(states).size).toBe(states.length)
    await library.close()
    const clockSetBack = await open(disk)
    expect(clockSetBack.readingState).toBe(states.at(-1))
    await clockSetBack.correct('s1', 1, 'footer')
    expect(states).not.toContain(clockSetBack.readingState)
    await clockSetBack.close()
  })
})
