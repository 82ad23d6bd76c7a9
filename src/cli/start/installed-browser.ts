/** Finds a browser of the Chromium family that is installed on this machine. It looks; it runs nothing. */
import { existsSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import { KlipingError } from '../../contract/errors'

/** What is asked of the machine; tests give their own. */
export interface Machine {
  platform: NodeJS.Platform
  env: NodeJS.ProcessEnv
  exists(path: string): boolean
}

export const thisMachine: Machine = { platform: process.platform, env: process.env, exists: existsSync }

const onPath = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]
const onWindows = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]
const onMac = ['Chromium', 'Google Chrome', 'Microsoft Edge']

/**
 * The browser that `CHROMIUM_PATH` or `CHROME_PATH` names, else the first one found in the usual places.
 * @param names commands to look for on a Linux `PATH`
 * @throws KlipingError `file-missing` when the variable names a file that is not there
 */
export function findInstalledBrowser(machine: Machine = thisMachine, names = onPath): string | undefined {
  return namedBrowser(machine) ?? usualPlaces(machine, names).find((path) => machine.exists(path))
}

function namedBrowser({ env, exists }: Machine): string | undefined {
  const variable = env.CHROMIUM_PATH ? 'CHROMIUM_PATH' : 'CHROME_PATH'
  const path = env[variable]
  if (!path) return undefined
  if (!exists(path)) {
    throw new KlipingError('file-missing', `${variable} names ${path}, which is not there. Correct it or unset it.`)
  }
  return path
}

function usualPlaces({ platform, env }: Machine, names: readonly string[]): string[] {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined)
    return onWindows.flatMap((place) => roots.map((root) => win32.join(root, place)))
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])]
    return onMac.flatMap((name) => roots.map((root) => `${root}/${name}.app/Contents/MacOS/${name}`))
  }
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'))
  return names.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
}
