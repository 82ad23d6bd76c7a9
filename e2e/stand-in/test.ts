/** Playwright's `test` with the stand-in: built once a worker, each launch in folders of its own. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from 'playwright/test'
import type { Desktop } from '../support/desktop-app'
import type { DesktopFixtures } from '../support/desktop-test'
import { copyArchive } from '../support/ready-archives'
import { buildStandIn } from './build'
import { launchStandIn, type StandInLaunch, startStandIn } from './launch'

const root = join(import.meta.dirname, '../..')

interface Fixtures extends DesktopFixtures {
  /** How to launch: `out/main` on a fresh archive, unless changed. */
  launch: StandInLaunch
  open(changed?: Partial<StandInLaunch>): Promise<Desktop>
  /** Starts without waiting for a window. */
  start(changed?: Partial<StandInLaunch>): ReturnType<typeof startStandIn>
}

export const test = base.extend<Fixtures, { register: string }>({
  stories: ['samples', { option: true }],
  register: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from the pattern
    async ({}, use, { workerIndex }) => use(await buildStandIn(join(root, `out/e2e/stand-in-${workerIndex}`))),
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from the pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'kliping-desktop-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  launch: async ({ folder, register, stories }, use) => {
    const main = join(root, 'out/main/index.js')
    const archiveDir = join(folder, 'archive')
    await copyArchive(stories, archiveDir)
    await use({ register, main, archiveDir, userDataDir: join(folder, 'user') })
  },
  open: async ({ launch }, use) => {
    const opened: Desktop[] = []
    await use(async (changed) => {
      const desktop = await launchStandIn({ ...launch, ...changed })
      opened.push(desktop)
      return desktop
    })
    for (const desktop of opened) await desktop.end()
  },
  start: async ({ launch }, use) => {
    const started: ReturnType<typeof startStandIn>[] = []
    await use((changed) => {
      const one = startStandIn({ ...launch, ...changed })
      started.push(one)
      return one
    })
    for (const one of started) await one.end()
  },
  startAnother: async ({ start }, use) => use(async () => start()),
})

export { expect } from 'playwright/test'
