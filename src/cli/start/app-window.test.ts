import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appArguments, openAppWindow } from './app-window'

const url = 'http://127.0.0.1:4173/?token=t'

describe('appArguments', () => {
  it('opens the address as an app, in a profile of its own, away from the network', () => {
    const given = appArguments(url, '/tmp/profile', 1000)
    expect(given).toContain(`--app=${url}`)
    expect(given).toContain('--user-data-dir=/tmp/profile')
    expect(given).toContain('--proxy-server=http://127.0.0.1:9')
    expect(given).not.toContain('--no-sandbox')
  })

  it('gives up the sandbox for root alone, whom Chromium would refuse', () => {
    expect(appArguments(url, '/tmp/profile', 0)).toContain('--no-sandbox')
    expect(appArguments(url, 'C:\\profile', undefined)).not.toContain('--no-sandbox')
  })
})

describe('openAppWindow', () => {
  let dir: string
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'kliping-app-window-'))
  })
  afterEach(() => rm(dir, { recursive: true, force: true }))

  /** A browser of a few shell lines; it notes its arguments. */
  const browser = async (lines: string) => {
    const path = join(dir, 'browser')
    await writeFile(path, `#!/bin/sh\nprintf '%s\\n' "$@" > '${dir}/arguments'\n${lines}\n`)
    await chmod(path, 0o755)
    return path
  }
  const profile = async () =>
    /^--user-data-dir=(.*)$/m.exec(await readFile(join(dir, 'arguments'), 'utf8').catch(() => ''))?.[1]

  it('tells a window that was closed from one that failed', async () => {
    expect(await (await openAppWindow(await browser('exit 0'), url)).ended).toBe('closed')
    expect(await (await openAppWindow(await browser('exit 1'), url)).ended).toBe('failed')
    expect(await (await openAppWindow(join(dir, 'no-such-browser'), url)).ended).toBe('failed')
  })

  it('closes when told, and leaves no profile behind', async () => {
    const window = await openAppWindow(await browser('exec sleep 60'), url)
    await expect.poll(profile).toBeTruthy()
    const folder = (await profile()) as string
    expect((await stat(folder)).isDirectory()).toBe(true)
    window.close()
    await window.ended
    await expect(stat(folder)).rejects.toThrow()
  })
})
