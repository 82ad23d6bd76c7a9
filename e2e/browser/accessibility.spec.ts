/** axe finds nothing, on every screen, light and dark. */
import { harbour, webPage, writeFiles } from './articles'
import { expectNoViolations } from './no-violations'
import { expect, test } from './test'

test('an empty archive', async ({ kliping, page }) => {
  await expect(kliping.page.getByText('Your archive is empty')).toBeVisible()
  await expectNoViolations(page)
})

test('an import and its report', async ({ kliping, folder, page }) => {
  await kliping.importFiles(await writeFiles(folder, { 'harbour.html': webPage(harbour), 'empty.txt': '' }))
  await kliping.importFinished()
  await expectNoViolations(page)
  await kliping.report.open()
  await expect(kliping.report.lines).toHaveCount(2)
  await expectNoViolations(page)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ stories: 'samples', colorScheme })

    test('the list, a search, and no result', async ({ kliping, page }) => {
      await kliping.library.stories.first().waitFor()
      await expectNoViolations(page)
      await kliping.library.search.fill('the')
      await expect(kliping.library.count).toContainText('stor')
      await expectNoViolations(page)
      await kliping.library.search.fill('qqxxzzyyww')
      await expect(page.getByText('No story has these words')).toBeVisible()
      await expectNoViolations(page)
    })

    test('a story, a selection, a highlight and its note', async ({ kliping, page }) => {
      await kliping.library.stories.first().click()
      await kliping.reader.title.waitFor()
      await page.keyboard.press('s')
      await expect(kliping.reader.selectionToolbar).toBeVisible()
      await expectNoViolations(page)
      await kliping.reader.highlight('Blue')
      await kliping.highlights.cards.first().waitFor()
      await expectNoViolations(page)
      await kliping.highlights.edit('')
      await kliping.highlights.newTag.fill('to check')
      await kliping.highlights.newTag.press('Enter')
      await expectNoViolations(page)
      await kliping.highlights.save()
      await page.keyboard.press('b')
      await page.keyboard.press('t')
      await expectNoViolations(page)
    })

    test('menus and the shortcut sheet', async ({ kliping, page }) => {
      await kliping.library.stories.first().click()
      await kliping.reader.title.waitFor()
      for (const name of ['Import', 'Export']) {
        await page.getByRole('button', { name, exact: true }).click()
        await page.getByRole('menu').waitFor()
        await expectNoViolations(page)
        await page.keyboard.press('Escape')
      }
      await kliping.settings.open()
      await expectNoViolations(page)
      await kliping.settings.close()
      await page.keyboard.press('?')
      await kliping.shortcutSheet.waitFor()
      await expectNoViolations(page)
    })
  })
}

test.describe('at twice the size, in Indonesian', () => {
  test.use({ stories: 'samples', viewport: { width: 640, height: 400 }, locale: 'id-ID' })

  test('the list and a story', async ({ page, served }) => {
    await page.goto(served.url)
    const stories = page.getByRole('listbox', { name: 'Berita' }).getByRole('option')
    await stories.first().waitFor()
    await expectNoViolations(page)
    await stories.first().click()
    await page.getByRole('article').waitFor()
    await expectNoViolations(page)
  })
})
