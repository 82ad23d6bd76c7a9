/** `npm run screenshots`: no tests, so they are not among the others. */
import { defineConfig } from 'playwright/test'
import shared from '../../playwright.config'

export default defineConfig({
  ...shared,
  testDir: '.',
  outputDir: '../../test-results/screenshots',
  projects: [{ name: 'screenshots' }],
})
