/** Builds the archive, drives the window in a browser and writes what was measured. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright/test'
import { browserLaunchOptions } from '../../e2e/support/browser'
import { makeArchive, serve, writeStories } from './archive'
import { bundleBytes } from './bundle-size'
import { importMeanwhile, openHeavyStories, openStories, typeQueries } from './driving'
import { scrollFast, watch } from './in-page'
import { renderPage } from './render-page'

const [sizeGiven, kept] = process.argv.slice(2)
const size = Number(sizeGiven ?? 100_000)
const importedMeanwhile = 10_000
const storiesOpened = 500
const queriesTyped = 30
const longestRunMs = 20 * 60_000
const root = join(import.meta.dirname, '../../..')

if (!Number.isInteger(size) || size < 1000) fail('Say how many stories, at least 1000: npm run bench:ui -- 100000')
if (!existsSync(join(root, 'out/renderer/index.html'))) fail('The window is not built. Run: npm run build')

const dir = mkdtempSync(join(tmpdir(), 'kliping-ui-'))
let doing = 'start'
const watchdog = setTimeout(() => {
  rmSync(dir, { recursive: true, force: true })
  fail(`Given up after ${longestRunMs / 60_000} minutes, at: ${doing}.`)
}, longestRunMs)
try {
  await run()
} catch (error) {
  console.error(`It failed at: ${doing}.`)
  throw error
} finally {
  clearTimeout(watchdog)
  rmSync(dir, { recursive: true, force: true })
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}

/** Says what is done, how long it took and how busy the machine was: other work on it is measured, too. */
async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  doing = name
  const startedAt = performance.now()
  const result = await work()
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`${name}: ${seconds} s (load ${loadavg()[0]?.toFixed(1)})`)
  return result
}

async function run(): Promise<void> {
  const loadBefore = loadavg()[0] ?? 0
  const archive = await step(`archive of ${size} stories`, () => makeArchive(dir, size, kept))
  const more = join(dir, 'more.jsonl')
  await writeStories(more, size, importedMeanwhile)
  const served = await step('archive opened', () => serve(archive))
  const browser = await chromium.launch(await browserLaunchOptions())
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    page.setDefaultTimeout(60_000)
    await page.addInitScript(watch)
    const listedMs = await step('window opened', () => openWindow(page, served.url))
    // What an archive does once after it was opened is over.
    await page.waitForTimeout(3000)
    const typed = await step('words typed', () => typeQueries(page, queriesTyped))
    const scrolled = await step('list scrolled', () => page.evaluate(scrollFast, 200))
    const opened = await step('stories opened', () => openStories(page, storiesOpened))
    const imported = await step('stories imported', () => importMeanwhile(page, more, importedMeanwhile))
    const heavy = await step('heavy stories opened', () => openHeavyStories(page))
    const results = {
      ...{ size, listedMs, typed, scrolled, ...opened, imported, heavy },
      bundleBytes: bundleBytes(join(root, 'out/renderer')),
      machine: `${cpus().length} × ${cpus()[0]?.model.trim()}, load ${loadBefore.toFixed(1)} before and ${loadavg()[0]?.toFixed(1)} at the end`,
      browser: `Chromium ${browser.version()}`,
    }
    const report = renderPage(results)
    writeFileSync(join(root, 'docs/ui-performance.md'), report)
    console.log(report)
  } finally {
    await browser.close()
    await served.stop()
  }
}

/** @returns how long it took until the first rows were there */
async function openWindow(page: Page, url: string): Promise<number> {
  const startedAt = performance.now()
  await page.goto(url)
  await page.getByRole('listbox', { name: 'Stories' }).getByRole('option').first().waitFor()
  return performance.now() - startedAt
}
