import { join } from 'node:path'
import { defineConfig } from 'playwright/test'
import { browserLaunchOptions } from './e2e/support/browser'

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // Bounds against hanging, not against a busy machine.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  workers: 2,
  // Every test has an archive and a server of its own.
  fullyParallel: true,
  globalSetup: join(import.meta.dirname, 'e2e/support/ready-archives.ts'),
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  // Keeping a trace of every test takes a third of the time; `--trace on` makes one where it is wanted.
  use: { launchOptions: await browserLaunchOptions(), trace: 'off', screenshot: 'only-on-failure' },
  projects: [
    { name: 'browser', testDir: 'e2e/browser' },
    { name: 'electron-stand-in', testDir: 'e2e/stand-in' },
    { name: 'electron', testDir: 'e2e/electron' },
  ],
})
