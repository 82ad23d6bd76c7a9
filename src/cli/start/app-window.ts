/** A window of its own in an installed browser ("app mode"), with a profile that is Kliping's alone. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readlink, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { quietArguments, sandboxArguments } from './browser-arguments'

export interface AppWindow {
  /** `closed`: by a person; `failed`: the browser could not show it, or died. */
  ended: Promise<'closed' | 'failed'>
  close(): void
}

/** @param keptProfile the browser's folder from one start to the next; a passing one is used while another window has it */
export async function openAppWindow(browser: string, url: string, keptProfile: string): Promise<AppWindow> {
  const isPassing = await isInUse(keptProfile)
  const profile = isPassing ? await mkdtemp(join(tmpdir(), 'kliping-window-')) : keptProfile
  await mkdir(profile, { recursive: true, mode: 0o700 })
  const child = spawn(browser, appArguments(url, profile, process.getuid?.()), { stdio: 'ignore' })
  const ended = end(child).finally(() =>
    isPassing ? rm(profile, { recursive: true, force: true, maxRetries: 5 }).catch(() => {}) : undefined,
  )
  return { ended, close: () => child.kill() }
}

/** A second browser on one profile would hand its window to the first and end: it would look closed at once. */
async function isInUse(profile: string): Promise<boolean> {
  // Chromium's own locks: a link to "host-pid", and on Windows a file that goes when the browser ends.
  const owner = await readlink(join(profile, 'SingletonLock')).catch(() => undefined)
  if (owner === undefined) return stat(join(profile, 'lockfile')).then(Boolean, () => false)
  try {
    process.kill(Number(owner.split('-').pop()), 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

export function appArguments(url: string, profile: string, userId: number | undefined): string[] {
  return [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--window-size=1280,860',
    '--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider',
    '--password-store=basic',
    '--hide-crash-restore-bubble',
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
