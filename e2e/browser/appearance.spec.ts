/** Light and dark, two languages, dense and roomy: chosen once, kept. */
import type { Page } from 'playwright/test'
import { Settings } from '../pages/settings'
import { expectNoViolations } from './no-violations'
import { expect, test } from './test'

test.use({ stories: 'samples' })

/** How light the page behind the panes is, 0 to 255. */
function lightness(page: Page): Promise<number> {
  return page.evaluate(() => Number(/\d+/.exec(getComputedStyle(document.body).backgroundColor)?.[0]))
}

test('follows the system until a person chooses', async ({ kliping, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await lightness(page)).toBeLessThan(60)
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await lightness(page)).toBeGreaterThan(200)

  await kliping.settings.choose('Dark')
  expect(await lightness(page)).toBeLessThan(60)
  await page.reload()
  await kliping.library.stories.first().waitFor()
  expect(await lightness(page)).toBeLessThan(60)

  await page.keyboard.press('d')
  expect(await lightness(page)).toBeGreaterThan(200)
  await expectNoViolations(page)
})

test('speaks Indonesian when asked, and remembers', async ({ kliping, page }) => {
  await kliping.settings.choose('Bahasa Indonesia')
  await expect(page.getByRole('searchbox', { name: 'Cari di arsip' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'id')
  await page.reload()
  await expect(page.getByRole('button', { name: 'Impor', exact: true })).toBeVisible()
  await new Settings(page, 'Setelan').choose('English')
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeVisible()
})

test('a compact list shows more stories', async ({ kliping, page }) => {
  const height = async () => (await kliping.library.stories.first().boundingBox())?.height ?? 0
  const roomy = await height()
  await kliping.settings.choose('Compact')
  await expect.poll(height).toBeLessThan(roomy)
  await page.reload()
  await kliping.library.stories.first().waitFor()
  expect(await height()).toBeLessThan(roomy)
})

test('at twice the size, list and reader take turns', async ({ kliping, page }) => {
  await page.setViewportSize({ width: 640, height: 400 })
  await kliping.library.stories.first().click()
  await expect(kliping.reader.title).toBeVisible()
  await expect(kliping.library.list).toBeHidden()
  await page.getByRole('button', { name: 'Back to the list' }).click()
  await expect(kliping.library.list).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640)
})
