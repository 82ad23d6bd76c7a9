/** The reader's tools: find, set the text, cite, print, go on where one stopped. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { harbour, harvest, webPage, writeFiles } from './articles'
import { expectNoViolations } from './no-violations'
import { expect, test } from './test'

test.describe('three stories', () => {
  test.use({ stories: 'three' })

  test('words are found in the open story, and gone through with Enter', async ({ kliping, page }) => {
    const { library, reader } = kliping
    await library.open(harbour.title)
    await page.keyboard.press('ControlOrMeta+f')
    await expect(reader.findField).toBeFocused()
    await page.keyboard.type('THE LAST')
    await expect(reader.find.getByRole('status')).toHaveText('1 of 1')
    await reader.findField.fill('that')
    await expect(reader.find.getByRole('status')).toHaveText('1 of 2')
    await expect.poll(async () => (await reader.found()).all).toEqual(['that', 'that'])
    await page.keyboard.press('Enter')
    await expect(reader.find.getByRole('status')).toHaveText('2 of 2')
    await page.keyboard.press('Shift+Enter')
    await expect(reader.find.getByRole('status')).toHaveText('1 of 2')
    await reader.findField.fill('qqxx')
    await expect(reader.find.getByRole('status')).toHaveText('Not found')
    await expectNoViolations(page)
    await page.keyboard.press('Escape')
    await expect(reader.find).toBeHidden()
    await expect(reader.pane).toBeFocused()
    expect((await reader.found()).current).toEqual([])
  })

  test('size, width, typeface and hyphens are kept', async ({ kliping, page }) => {
    const { library, reader } = kliping
    await library.open(harbour.title)
    const paragraph = reader.article.getByText('The port authority signed')
    const style = () => paragraph.evaluate((element) => getComputedStyle(element))
    const before = Number.parseFloat((await style()).fontSize)
    await reader.setText('Largest')
    await reader.setText('Without serifs')
    const width = async () => (await paragraph.boundingBox())?.width ?? 0
    await page.setViewportSize({ width: 2000, height: 900 })
    const measure = await width()
    await reader.setText('Narrow')
    await expect.poll(width).toBeLessThan(measure)
    expect((await style()).hyphens).toBe('auto')
    await reader.setText('Off')
    await expect.poll(async () => (await style()).hyphens).toBe('manual')
    await expect.poll(async () => Number.parseFloat((await style()).fontSize)).toBeGreaterThan(before * 1.3)
    await page.reload()
    await expect(reader.title).toHaveText(harbour.title)
    expect(Number.parseFloat((await style()).fontSize)).toBeGreaterThan(before * 1.3)
    expect((await style()).fontFamily).toContain('system-ui')
    expect((await style()).hyphens).toBe('manual')
    expect(await width()).toBeLessThan(measure)
  })

  test('a passage is copied with its citation, and the citation alone', async ({ kliping, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const { library, reader } = kliping
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
    await library.open(harbour.title)
    await reader.select('The minutes record no vote')
    await page.keyboard.press('c')
    await kliping.notice('Copied with its citation').waitFor()
    expect(await clipboard()).toBe(`“The minutes record no vote”\n— “${harbour.title}”, The Harbour Post, 25 Jun 2024`)
    await library.open(harvest.title)
    await reader.tools.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Copy citation' }).click()
    await kliping.notice('Citation copied').waitFor()
    expect(await clipboard()).toBe(`“${harvest.title}”, Valley Courier, 2 Mar 2023`)
  })

  test('on paper there is the story and nothing of the window', async ({ kliping, page }) => {
    await kliping.library.open(harbour.title)
    await page.emulateMedia({ media: 'print' })
    await expect(kliping.reader.article.getByText('The port authority signed')).toBeVisible()
    await expect(kliping.library.list).toBeHidden()
    await expect(kliping.status).toBeHidden()
    await expect(kliping.reader.tools).toBeHidden()
  })
})

test('reading goes on where it stopped, also after a restart', async ({ kliping, folder, page }) => {
  const long = {
    ...harvest,
    title: 'A long report',
    paragraphs: Array.from({ length: 120 }, (_, index) => `Paragraph ${index} of the report: ${harvest.paragraphs[0]}`),
  }
  await kliping.importFiles(await writeFiles(folder, { 'long.html': webPage(long), 'harbour.html': webPage(harbour) }))
  await kliping.importFinished()
  const { library, reader } = kliping
  await library.open(long.title)
  const passage = reader.article.getByText('Paragraph 80 of the report')
  await passage.evaluate((element) => element.scrollIntoView({ block: 'start' }))
  await page.waitForFunction(() => localStorage.getItem('kliping.places')?.includes(','))
  await library.open(harbour.title)
  await expect(reader.article.getByText('The port authority signed')).toBeInViewport()
  await library.open(long.title)
  await expect(passage).toBeInViewport()
  await page.reload()
  await expect(passage).toBeInViewport()
})

test.describe('the original beside the text', () => {
  const hostile = `<!doctype html><html lang="en"><head><title>${harbour.title}</title>
<link rel="stylesheet" href="http://127.0.0.1:9/a.css"><style>body { background: url(http://127.0.0.1:9/b.png); color: rgb(10, 20, 30) }</style>
<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/"></head><body><article><h1>${harbour.title}</h1>
${harbour.paragraphs.map((text) => `<p>${text}</p>`).join('')}<img src="http://127.0.0.1:9/c.png" alt="The pier" onerror="parent.document.title='taken'">
<script>parent.document.title = 'taken'</script></article></body></html>`

  test('looks as it was saved, and can run and load nothing', async ({ kliping, folder, page }) => {
    await kliping.importFiles(await writeFiles(folder, { 'hostile.html': hostile }))
    await kliping.importFinished()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await kliping.library.open(harbour.title)
    await page.keyboard.press('o')
    const frame = kliping.reader.original.locator('iframe').contentFrame()
    await expect(frame.getByText('The minutes record no vote')).toBeVisible()
    expect(await frame.locator('body').evaluate((body) => getComputedStyle(body).color)).toBe('rgb(10, 20, 30)')
    await expectNoViolations(page)
    expect(asked.filter((url) => !url.startsWith(new URL(page.url()).origin))).toEqual([])
    await expect(page).toHaveTitle('Kliping')
  })

  test('is saved byte for byte', async ({ kliping, folder, page }) => {
    await kliping.importFiles(await writeFiles(folder, { 'hostile.html': hostile }))
    await kliping.importFinished()
    await kliping.library.open(harbour.title)
    await page.keyboard.press('o')
    const download = page.waitForEvent('download')
    await kliping.reader.original.getByRole('button', { name: 'Save the original…' }).click()
    const saved = await download
    expect(saved.suggestedFilename()).toBe('hostile.html')
    expect(await readFile(await saved.path())).toEqual(await readFile(join(folder, 'hostile.html')))
  })

  test('says so where a story is one of many in its file', async ({ kliping, folder, page }) => {
    const rows = [harbour, harvest].map(({ title, paragraphs }) =>
      JSON.stringify({ title, text: paragraphs.join('\n\n') }),
    )
    await kliping.importFiles(await writeFiles(folder, { 'rows.jsonl': rows.join('\n') }))
    await kliping.importFinished()
    await kliping.library.open(harbour.title)
    await page.keyboard.press('o')
    await expect(kliping.reader.original).toContainText('one of many in its file')
    await page.keyboard.press('o')
    await expect(kliping.reader.original).toBeHidden()
  })
})
