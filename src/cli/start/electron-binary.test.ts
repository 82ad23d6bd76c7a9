import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { canFetchElectron, fetchElectron, findElectron } from './electron-binary'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kliping-electron-'))
  await mkdir(join(root, 'node_modules/electron/dist'), { recursive: true })
})
afterEach(() => rm(root, { recursive: true, force: true }))

const put = (path: string, text: string) => writeFile(join(root, 'node_modules/electron', path), text)

describe('findElectron', () => {
  it('is the file that path.txt names, when it is there', async () => {
    expect(findElectron(root, {})).toBeUndefined()
    await put('path.txt', 'electron')
    expect(findElectron(root, {})).toBeUndefined()
    await put('dist/electron', '')
    expect(findElectron(root, {})).toBe(join(root, 'node_modules/electron/dist/electron'))
  })

  it('is looked for where ELECTRON_OVERRIDE_DIST_PATH says', async () => {
    await put('path.txt', 'electron')
    await put('dist/electron', '')
    expect(findElectron(root, { ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' })).toBeUndefined()
  })
})

describe('canFetchElectron', () => {
  it.each([
    ['20.19.0', false],
    ['22.11.9', false],
    ['22.12.0', true],
    ['24.0.1', true],
  ])('%s: %s', (version, can) => expect(canFetchElectron(version)).toBe(can))
})

describe('fetchElectron', () => {
  const installer = async (script: string) => {
    const path = join(root, 'install.cjs')
    await writeFile(path, script)
    return path
  }

  it('tells an installer that did its work from one that could not', async () => {
    expect(await fetchElectron(await installer('process.exit(0)'), 10_000)).toBe('fetched')
    expect(await fetchElectron(await installer('process.exit(1)'), 10_000)).toBe('failed')
    expect(await fetchElectron(join(root, 'gone.cjs'), 10_000)).toBe('failed')
  })

  it('does not wait longer than it has patience', async () => {
    expect(await fetchElectron(await installer('setTimeout(() => {}, 60_000)'), 50)).toBe('still fetching')
  })
})
