/** The specs' `test`: a served Kliping on a fresh archive, its window opened, and a folder for files to import. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { KlipingWindow } from '../pages/kliping-window'
import { test as base } from '../support/test'

export const test = base.extend<{ kliping: KlipingWindow; folder: string }>({
  viewport: { width: 1280, height: 800 },
  locale: 'en-GB',
  timezoneId: 'Asia/Jakarta',
  kliping: async ({ page, served }, use) => {
    const kliping = new KlipingWindow(page)
    await kliping.open(served.url)
    await use(kliping)
  },
  /** An empty folder, gone after the test. */
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from the pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'kliping-files-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
})

export { expect } from 'playwright/test'
