/** The palette: every command, setting, collection and story, by typing a few letters. */
import { harbour, harvest } from './articles'
import { expectNoViolations } from './no-violations'
import { expect, test } from './test'

test.use({ stories: 'three' })

test('does what can be done here, and opens stories', async ({ kliping, page }) => {
  const { palette, reader } = kliping
  await palette.open()
  await expect(palette.items.filter({ hasText: 'Import' }).first()).toBeVisible()
  await expect(palette.items.filter({ hasText: 'Highlight the selection' })).toHaveCount(0)
  await expectNoViolations(page)
  await page.keyboard.press('Escape')
  await expect(palette.dialog).toBeHidden()
  await palette.run('lighthouse', harbour.title)
  await expect(reader.title).toHaveText(harbour.title)
  await palette.open()
  await expect(palette.items.filter({ hasText: 'Highlight the selection' })).toHaveCount(1)
})

test('changes settings and opens collections', async ({ kliping, page }) => {
  const { palette, collections, library } = kliping
  await palette.run('dark', 'Appearance: Dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await collections.create({ name: 'Harbour papers' })
  await collections.one(/Harbour papers/).click()
  await palette.run('harbour pap', 'Collection Harbour papers')
  await expect(collections.opened('Harbour papers')).toBeVisible()
  await palette.run('lighthouse', harbour.title)
  await expect(library.search).toHaveValue('')
})

test('opens from within a field, and one Escape leaves it', async ({ kliping, page }) => {
  const { palette, library } = kliping
  await library.search.fill('rice')
  await palette.open()
  await palette.field.fill(harvest.title)
  await page.keyboard.press('Escape')
  await expect(palette.dialog).toBeHidden()
  await expect(library.search).toBeFocused()
  await expect(library.search).toHaveValue('rice')
})
