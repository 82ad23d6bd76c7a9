import { defineConfig } from 'playwright/test'
import { browserLaunchOptions } from './e2e/support/browser'

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // Bounds against hanging, not against a busy machine.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  workers: 2,
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: { launchOptions: await browserLaunchOptions(), trace: 'retain-on-failure' },
  projects: [
    { name: 'browser', testDir: 'e2e/browser' },
    // A page that ends with its program cannot be traced.
    { name: 'electron-stand-in', testDir: 'e2e/stand-in', use: { trace: 'off' } },
    { name: 'electron', testDir: 'e2e/electron' },
  ],
})
