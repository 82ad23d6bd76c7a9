/** A window of its own in an installed browser ("app mode"), with a profile of its own that is gone afterwards. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { quietArguments, sandboxArguments } from './browser-arguments'

export interface AppWindow {
  /** `closed`: by a person; `failed`: the browser could not show it, or died. */
  ended: Promise<'closed' | 'failed'>
  close(): void
}

export async function openAppWindow(browser: string, url: string): Promise<AppWindow> {
  const profile = await mkdtemp(join(tmpdir(), 'kliping-window-'))
  const child = spawn(browser, appArguments(url, profile, process.getuid?.()), { stdio: 'ignore' })
  const ended = end(child).finally(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }).catch(() => {}))
  return { ended, close: () => child.kill() }
}

export function appArguments(url: string, profile: string, userId: number | undefined): string[] {
  return [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--window-size=1280,860',
    '--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider',
    '--password-store=basic',
    ...quietArguments,
    ...sandboxArguments(userId),
  ]
}

function end(child: ChildProcess): Promise<'closed' | 'failed'> {
  return new Promise((resolve) => {
    child.on('error', () => resolve('failed'))
    child.on('exit', (code) => resolve(code === 0 ? 'closed' : 'failed'))
  })
}
