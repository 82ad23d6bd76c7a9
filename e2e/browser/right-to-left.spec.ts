/** The window in Arabic: everything stands on the other side, and what is written from left to right stays readable. */
import type { Locator, Page } from 'playwright/test'
import { Settings } from '../pages/settings'
import { harbour, harvest, night } from './articles'
import { expectNoViolations } from './no-violations'
import { expect, test } from './test'

test.use({ locale: 'ar', stories: 'three' })

const parts = (page: Page) => ({
  filters: page.getByRole('navigation', { name: 'التصفية' }),
  list: page.getByRole('listbox', { name: 'الأخبار' }),
  reader: page.getByRole('region', { name: 'القارئ' }),
  status: page.getByRole('contentinfo'),
})

const leftEdge = async (part: Locator) => (await part.boundingBox())?.x ?? Number.NaN
const directionOf = (part: Locator) => part.evaluate((element) => getComputedStyle(element).direction)

test.beforeEach(async ({ page, served }) => {
  await page.goto(served.url)
  await expect(parts(page).list.getByRole('option')).toHaveCount(3)
})

test('the panes stand from right to left, and counts have their forms', async ({ page }) => {
  const { filters, list, reader, status } = parts(page)
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  expect(await leftEdge(filters)).toBeGreaterThan(await leftEdge(list))
  expect(await leftEdge(list)).toBeGreaterThan(await leftEdge(reader))
  await expect(status).toContainText('3 أخبار')
  await expect(page.getByRole('option', { name: 'العربية، خبر واحد' })).toBeVisible()
})

test('titles and texts keep their own direction', async ({ page }) => {
  const { list, reader } = parts(page)
  expect(await directionOf(list.getByText(harbour.title))).toBe('ltr')
  expect(await directionOf(list.getByText(night.title))).toBe('rtl')
  await list.getByText(harbour.title).click()
  expect(await directionOf(reader.getByText('The minutes record no vote'))).toBe('ltr')
  await page.getByRole('button', { name: 'نقل إلى سلة المهملات' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'تراجع' }).click()
  await expect(list.getByRole('option')).toHaveCount(3)
})

test('time runs from right to left, under the pointer and under the arrows', async ({ page }) => {
  const { list } = parts(page)
  const timeline = page.getByRole('group', { name: 'تاريخ النشر' })
  const from = timeline.getByRole('slider', { name: 'منشور منذ' })
  const to = timeline.getByRole('slider', { name: 'منشور حتى' })
  await expect(from).toHaveAttribute('aria-valuetext', /مارس 2023/)
  await from.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(from).toHaveAttribute('aria-valuetext', /أبريل 2023/)
  await page.keyboard.press('ArrowRight')
  await expect(from).toHaveAttribute('aria-valuetext', /مارس 2023/)
  const box = await timeline.locator('svg').boundingBox()
  if (!box) throw new Error('There is no timeline on the screen.')
  await page.mouse.move(box.x + box.width * 0.98, box.y + 5)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.7, box.y + 5)
  await page.mouse.up()
  await expect(to).not.toHaveAttribute('aria-valuetext', /2024/)
  await expect(list.getByRole('option')).toHaveCount(1)
  await expect(list).toContainText(harvest.title)
})

test('settings are found in Arabic, and the arrows go with the writing', async ({ page }) => {
  const settings = new Settings(page, 'الإعدادات')
  await settings.open()
  await page.keyboard.type('داكن')
  await expect(settings.all).toHaveCount(1)
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowLeft')
  await expect(settings.value('المظهر', 'فاتح')).toBeChecked()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    const { list, reader } = parts(page)
    await list.getByText(night.title).click()
    await reader.getByRole('article').waitFor()
    await page.keyboard.press('s')
    await page.keyboard.press('h')
    await expect(page.getByRole('complementary', { name: 'التظليلات' }).getByRole('listitem').first()).toBeVisible()
    await expectNoViolations(page)
    for (const [key, name] of [
      ['ControlOrMeta+,', 'الإعدادات'],
      ['ControlOrMeta+k', 'كل الأوامر'],
      ['?', 'اختصارات لوحة المفاتيح'],
    ] as const) {
      await page.keyboard.press(key)
      await page.getByRole('dialog', { name }).waitFor()
      await expectNoViolations(page)
      await page.keyboard.press('Escape')
    }
    await page.setViewportSize({ width: 640, height: 400 })
    await expectNoViolations(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640)
  })
}
