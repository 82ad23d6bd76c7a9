/** Playwright's `test` with a served Kliping on an archive of its own: `async ({ page, served }) => page.goto(served.url)`. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from 'playwright/test'
import { copyArchive, type Stories } from './ready-archives'
import { type Served, serve } from './serve'

export const test = base.extend<{ archiveDir: string; stories: Stories; served: Served }>({
  /** `test.use({ stories: 'samples' })`: what the archive starts with. */
  stories: ['none', { option: true }],
  /** A folder for one archive, gone after the test. */
  archiveDir: async ({ stories }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'kliping-e2e-'))
    const archiveDir = join(folder, 'archive')
    await copyArchive(stories, archiveDir)
    await use(archiveDir)
    await rm(folder, { recursive: true, force: true })
  },
  served: async ({ archiveDir }, use) => {
    const served = await serve(archiveDir)
    await use(served)
    await served.stop()
  },
})
