import { spawnSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
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
  const open = (path: string) => openAppWindow(path, url, join(dir, 'kept'))

  it('tells a window that was closed from one that failed', async () => {
    expect(await (await open(await browser('exit 0'))).ended).toBe('closed')
    expect(await (await open(await browser('exit 1'))).ended).toBe('failed')
    expect(await (await open(join(dir, 'no-such-browser'))).ended).toBe('failed')
  })

  it('keeps its profile from one start to the next, away from other users', async () => {
    await (await open(await browser('exit 0'))).ended
    expect(await profile()).toBe(join(dir, 'kept'))
    expect((await stat(join(dir, 'kept'))).mode & 0o077).toBe(0)
  })

  it('takes a passing profile while another window has the kept one, closes when told, and leaves nothing', async () => {
    await mkdir(join(dir, 'kept'))
    await symlink(`host-${process.pid}`, join(dir, 'kept/SingletonLock'))
    const window = await open(await browser('exec sleep 60'))
    await expect.poll(profile).toBeTruthy()
    const folder = (await profile()) as string
    expect(folder).not.toBe(join(dir, 'kept'))
    expect((await stat(folder)).isDirectory()).toBe(true)
    window.close()
    await window.ended
    await expect(stat(folder)).rejects.toThrow()
  })

  it('takes the kept profile again after a browser that died', async () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid
    await mkdir(join(dir, 'kept'))
    await symlink(`host-${gone}`, join(dir, 'kept/SingletonLock'))
    await (await open(await browser('exit 0'))).ended
    expect(await profile()).toBe(join(dir, 'kept'))
  })
})
