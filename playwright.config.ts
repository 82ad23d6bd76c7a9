import { defineConfig } from 'playwright/test'

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  timeout: 60_000,
  workers: 2,
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  projects: [
    { name: 'browser', testDir: 'e2e/browser' },
    { name: 'electron-stand-in', testDir: 'e2e/stand-in' },
    { name: 'electron', testDir: 'e2e/electron' },
  ],
})
