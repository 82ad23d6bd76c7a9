/** Playwright's `test` with a served Kliping on a fresh archive: `async ({ page, served }) => page.goto(served.url)`. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from 'playwright/test'
import { type Served, serve } from './serve'

export const test = base.extend<{ archiveDir: string; samples: boolean; served: Served }>({
  /** `test.use({ samples: true })`: the archive starts with the sample stories, as at a first start. */
  samples: [false, { option: true }],
  /** A folder for one archive, gone after the test. */
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from the pattern
  archiveDir: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'kliping-e2e-'))
    await use(join(folder, 'archive'))
    await rm(folder, { recursive: true, force: true })
  },
  served: async ({ archiveDir, samples }, use) => {
    const served = await serve(archiveDir, samples)
    await use(served)
    await served.stop()
  },
})
