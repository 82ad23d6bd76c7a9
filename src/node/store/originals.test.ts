import { createHash } from 'node:crypto'
import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SourceFile } from '../../core/ports'
import { createOriginals } from './originals'
import { temporaryFolder } from './testing/temporary-folder'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function inMemory(file: string, text: string): SourceFile & { sha256: string } {
  const bytes = Buffer.from(text)
  return { file, sizeBytes: bytes.length, content: { bytes }, sha256: sha256(bytes) }
}

describe('originals', () => {
  it('are kept byte for byte under their hash, read-only', async () => {
    const dir = await temporaryFolder()
    const source = join(dir, 'Clip.HTML')
    const bytes = Buffer.from(Array.from({ length: 700_000 }, (_, n) => (n * 31) % 251))
    await writeFile(source, bytes)
    const originals = createOriginals(dir)
    const file = { file: 'Clip.HTML', sizeBytes: bytes.length, content: { path: source } }
    const digest = await originals.digest(file)
    expect(digest).toBe(sha256(bytes))
    await originals.put(file, digest)
    const path = join(dir, 'originals', digest.slice(0, 2), `${digest.slice(2)}.html`)
    expect((await readFile(path)).equals(bytes)).toBe(true)
    expect((await stat(path)).mode & 0o222).toBe(0)
  })

  it('are stored once, whatever their names and however often at once', async () => {
    const dir = await temporaryFolder()
    const originals = createOriginals(dir)
    const source = inMemory('a.txt', 'the same words')
    const renamed = { ...source, file: 'b.html' }
    await Promise.all([originals.put(source, source.sha256), originals.put(renamed, source.sha256)])
    await createOriginals(dir).put(renamed, source.sha256)
    expect(await originals.usage()).toEqual({ count: 1, sizeBytes: source.sizeBytes })
    await originals.put(inMemory('c.txt', 'other words'), inMemory('', 'other words').sha256)
    expect((await originals.usage()).count).toBe(2)
    expect(await createOriginals(dir).usage()).toEqual(await originals.usage())
  })

  it('that change while they are copied are left out', async () => {
    const dir = await temporaryFolder()
    const originals = createOriginals(dir)
    const source = inMemory('growing.txt', 'first words')
    await expect(originals.put(source, sha256(Buffer.from('what it was')))).rejects.toMatchObject({
      code: 'broken-file',
      message: expect.stringContaining('growing.txt'),
    })
    expect((await originals.usage()).count).toBe(0)
  })

  it('take no extension from a name that has none to give', async () => {
    const dir = await temporaryFolder()
    const originals = createOriginals(dir)
    for (const name of ['clips.zip/../../../etc/passwd', 'note. /x', 'no extension', 'dots...', 'a.<b>', 'page.HTM']) {
      const source = inMemory(name, name)
      await originals.put(source, source.sha256)
    }
    const names = (await readdir(join(dir, 'originals'), { recursive: true })).filter((name) => name.length > 2)
    expect(names).toHaveLength(6)
    for (const name of names) expect(name).toMatch(/^[0-9a-f]{2}.[0-9a-f]{62}(\.htm)?$/)
  })

  it('half copied when a crash came are taken away', async () => {
    const dir = await temporaryFolder()
    const source = inMemory('a.txt', 'whole words')
    await createOriginals(dir).put(source, source.sha256)
    const folder = join(dir, 'originals', source.sha256.slice(0, 2))
    await writeFile(join(folder, '.new-left-over'), 'who')
    expect((await createOriginals(dir).usage()).count).toBe(1)
    await createOriginals(dir).put(source, source.sha256)
    expect(await readdir(folder)).toEqual([`${source.sha256.slice(2)}.txt`])
  })

  it('say so when the file is gone', async () => {
    const originals = createOriginals(await temporaryFolder())
    const gone = { file: 'gone.txt', sizeBytes: 1, content: { path: '/nowhere/gone.txt' } }
    await expect(originals.digest(gone)).rejects.toMatchObject({ code: 'file-missing' })
    await expect(originals.put(gone, '0'.repeat(64))).rejects.toMatchObject({ code: 'file-missing' })
  })
})

describe('reading an original', () => {
  const allOf = async (pieces: AsyncIterable<Uint8Array>) => {
    const parts: Uint8Array[] = []
    for await (const piece of pieces) parts.push(piece)
    return Buffer.concat(parts).toString()
  }

  it('gives the bytes that were imported', async () => {
    const originals = createOriginals(await temporaryFolder())
    const source = inMemory('a.txt', 'as it was saved')
    await originals.put(source, source.sha256)
    expect(await allOf(originals.read(source.sha256))).toBe('as it was saved')
  })

  it('finds out when the file was changed or is gone', async () => {
    const dir = await temporaryFolder()
    const originals = createOriginals(dir)
    const source = inMemory('a.txt', 'as it was saved')
    await originals.put(source, source.sha256)
    const path = join(dir, 'originals', source.sha256.slice(0, 2), `${source.sha256.slice(2)}.txt`)
    await chmod(path, 0o600)
    await writeFile(path, 'as it was NOT saved')
    await expect(allOf(originals.read(source.sha256))).rejects.toMatchObject({ code: 'broken-file' })
    await originals.remove(source.sha256)
    await expect(allOf(originals.read(source.sha256))).rejects.toMatchObject({ code: 'file-missing' })
  })
})

describe('an original that is removed', () => {
  it('is gone, and can be stored once more', async () => {
    const dir = await temporaryFolder()
    const originals = createOriginals(dir)
    const source = inMemory('a.txt', 'words nobody needs')
    await originals.put(source, source.sha256)
    expect(await originals.remove(source.sha256)).toBe(source.sizeBytes)
    expect(await originals.remove(source.sha256)).toBe(0)
    expect(await originals.usage()).toEqual({ count: 0, sizeBytes: 0 })
    await originals.put(source, source.sha256)
    expect((await originals.usage()).count).toBe(1)
  })

  it('may never have been there', async () => {
    const originals = createOriginals(await temporaryFolder())
    expect(await originals.remove('f'.repeat(64))).toBe(0)
  })
})
