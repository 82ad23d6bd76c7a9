import { mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FolderNews, FolderWatch } from '../../core/ports'
import { createFolderWatcher } from './folder-watcher'

let dir: string
let watch: FolderWatch | undefined
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kliping-watching-'))
  await mkdir(join(dir, 'clips'))
})
afterEach(async () => {
  await watch?.close()
  await rm(dir, { recursive: true })
})

const put = (name: string, text = name) => writeFile(join(dir, 'clips', name), text)

/** Watches, and gathers the names of what is told. */
function watched(options: { rescanMs?: number; importedUntil?: string; tell?(news: FolderNews): Promise<void> } = {}) {
  const lots: string[][] = []
  const offers = {
    offer: (paths: readonly string[]) => {
      lots.push(paths.map((path) => relative(join(dir, 'clips'), path)))
      return { token: String(lots.length), count: paths.length }
    },
  }
  const watcher = createFolderWatcher(offers, { settleMs: 30, rescanMs: options.rescanMs ?? 600_000 })
  const news: FolderNews[] = []
  watch = watcher.watch(join(dir, 'clips'), options.importedUntil, async (lot) => {
    news.push(lot)
    await options.tell?.(lot)
  })
  return { lots, news, found: () => lots.flat() }
}
const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 20_000, interval: 10 })

describe('a watched folder', () => {
  it('tells what lies there, then what comes, also in folders that come, each once', async () => {
    await put('a.txt')
    const { found, news } = watched()
    await until(() => expect(found()).toEqual(['a.txt']))
    expect(news[0]?.until).toMatch(/Z$/)
    await put('b.txt')
    await until(() => expect(found()).toEqual(['a.txt', 'b.txt']))
    await mkdir(join(dir, 'clips/new'))
    await put('new/c.txt')
    await until(() => expect(found()).toEqual(['a.txt', 'b.txt', join('new', 'c.txt')]))
  })

  it('tells a file again when it has changed, and one that is moved there', async () => {
    await put('a.txt')
    const { found } = watched()
    await until(() => expect(found()).toEqual(['a.txt']))
    await put('a.txt', 'another text')
    await until(() => expect(found()).toEqual(['a.txt', 'a.txt']))
    await writeFile(join(dir, 'old.txt'), 'old')
    await rename(join(dir, 'old.txt'), join(dir, 'clips/old.txt'))
    await until(() => expect(found()).toEqual(['a.txt', 'a.txt', 'old.txt']))
  })

  it('leaves downloads, locks and hidden files alone until they have their own name', async () => {
    for (const name of ['a.html.part', 'b.crdownload', '~$c.docx', 'd.txt~', '.hidden', 'e.tmp', 'f.swp'])
      await put(name)
    await put('whole.txt')
    const { found } = watched()
    await until(() => expect(found()).toEqual(['whole.txt']))
    await rename(join(dir, 'clips/a.html.part'), join(dir, 'clips/a.html'))
    await until(() => expect(found()).toEqual(['whole.txt', 'a.html']))
  })

  it('follows no link, and stays out of archives', async () => {
    await writeFile(join(dir, 'secret.txt'), 'secret')
    await symlink(dir, join(dir, 'clips/link'))
    await symlink(join(dir, 'secret.txt'), join(dir, 'clips/link.txt'))
    await mkdir(join(dir, 'clips/archive/originals'), { recursive: true })
    await put('archive/archive.json', '{}')
    await put('own.txt')
    const { found } = watched()
    await until(() => expect(found()).toEqual(['own.txt']))
  })

  it('goes on where it stopped: what was imported before is not told again', async () => {
    await put('before.txt')
    await new Promise((resolve) => setTimeout(resolve, 60))
    const { found } = watched({ importedUntil: new Date(Date.now() + 60_000).toISOString() })
    let number = 0
    await until(async () => {
      await put(`after-${number++}.txt`)
      await new Promise((resolve) => setTimeout(resolve, 60))
      expect(found().length).toBeGreaterThan(0)
    })
    expect(found()).not.toContain('before.txt')
  })

  it('says once that the folder is gone, and goes on when it is back', async () => {
    await put('a.txt')
    const { lots } = watched({ rescanMs: 50 })
    await until(() => expect(lots).toEqual([['a.txt']]))
    await rename(join(dir, 'clips'), join(dir, 'away'))
    await until(() => expect(lots).toEqual([['a.txt'], ['']]))
    await rename(join(dir, 'away'), join(dir, 'clips'))
    await put('b.txt')
    await until(() => expect(lots.at(-1)).toContain('b.txt'))
    expect(lots.filter((lot) => lot.includes(''))).toHaveLength(1)
  })

  it('never tells two lots at once, goes on after a failure, and changes nothing', async () => {
    let running = 0
    let most = 0
    await put('a.txt', 'one')
    const { found } = watched({
      rescanMs: 50,
      async tell() {
        most = Math.max(most, ++running)
        await new Promise((resolve) => setTimeout(resolve, 60))
        running--
        throw new Error('the disk is full')
      },
    })
    await until(() => expect(found()).toEqual(['a.txt']))
    await put('b.txt')
    await until(() => expect(found()).toEqual(['a.txt', 'b.txt']))
    expect(most).toBe(1)
    expect(await readFile(join(dir, 'clips/a.txt'), 'utf8')).toBe('one')
    await watch?.close()
    await put('c.txt')
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(found()).toEqual(['a.txt', 'b.txt'])
  })
})
