/** Decides what a start opens: a window of Electron, a window of a browser, or only an address. */
import { join } from 'node:path'
import { toErrorInfo } from '../../contract/errors'
import { canFetchElectron, type Fetched, findElectron } from './electron-binary'
import { findInstalledBrowser, type Machine } from './installed-browser'

export type Face = { kind: 'electron'; binary: string } | { kind: 'browser'; binary: string } | { kind: 'address' }

export interface Choice {
  machine: Machine
  packageDir: string
  /** As in `process.versions.node`. */
  nodeVersion: string
  say(line: string): void
  fetch(installer: string): Promise<Fetched>
}

/** Says in one line why it is not Electron, where it is not. */
export async function chooseFace(choice: Choice): Promise<Face> {
  if (!hasDisplay(choice.machine)) {
    choice.say('There is no display here to open a window on.')
    return { kind: 'address' }
  }
  const binary = findElectron(choice.packageDir, choice.machine.env)
  if (binary) return { kind: 'electron', binary }
  const reason = await tryToFetch(choice)
  const fetched = findElectron(choice.packageDir, choice.machine.env)
  if (fetched) return { kind: 'electron', binary: fetched }
  return withoutElectron(choice, reason)
}

/** The face for a machine on which Electron is not to be had, or did not start. */
export function withoutElectron({ machine, say }: Choice, reason: string): Face {
  try {
    const browser = findInstalledBrowser(machine)
    say(`${reason} ${browser ? 'Opening a browser window instead.' : 'No Chromium, Chrome or Edge was found either.'}`)
    return browser ? { kind: 'browser', binary: browser } : { kind: 'address' }
  } catch (error) {
    say(`${reason} ${toErrorInfo(error).message}`)
    return { kind: 'address' }
  }
}

async function tryToFetch({ packageDir, nodeVersion, fetch }: Choice): Promise<string> {
  if (!canFetchElectron(nodeVersion)) {
    return `Electron is not installed, and its installer needs Node 22.12 or newer (this is ${nodeVersion}).`
  }
  switch (await fetch(join(packageDir, 'node_modules/electron/install.js'))) {
    case 'still fetching':
      return 'Electron is still being fetched, for a later start.'
    default:
      return 'Electron is not installed and could not be fetched.'
  }
}

export function hasDisplay({ platform, env }: Machine): boolean {
  return platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}
