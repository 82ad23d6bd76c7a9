/** Builds the archive, drives the window in a browser and writes what was measured. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright/test'
import { browserLaunchOptions } from '../../e2e/support/browser'
import { createRandom, wordOf, zipfRank } from '../search/corpus'
import { importFile, serve, writeStories } from './archive'
import { type Measured, scrollFast, watch } from './in-page'
import { renderPage } from './render-page'

const size = Number(process.argv[2] ?? 100_000)
const importedMeanwhile = 10_000
const storiesOpened = 500
const report = join(import.meta.dirname, '../../../docs/ui-performance.md')

const dir = mkdtempSync(join(tmpdir(), 'kliping-ui-'))
try {
  await run()
} finally {
  rmSync(dir, { recursive: true, force: true })
}

async function run(): Promise<void> {
  const archiveDir = join(dir, 'archive')
  await writeStories(join(dir, 'first.jsonl'), 0, size)
  const importMs = await importFile(archiveDir, join(dir, 'first.jsonl'))
  console.log(`${size} stories imported in ${Math.round(importMs / 1000)} s`)
  const served = await serve(archiveDir)
  const browser = await chromium.launch(await browserLaunchOptions())
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.addInitScript(watch)
    const startedAt = performance.now()
    await page.goto(served.url)
    await page.getByRole('listbox', { name: 'Stories' }).getByRole('option').first().waitFor()
    const listedMs = performance.now() - startedAt
    const searches = await typeQueries(page)
    const scrolled = await page.evaluate(scrollFast, 200)
    const opened = await openStories(page)
    const imported = await importMeanwhile(page)
    const results = {
      size,
      importMs,
      listedMs,
      searches,
      scrolled,
      ...opened,
      imported,
      machine: `${cpus().length} × ${cpus()[0]?.model.trim()}, load ${loadavg()[0]?.toFixed(1)} at the end`,
      browser: `Chromium ${browser.version()}`,
    }
    console.log(JSON.stringify({ ...results, searches: undefined, stories: undefined }))
    writeFileSync(report, renderPage(results))
  } finally {
    await browser.close()
    await served.stop()
  }
}

function measured(page: Page): Promise<Measured> {
  return page.evaluate(() => window.measured)
}

/** Words of the corpus's own languages, typed letter by letter. */
async function typeQueries(page: Page): Promise<number[]> {
  const random = createRandom(7)
  const field = page.getByRole('searchbox', { name: 'Search the archive' })
  for (let query = 0; query < 25; query++) {
    const language = query % 2 ? 'en' : 'id'
    const words = Array.from({ length: 1 + (query % 3) }, () => wordOf(zipfRank(random), language)).join(' ')
    await field.fill('')
    await field.pressSequentially(words.slice(0, 24), { delay: 120 })
    await page.waitForTimeout(400)
  }
  await field.fill('')
  await page.waitForTimeout(1000)
  return (await measured(page)).searches
}

async function openStories(page: Page) {
  const session = await page.context().newCDPSession(page)
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage')
    return (await session.send('Runtime.getHeapUsage')).usedSize
  }
  await page.getByRole('listbox', { name: 'Stories' }).focus()
  await page.keyboard.press('Home')
  await page.getByRole('article').waitFor()
  let heapAfterFifty = 0
  for (let opened = 0; opened < storiesOpened; opened++) {
    const before = (await measured(page)).stories.length
    await page.keyboard.press('j')
    await page.waitForFunction((count) => window.measured.stories.length > count, before, { timeout: 10_000 })
    if (opened === 50) heapAfterFifty = await heap()
  }
  return { stories: (await measured(page)).stories, heapAfterFifty, heapAtEnd: await heap(), storiesOpened }
}

/** Imports through the window while words are typed. */
async function importMeanwhile(page: Page) {
  const path = join(dir, 'more.jsonl')
  await writeStories(path, size, importedMeanwhile)
  const before = (await measured(page)).longTasks.length
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Files…' }).click()
  await (await chooser).setFiles([path])
  const startedAt = performance.now()
  await page
    .getByRole('contentinfo')
    .getByRole('status')
    .filter({ hasText: 'Import finished' })
    .waitFor({ timeout: 600_000 })
  const longTasks = (await measured(page)).longTasks.slice(before).map(({ ms }) => ms)
  return { stories: importedMeanwhile, ms: performance.now() - startedAt, longTasks }
}
