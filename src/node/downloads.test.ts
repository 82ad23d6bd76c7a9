import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDownloads } from './downloads'

let base: string
let dir: string
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'kliping-downloads-'))
  dir = join(base, 'held')
})
afterEach(() => rm(base, { recursive: true, force: true }))

async function* chunks(...parts: string[]): AsyncIterable<string> {
  yield* parts
}
async function* failing(): AsyncIterable<string> {
  yield 'half'
  throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
}

describe('downloads', () => {
  it('hold a finished export for its owner alone', async () => {
    const downloads = createDownloads(dir)
    const { token, sizeBytes } = await downloads.create('café.md', 'text/markdown', chunks('née ', 'Brontë'))
    const held = downloads.find(token)
    expect(held).toMatchObject({ fileName: 'café.md', mediaType: 'text/markdown', sizeBytes: 12 })
    expect(sizeBytes).toBe(12)
    expect(await readFile(held?.path ?? '', 'utf8')).toBe('née Brontë')
    if (process.platform !== 'win32') expect((await stat(held?.path ?? '')).mode & 0o077).toBe(0)
    expect(downloads.find('another')).toBeUndefined()
  })

  it('keep nothing of an export that could not be finished', async () => {
    const downloads = createDownloads(dir)
    await expect(downloads.create('a.md', 'text/markdown', failing())).rejects.toMatchObject({ code: 'disk-full' })
    const [own = ''] = await readdir(dir)
    expect(await readdir(join(dir, own))).toEqual([])
  })

  it('are gone after closing', async () => {
    const downloads = createDownloads(dir)
    const { token } = await downloads.create('a.md', 'text/markdown', chunks('text'))
    await downloads.close()
    expect(downloads.find(token)).toBeUndefined()
    expect(await readdir(dir)).toEqual([])
  })

  it('of a killed process are removed at the next start, those of a living one are not', async () => {
    const living = createDownloads(dir)
    const { token } = await living.create('a.md', 'text/markdown', chunks('text'))
    // Larger than any process id that systems give.
    const dead = join(dir, `${hostname()}~99999999~x`)
    const elsewhere = join(dir, 'another-computer.example~99999999~x')
    await mkdir(dead)
    await mkdir(elsewhere)
    await createDownloads(dir).create('b.md', 'text/markdown', chunks('text'))
    const left = await readdir(dir)
    expect(left).not.toContain(`${hostname()}~99999999~x`)
    expect(left).toContain('another-computer.example~99999999~x')
    expect((await stat(living.find(token)?.path ?? '')).isFile()).toBe(true)
  })

  it('do not pile up: only the latest are held', async () => {
    const downloads = createDownloads(dir)
    const tokens: string[] = []
    for (let number = 0; number < 25; number++) {
      tokens.push((await downloads.create(`${number}.md`, 'text/markdown', chunks('text'))).token)
    }
    expect(tokens.filter((token) => downloads.find(token)).length).toBe(20)
    const [own = ''] = await readdir(dir)
    expect((await readdir(join(dir, own))).length).toBe(20)
  })
})

describe('saveTo', () => {
  const holdOne = async () => {
    const downloads = createDownloads(dir)
    const { token } = await downloads.create('a.md', 'text/markdown', chunks('the export'))
    return { downloads, token }
  }

  it('replaces a file of that name, through a link too, and leaves nothing else', async () => {
    const { downloads, token } = await holdOne()
    const folder = join(base, 'out')
    await mkdir(folder)
    await writeFile(join(folder, 'real.md'), 'old')
    await symlink('real.md', join(folder, 'link.md'))
    await downloads.saveTo(token, join(folder, 'link.md'))
    await downloads.saveTo(token, join(folder, 'new.md'))
    expect(await readFile(join(folder, 'real.md'), 'utf8')).toBe('the export')
    expect((await readdir(folder)).sort()).toEqual(['link.md', 'new.md', 'real.md'])
  })

  it('says which folder is missing', async () => {
    const { downloads, token } = await holdOne()
    const missing = join(base, 'nowhere')
    const attempt = downloads.saveTo(token, join(missing, 'a.md'))
    await expect(attempt).rejects.toMatchObject({ code: 'file-missing', message: expect.stringContaining(missing) })
  })

  it('replaces neither a folder nor a device', async () => {
    const { downloads, token } = await holdOne()
    await expect(downloads.saveTo(token, base)).rejects.toMatchObject({ code: 'bad-request' })
    if (process.platform === 'win32') return
    await expect(downloads.saveTo(token, '/dev/null')).rejects.toMatchObject({ code: 'bad-request' })
  })

  it('knows only its own tokens', async () => {
    const { downloads } = await holdOne()
    await expect(downloads.saveTo('guessed', join(base, 'a.md'))).rejects.toMatchObject({ code: 'not-found' })
  })
})
