/** Reading and marking. */
import { harbour, night, webPage, writeFiles } from './articles'
import { expectNoViolations } from './no-violations'
import { expect, test } from './test'

test.describe('one story', () => {
  test.use({ stories: 'three' })
  test.beforeEach(({ kliping }) => kliping.library.open(harbour.title))

  test('a highlight over two paragraphs and one across it are both drawn, and drawn again', async ({
    kliping,
    page,
  }) => {
    const { reader, highlights } = kliping
    await reader.select('The minutes record', 'Four versions')
    await reader.highlight('Blue')
    await expect(reader.mark('The minutes record no vote.')).toBeVisible()
    await expect(reader.mark('Four versions')).toBeVisible()
    await reader.select('Four versions', 'dredging plan')
    await reader.highlight('Pink')
    await expect(highlights.cards).toHaveCount(2)
    await expect(reader.mark(/^Four versions$/)).toHaveAttribute('data-color', 'pink')
    await expect(reader.mark(/^Four versions$/)).toHaveAttribute('data-beneath', 'blue')
    await page.reload()
    await expect(reader.mark(/^Four versions$/)).toHaveAttribute('data-beneath', 'blue')
    await expect(reader.mark(/dredging plan/)).toHaveAttribute('data-color', 'pink')
  })

  test('a note, its tags and its colour can be changed; a removed highlight comes back', async ({ kliping, page }) => {
    const { reader, highlights } = kliping
    await reader.select('old lighthouse')
    await reader.highlight('Yellow')
    await highlights.edit('old lighthouse')
    await highlights.note.fill('Which map?')
    await highlights.chooseColor('Green')
    await highlights.save()
    await expect(highlights.card('old lighthouse')).toContainText('Which map?')
    await expect(reader.mark('old lighthouse')).toHaveAttribute('data-color', 'green')

    await highlights.edit('old lighthouse')
    await highlights.note.fill('thrown away')
    await page.keyboard.press('Escape')
    await expect(highlights.card('old lighthouse')).toContainText('Which map?')

    await highlights.remove('old lighthouse')
    await expect(reader.mark('old lighthouse')).toHaveCount(0)
    await kliping.notice('Highlight removed').getByRole('button', { name: 'Undo' }).click()
    await expect(reader.mark('old lighthouse')).toBeVisible()
    await expect(highlights.card('old lighthouse')).toContainText('Which map?')
  })

  test('the list goes to its passage, and the passage to its place in the list', async ({ kliping, page }) => {
    const { reader, highlights } = kliping
    await page.setViewportSize({ width: 1280, height: 420 })
    await reader.select('nobody wrote down where')
    await reader.highlight('Purple')
    await reader.pane.evaluate((pane) => pane.scrollTo({ top: 0, behavior: 'instant' }))
    await expect(reader.mark('nobody wrote down where')).not.toBeInViewport()
    await highlights.goTo('nobody wrote down where')
    await expect(reader.mark('nobody wrote down where')).toBeInViewport()
    await reader.mark('nobody wrote down where').click()
    await expect(highlights.card('nobody wrote down where')).toHaveAttribute('aria-current', 'true')
  })

  test('H without a selection says what to do', async ({ kliping, page }) => {
    await page.keyboard.press('h')
    await expect(kliping.notice('Select a passage first')).toContainText('press S to select a sentence')
  })

  test('tags of a story are kept and can be filtered by', async ({ kliping, page }) => {
    await page.keyboard.press('t')
    const field = kliping.reader.article.getByRole('textbox', { name: 'Add a tag' })
    await expect(field).toBeFocused()
    await field.fill('harbour papers')
    await field.press('Enter')
    await field.press('Escape')
    await expect(kliping.library.facetValue('Tag', /^harbour papers, 1 story/)).toBeVisible()
    await page.reload()
    await expect(kliping.reader.article.getByRole('list', { name: 'Tags' })).toContainText('harbour papers')
  })

  test('the words searched for are marked in the text and gone through with keys', async ({ kliping, page }) => {
    await page.setViewportSize({ width: 1280, height: 420 })
    await kliping.library.search.fill('guage')
    await kliping.library.open(harbour.title)
    await expect.poll(() => kliping.reader.searchHits()).toEqual(['gauge'])
    const sentence = kliping.reader.article.getByText('The tide gauge stood on a jetty')
    await expect(sentence).not.toBeInViewport()
    await page.keyboard.press('.')
    await expect(sentence).toBeInViewport()
    await kliping.library.search.fill('')
    await expect.poll(() => kliping.reader.searchHits()).toEqual([])
  })

  test('it says where the story comes from', async ({ kliping }) => {
    await expect(kliping.reader.article).toContainText('harbour.html')
    await expect(kliping.reader.article).toContainText(/SHA-256\s*[0-9a-f]{64}/)
  })
})

test('parts left out of the story are kept, labelled and shown on request', async ({ kliping, folder, page }) => {
  const text = `${harbour.title}\n\nBy Nadia Rahman\n\n${harbour.paragraphs.join('\n\n')}\n\nREAD ALSO: Harbour fees rise again\n\n${harbour.paragraphs[0]}`
  await kliping.importFiles(await writeFiles(folder, { 'harbour.txt': text }))
  await kliping.importFinished()
  await kliping.library.open(harbour.title)
  const { reader } = kliping
  await expect(reader.article.getByRole('note')).toHaveCount(0)
  await reader.leftOut.click()
  const promotion = reader.article.getByRole('note', { name: 'Promotion' })
  await expect(promotion).toContainText('READ ALSO: Harbour fees rise again')
  await expectNoViolations(page)
  await page.keyboard.press('b')
  await expect(promotion).toHaveCount(0)
})

test('a part that was read wrongly is corrected in place, and back again', async ({ kliping, folder, page }) => {
  const line = 'READ ALSO: Harbour fees rise again'
  const text = `${harbour.title}\n\nBy Nadia Rahman\n\n${harbour.paragraphs.join('\n\n')}\n\n${line}\n\n${harbour.paragraphs[0]}`
  await kliping.importFiles(await writeFiles(folder, { 'harbour.txt': text }))
  await kliping.importFinished()
  await kliping.library.open(harbour.title)
  const { reader } = kliping
  await reader.select('The minutes record no vote.')
  await reader.highlight('Green')
  await reader.leftOut.click()
  await reader.readAs(line, 'Promotion', 'Text')
  await expect(kliping.notice('Now read as Text')).toBeVisible()
  await page.keyboard.press('b')
  await expect(reader.article.getByText(line)).toBeVisible()
  await expect(reader.mark('The minutes record no vote.').first()).toBeVisible()
  await kliping.library.search.fill('"fees rise again"')
  await expect(kliping.library.count).toContainText('1 story found')
  await kliping.notice('Now read as Text').getByRole('button', { name: 'Undo' }).click()
  await expect(reader.article.getByText(line)).toBeHidden()
})

test('a right-to-left story is set from right to left in a left-to-right window', async ({ kliping, folder }) => {
  await kliping.importFiles(await writeFiles(folder, { 'night.html': webPage(night) }))
  await kliping.importFinished()
  await kliping.library.open(night.title)
  const text = kliping.reader.article.getByText(night.paragraphs[0] ?? '')
  expect(await text.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
  await expect(text.locator('xpath=ancestor::*[@lang][1]')).toHaveAttribute('lang', 'ar')
  await kliping.reader.select('ثلاث ساعات')
  await kliping.reader.highlight('Green')
  await expect(kliping.reader.mark('ثلاث ساعات')).toBeVisible()
})
