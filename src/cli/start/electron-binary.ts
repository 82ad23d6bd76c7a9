/**
 * Electron's binary, which its package fetches only when first asked (there is no install script). The package itself is
 * never imported here: that alone would start a download.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** @returns the path of the binary, undefined when the package has not fetched it */
export function findElectron(packageDir: string, env: NodeJS.ProcessEnv = process.env): string | undefined {
  const folder = join(packageDir, 'node_modules/electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const binary = join(env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist'), readFileSync(pathFile, 'utf8').trim())
  return existsSync(binary) ? binary : undefined
}

/** Whether this Node can run Electron's installer (the `engines` of electron 45's package: 22.12). */
export function canFetchElectron(nodeVersion: string): boolean {
  const [major = 0, minor = 0] = nodeVersion.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 12)
}

export type Fetched = 'fetched' | 'failed' | 'still fetching'

/**
 * Runs Electron's own installer and waits a little. One that needs longer goes on for as long as this process
 * lives, for the benefit of a later start.
 */
export async function fetchElectron(installer: string, patienceMs: number): Promise<Fetched> {
  const child = spawn(process.execPath, [installer], { stdio: 'ignore' })
  process.once('exit', () => child.kill())
  child.unref()
  const patience = new AbortController()
  try {
    const late = setTimeout(patienceMs, 'still fetching' as const, { signal: patience.signal })
    return await Promise.race([ended(child), late])
  } finally {
    patience.abort()
  }
}

function ended(child: ChildProcess): Promise<Fetched> {
  return new Promise((resolve) => {
    child.on('error', () => resolve('failed'))
    child.on('exit', (code) => resolve(code === 0 ? 'fetched' : 'failed'))
  })
}
