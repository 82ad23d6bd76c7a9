import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findSources, surveySources } from './find-sources'

const running = new AbortController().signal
let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kliping-sources-'))
})
afterEach(() => rm(dir, { recursive: true }))

async function found(...paths: string[]) {
  const entries = []
  for await (const entry of findSources(paths, running)) entries.push(entry)
  return entries.map((entry) => ({
    file: entry.file.replace(`${dir}/`, ''),
    ...('error' in entry && { error: entry.error.code }),
  }))
}

describe('folders', () => {
  it('are walked in a stable order, without what systems leave there', async () => {
    await mkdir(join(dir, 'b/inner'), { recursive: true })
    for (const name of ['c.txt', 'b/inner/x.txt', 'b/a.txt', '.DS_Store', 'b/Thumbs.db'])
      await writeFile(join(dir, name), 'x')
    expect((await found(dir)).map(({ file }) => file)).toEqual(['b/a.txt', 'b/inner/x.txt', 'c.txt'])
    expect(await surveySources([dir], running)).toEqual({ files: 3, sizeBytes: 3 })
  })

  it('that link to themselves are told and left', async () => {
    await mkdir(join(dir, 'a'))
    await writeFile(join(dir, 'a/story.txt'), 'x')
    await symlink(dir, join(dir, 'a/loop'))
    expect(await found(dir)).toEqual([{ file: 'a/loop', error: 'unsafe-path' }, { file: 'a/story.txt' }])
  })

  it('that are archives of Kliping are told and left', async () => {
    await mkdir(join(dir, 'mine/originals'), { recursive: true })
    await writeFile(join(dir, 'mine/archive.json'), '{}')
    await writeFile(join(dir, 'story.txt'), 'x')
    expect(await found(dir)).toEqual([{ file: 'mine', error: 'unsupported-format' }, { file: 'story.txt' }])
  })

  it('that are not there are told', async () => {
    expect(await found(join(dir, 'nothing'))).toEqual([{ file: 'nothing', error: 'file-missing' }])
  })
})
