import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Choice, chooseFace, withoutElectron } from './face'

let packageDir: string
let said: string[]
beforeEach(async () => {
  packageDir = await mkdtemp(join(tmpdir(), 'kliping-face-'))
  said = []
})
afterEach(() => rm(packageDir, { recursive: true, force: true }))

const choice = (given: Partial<Choice> = {}, files = ['/usr/bin/chromium'], env: NodeJS.ProcessEnv = {}): Choice => ({
  machine: {
    platform: 'linux',
    env: { DISPLAY: ':0', PATH: '/usr/bin', ...env },
    exists: (path) => files.includes(path),
  },
  packageDir,
  nodeVersion: '24.0.0',
  say: (line) => said.push(line),
  fetch: async () => 'failed',
  ...given,
})

async function installElectron(): Promise<string> {
  const folder = join(packageDir, 'node_modules/electron')
  await mkdir(join(folder, 'dist'), { recursive: true })
  await writeFile(join(folder, 'dist/electron'), '')
  await writeFile(join(folder, 'path.txt'), 'electron')
  return join(folder, 'dist/electron')
}

describe('chooseFace', () => {
  it('is Electron without a word where its binary is', async () => {
    const binary = await installElectron()
    const fetch = () => Promise.reject(new Error('nothing is to be fetched'))
    expect(await chooseFace(choice({ fetch }))).toEqual({ kind: 'electron', binary })
    expect(said).toEqual([])
  })

  it('is Electron after fetching it', async () => {
    const fetch = async () => {
      await installElectron()
      return 'fetched' as const
    }
    expect(await chooseFace(choice({ fetch }))).toMatchObject({ kind: 'electron' })
  })

  it.each([
    ['failed', 'Electron is not installed and could not be fetched. Opening a browser window instead.'],
    ['still fetching', 'Electron is still being fetched, for a later start. Opening a browser window instead.'],
  ] as const)('is a browser, said in one line, when fetching has %s', async (outcome, line) => {
    expect(await chooseFace(choice({ fetch: async () => outcome }))).toEqual({
      kind: 'browser',
      binary: '/usr/bin/chromium',
    })
    expect(said).toEqual([line])
  })

  it('does not try an installer that this Node cannot run, and says so', async () => {
    const fetch = () => Promise.reject(new Error('must not be tried'))
    expect(await chooseFace(choice({ nodeVersion: '20.19.0', fetch }))).toMatchObject({ kind: 'browser' })
    expect(said).toEqual([
      'Electron is not installed, and its installer needs Node 22.12 or newer (this is 20.19.0). Opening a browser window instead.',
    ])
  })

  it('is an address where there is neither', async () => {
    expect(await chooseFace(choice({}, []))).toEqual({ kind: 'address' })
    expect(said).toEqual([
      'Electron is not installed and could not be fetched. No Chromium, Chrome or Edge was found either.',
    ])
  })

  it('is an address without a display, and nothing is tried', async () => {
    await installElectron()
    expect(await chooseFace(choice({}, ['/usr/bin/chromium'], { DISPLAY: '' }))).toEqual({ kind: 'address' })
    expect(said).toHaveLength(1)
  })

  it('takes a Wayland display for one', async () => {
    expect(await chooseFace(choice({}, ['/usr/bin/chromium'], { DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0' }))).toEqual({
      kind: 'browser',
      binary: '/usr/bin/chromium',
    })
  })
})

describe('withoutElectron', () => {
  it('tells a wrong CHROMIUM_PATH instead of failing on it', () => {
    expect(withoutElectron(choice({}, [], { CHROMIUM_PATH: '/gone' }), 'Electron did not start.')).toEqual({
      kind: 'address',
    })
    expect(said).toEqual([
      'Electron did not start. CHROMIUM_PATH names /gone, which is not there. Correct it or unset it.',
    ])
  })
})
