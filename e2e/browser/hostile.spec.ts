/** What was imported may be hostile: nothing in it runs, nothing in it is fetched, nothing in it hides. */
import { webPage, writeFiles } from './articles'
import { expectNoViolations } from './no-violations'
import { expect, test } from './test'

const words = 'The councillor kept the letter in a drawer for nine years before she read it aloud in the chamber.'

const hostilePage = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>A page that wants out</title>
<meta http-equiv="refresh" content="0;url=http://example.invalid/refresh">
<link rel="stylesheet" href="http://example.invalid/style.css">
<script>window.broken = 'script'; fetch('http://example.invalid/script')</script>
<style>@import url('http://example.invalid/import.css'); body { display: none }</style></head>
<body onload="window.broken = 'onload'"><article><h1>A page that wants out</h1>
<p>${words} <img src="http://example.invalid/pixel.png" onerror="window.broken = 'onerror'"></p>
<p>${words} <a href="javascript:window.broken='link'">Read on</a> &lt;img src=x onerror=window.broken='text'&gt;</p>
<p><svg onload="window.broken = 'svg'"></svg><iframe src="http://example.invalid/frame"></iframe>${words}</p>
<video src="http://example.invalid/film.mp4" poster="http://example.invalid/poster.png" autoplay></video>
<form action="http://example.invalid/form"><input name="q" autofocus></form></article></body></html>`

test('scripts never run, and no request leaves', async ({ kliping, folder, page, served }) => {
  const { origin } = new URL(served.url)
  const elsewhere: string[] = []
  const refused: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) elsewhere.push(request.url())
  })
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text())
  })
  await kliping.importFiles(await writeFiles(folder, { 'hostile.html': hostilePage }))
  await kliping.importFinished()
  await kliping.library.open('A page that wants out')
  await expect(kliping.reader.article).toContainText(words)
  await page.keyboard.press('b')
  await kliping.report.open()
  await kliping.library.open('A page that wants out')

  expect(await page.evaluate(() => (window as { broken?: string }).broken)).toBeUndefined()
  expect(elsewhere).toEqual([])
  expect(refused, 'the page asked for nothing that its policy forbids').toEqual([])
  const foreign = kliping.reader.article.locator('script, style, iframe, img, video, form, a, link, object, embed')
  await expect(foreign).toHaveCount(0)
})

test('the markup that stands in a text is shown as text', async ({ kliping, folder }) => {
  await kliping.importFiles(await writeFiles(folder, { 'hostile.html': hostilePage }))
  await kliping.importFinished()
  await kliping.library.open('A page that wants out')
  await expect(kliping.reader.article).toContainText("<img src=x onerror=window.broken='text'>")
})

test('characters that turn the text around are made visible, and quotes stay exact', async ({ kliping, folder }) => {
  const { reader, highlights } = kliping
  const title = 'A payment to \u202Eecilop\u202C the harbour'
  const body = `The receipt names \u202Eecilop\u202C as the payer, and that is how it was read in court. ${words}`
  await kliping.importFiles(
    await writeFiles(folder, { 'turned.html': webPage({ title, language: 'en', paragraphs: [body, words] }) }),
  )
  await kliping.importFinished()
  await kliping.library.stories.first().click()
  await expect(reader.article.locator('[data-name="RLO"]').first()).toBeVisible()
  await reader.select('The receipt names', 'as the payer')
  await reader.highlight('Pink')
  await expect(highlights.cards).toHaveCount(1)
  await expect(highlights.cards.locator('[data-name="RLO"]')).toBeVisible()
  const exported = await kliping.exports.save('This story', 'JSON')
  expect(exported.text.replaceAll('\\u202e', '\u202E').replaceAll('\\u202c', '\u202C')).toContain(
    'The receipt names \u202Eecilop\u202C as the payer',
  )
})

test('letters with forty marks on them stay in their own row, and are found by their plain letters', async ({
  kliping,
  folder,
  page,
}) => {
  const piled = (text: string, height: number) => {
    const marks = Array.from({ length: height }, (_, index) => String.fromCodePoint(0x300 + index)).join('')
    return [...text].map((letter) => (letter === ' ' ? letter : letter + marks)).join('')
  }
  const title = piled('Harbour', 40)
  await kliping.importFiles(
    await writeFiles(folder, {
      'piled.html': webPage({ title, publishedAt: '2024-06-25', paragraphs: [piled('The lantern', 6), words] }),
      'plain.html': webPage({ title: 'A plain headline', publishedAt: '2024-06-24', paragraphs: [words] }),
    }),
  )
  await kliping.importFinished()
  const { library, reader } = kliping
  await expect(library.stories).toHaveCount(2)
  const [first, second] = await library.stories.all()
  expect((await first?.boundingBox())?.height).toBe((await second?.boundingBox())?.height)
  expect(await first?.evaluate((row) => getComputedStyle(row).overflow)).toMatch(/hidden|clip/)
  await library.search.fill('lantern')
  await expect(library.stories).toHaveCount(1)
  await library.stories.first().click()
  await expect(reader.title).toHaveText(title)
  await reader.select(words.slice(0, 30))
  await reader.highlight('Blue')
  await expect(kliping.highlights.cards).toHaveCount(1)
  await expectNoViolations(page)
})

test('a title of ten thousand characters is folded, and shown whole when asked', async ({ kliping, folder, page }) => {
  const title = 'A very long headline '.repeat(480).trim()
  await kliping.importFiles(await writeFiles(folder, { 'title.html': webPage({ title, paragraphs: [words, words] }) }))
  await kliping.importFinished()
  await kliping.library.stories.first().click()
  const shown = async () => ((await kliping.reader.title.textContent()) ?? '').length
  await expect.poll(shown).toBeGreaterThan(0)
  expect(await shown()).toBeLessThan(400)
  await kliping.reader.article.getByRole('button', { name: 'Show the whole title' }).click()
  await expect.poll(shown).toBe(title.length)
  await expectNoViolations(page)
})

test('a body of five million characters, its first line ten thousand, does not stop the window', async ({
  kliping,
  folder,
  page,
}) => {
  const paragraph = `${words} `.repeat(12)
  const paragraphs = Array.from({ length: 4200 }, (_, index) => `Paragraph ${index}. ${paragraph}`)
  const firstLine = 'A very long headline '.repeat(480).trim()
  await kliping.importFiles(await writeFiles(folder, { 'long.txt': [firstLine, ...paragraphs].join('\n\n') }))
  await kliping.importFinished()
  await kliping.library.stories.first().click()
  await expect(kliping.reader.article).toContainText('Paragraph 1.')
  await page.keyboard.press('s')
  await page.keyboard.press('h')
  await expect(kliping.highlights.cards).toHaveCount(1)
  await kliping.library.search.fill('councillor')
  await expect(kliping.library.count).toContainText('1 story found')
})
