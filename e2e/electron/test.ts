/** Playwright's `test` with real Electron, where its binary is. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base } from 'playwright/test'
import { sandboxArguments } from '../../src/cli/start/browser-arguments'
import { findElectron } from '../../src/cli/start/electron-binary'
import type { Desktop, DesktopLaunch } from '../support/desktop-app'
import type { DesktopFixtures } from '../support/desktop-test'
import { copyArchive } from '../support/ready-archives'

const root = join(import.meta.dirname, '../..')
const binary = findElectron(root)

/** Why the specs for real Electron cannot run here; undefined: they can. */
export const whyNot = !binary
  ? 'the Electron binary is not installed (npx install-electron, on Node 22.12 or newer)'
  : process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
    ? 'there is no display (xvfb-run gives one)'
    : undefined

const launchArguments = ({ userDataDir }: DesktopLaunch) => [
  root,
  `--user-data-dir=${userDataDir}`,
  ...sandboxArguments(process.getuid?.()),
]
const environment = ({ archiveDir }: DesktopLaunch) => ({
  ...(process.env as Record<string, string>),
  KLIPING_ARCHIVE: archiveDir,
})

async function launch(places: DesktopLaunch): Promise<Desktop> {
  const app = await _electron.launch({
    executablePath: binary,
    args: launchArguments(places),
    env: environment(places),
  })
  const child = app.process()
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += chunk
    })
  }
  const exited = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
  const page = await app.firstWindow()
  return {
    page,
    exited,
    output: () => output,
    evaluate: (run, argument) => app.evaluate(run as never, argument as never),
    async end() {
      child.kill('SIGKILL')
      await exited
    },
    drop: (paths) => dropOn(page, paths),
  }
}

/** Files that a file input was given have paths, as dropped ones have. */
async function dropOn(page: Desktop['page'], paths: string[]): Promise<void> {
  const input = await page.evaluateHandle(() => {
    const made = document.createElement('input')
    made.type = 'file'
    made.multiple = true
    return made
  })
  await input.setInputFiles(paths)
  await input.evaluate((given) => {
    const transfer = new DataTransfer()
    for (const file of given.files ?? []) transfer.items.add(file)
    const place = document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? document.body
    for (const type of ['dragenter', 'dragover', 'drop']) {
      place.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }))
    }
  })
}

export const test = base.extend<DesktopFixtures & { places: DesktopLaunch }>({
  stories: ['samples', { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from the pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'kliping-electron-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  places: async ({ folder, stories }, use) => {
    const archiveDir = join(folder, 'archive')
    await copyArchive(stories, archiveDir)
    await use({ archiveDir, userDataDir: join(folder, 'user') })
  },
  open: async ({ places }, use) => {
    const opened: Desktop[] = []
    await use(async () => {
      const desktop = await launch(places)
      opened.push(desktop)
      return desktop
    })
    for (const desktop of opened) await desktop.end()
  },
  startAnother: async ({ places }, use) =>
    use(async () => {
      const child = spawn(binary ?? '', launchArguments(places), { env: environment(places), stdio: 'ignore' })
      return { exited: once(child, 'exit').then(([code]) => code as number | null) }
    }),
})
