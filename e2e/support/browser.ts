/** Finds the browser that the specs run in, or brings one, and starts it quiet. */
import { existsSync } from 'node:fs'
import { chromium, type LaunchOptions } from 'playwright/test'
import { quietArguments } from '../../src/cli/start/browser-arguments'
import { findInstalledBrowser, thisMachine } from '../../src/cli/start/installed-browser'
import { unpackedChromium } from './unpacked-chromium'

const commands = [
  'chromium',
  'chromium-headless-shell',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]

/**
 * Launch options for Playwright's `chromium`: an installed browser, else Playwright's own, else the one from npm.
 * @throws Error that tells what to install where none of these is to be had
 */
export async function browserLaunchOptions(): Promise<LaunchOptions> {
  const args = quietArguments
  const installed = findInstalledBrowser(thisMachine, commands)
  if (installed) return { executablePath: installed, args }
  if (existsSync(chromium.executablePath())) return { args }
  const unpacked = await unpackedChromium()
  if (unpacked) {
    return { executablePath: unpacked.path, args, env: { ...(process.env as Record<string, string>), ...unpacked.env } }
  }
  throw new Error('No browser was found. Install Chromium, Chrome or Edge, or set CHROMIUM_PATH to one.')
}
