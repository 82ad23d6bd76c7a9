/** Files on their way in: dropped, failing, cancelled, seen before. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { type Article, harbour, harvest, webPage, writeFiles } from './articles'
import { expectNoViolations } from './no-violations'
import { expect, test } from './test'

/** Drops files or folders as the system's file manager would. */
async function drop(page: Page, paths: string[], meanwhile = async () => {}): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const at = { x: 800, y: 400, data: { items: [], files: paths, dragOperationsMask: 1 } }
  await session.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at })
  await session.send('Input.dispatchDragEvent', { type: 'dragOver', ...at })
  await meanwhile()
  await session.send('Input.dispatchDragEvent', { type: 'drop', ...at })
}

function manyArticles(count: number): Record<string, string> {
  const files: Record<string, string> = {}
  for (let index = 0; index < count; index++) {
    const article: Article = { ...harbour, title: `Part ${index} of the harbour papers`, publishedAt: undefined }
    files[`papers/${index}.html`] = webPage({ ...article, paragraphs: [`Paper ${index}.`, ...harbour.paragraphs] })
  }
  return files
}

test('a folder dropped on the window is walked and imported', async ({ kliping, folder, page }) => {
  await writeFiles(folder, {
    'clips/harbour.html': webPage(harbour),
    'clips/2023/march/harvest.html': webPage(harvest),
  })
  await drop(page, [join(folder, 'clips')], async () => {
    await expect(page.getByText('Drop to import')).toBeVisible()
  })
  await kliping.importFinished()
  await expect(page.getByText('Drop to import')).toBeHidden()
  await expect(kliping.library.stories).toHaveCount(2)
  await kliping.report.open()
  await expect(kliping.report.line('clips/2023/march/harvest.html')).toContainText(harvest.title)
})

test('files dropped on the window are imported', async ({ kliping, folder, page }) => {
  await drop(page, await writeFiles(folder, { 'harbour.html': webPage(harbour), 'harvest.html': webPage(harvest) }))
  await kliping.importFinished()
  await expect(kliping.library.stories).toHaveCount(2)
})

test('a folder is chosen in the dialog', async ({ kliping, folder, page }) => {
  await writeFiles(folder, { 'clips/a.html': webPage(harbour), 'clips/deeper/b.html': webPage(harvest) })
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import a folder…' }).click()
  await (await chooser).setFiles(join(folder, 'clips'))
  await kliping.importFinished()
  await expect(kliping.library.stories).toHaveCount(2)
})

test('the report puts failures first and says why; the rest is imported', async ({ kliping, folder, page }) => {
  const files = await writeFiles(folder, {
    'good.html': webPage(harbour),
    'empty.txt': '',
    'picture.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 1, 2, 3]),
    'broken.zip': Buffer.from('PK\u0003\u0004 this was never a zip'),
  })
  await kliping.importFiles(files)
  await kliping.importFinished()
  await expect(kliping.status).toContainText('1 imported, 3 failed')
  await expectNoViolations(page)
  await expect(kliping.library.stories).toHaveCount(1)

  const { report } = kliping
  await report.open()
  await expect(report.lines).toHaveCount(4)
  for (const index of [0, 1, 2]) await expect(report.lines.nth(index)).toContainText('Failed')
  await expect(report.lines.nth(3)).toContainText('Imported')
  for (const name of ['empty.txt', 'picture.txt', 'broken.zip']) {
    // A reason of at least a few words stands beside the name.
    await expect(report.line(name)).toHaveText(new RegExp(`${name.replace('.', '\\.')}.*\\w+ \\w+ \\w+`, 's'))
  }

  await report.show('Failed')
  await expect(report.lines).toHaveCount(3)
  await report.show('Imported')
  await expect(report.lines).toHaveCount(1)
  await report.line('good.html').getByRole('button').click()
  await expect(kliping.reader.title).toHaveText(harbour.title)
  await expect(page.getByText('Import report')).toBeHidden()
})

test('the report is saved as a table, as it is filtered', async ({ kliping, folder, page }) => {
  await kliping.importFiles(await writeFiles(folder, { 'good.html': webPage(harbour), 'empty.txt': '' }))
  await kliping.importFinished()
  const { report } = kliping
  await report.open()
  await report.show('Failed')
  const download = page.waitForEvent('download')
  await report.pane.getByRole('button', { name: 'Save the report as a table…' }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toMatch(/^Kliping import .*\.csv$/)
  const text = await readFile(await saved.path(), 'utf8')
  expect(text).toContain('failed,empty.txt')
  expect(text).not.toContain('good.html')
})

test('an import is paused, with what it read in the list, goes on, and tells its speed and what is left', async ({
  kliping,
  folder,
  page,
}) => {
  await writeFiles(folder, manyArticles(400))
  await drop(page, [join(folder, 'papers')])
  await expect(kliping.status).toContainText(/Reading [1-9]\d* of 400 files/, { timeout: 30_000 })
  await kliping.status.getByRole('button', { name: 'Pause' }).click()
  await expect(kliping.status).toContainText(/Paused at \d+ of 400 files/)
  await expect(kliping.library.count).toHaveText(/^[1-9]/)
  // Speed is told of what has gone on for a while.
  await page.waitForTimeout(2000)
  await kliping.status.getByRole('button', { name: 'Go on' }).click()
  await expect(kliping.status).toContainText(/\d+ files a second\s*about .+ left/)
  await kliping.importFinished()
  await expect(kliping.status).toContainText('400 imported')
})

test('the same bytes a second time are reported as already there', async ({ kliping, folder }) => {
  const files = await writeFiles(folder, { 'harbour.html': webPage(harbour) })
  await kliping.importFiles(files)
  await kliping.importFinished()
  await kliping.importFiles(files)
  await expect(kliping.status).toContainText('1 already there')
  await expect(kliping.library.stories).toHaveCount(1)
})

test('an import shows how far it is, blocks nothing and stops when asked', async ({ kliping, folder, page }) => {
  await writeFiles(folder, manyArticles(400))
  await drop(page, [join(folder, 'papers')])
  await expect(kliping.status.getByRole('progressbar', { name: 'Import progress' })).toBeVisible()
  await expect(kliping.status).toContainText(/Reading [1-9]\d* of 400 files/, { timeout: 30_000 })
  // The window goes on working meanwhile.
  await kliping.library.search.fill('nowhere')
  await expect(page.getByText(/No story has these words|Your archive is empty/).first()).toBeVisible()
  await kliping.status.getByRole('button', { name: 'Cancel import' }).click()
  await kliping.importFinished()
  await expect(kliping.status).toContainText('Import stopped; what had been read is kept')
  const kept = Number(/(\d+) imported/.exec((await kliping.status.textContent()) ?? '')?.[1])
  expect(kept).toBeGreaterThan(0)
  expect(kept).toBeLessThan(400)
  await kliping.library.search.fill('')
  await expect(kliping.library.count).toHaveText(new RegExp(`^${kept} stor`))
})
