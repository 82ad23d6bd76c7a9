/** The settings: one dialog in which each is found by typing, and changed, without a mouse. */
import { Settings } from '../pages/settings'
import { expectNoViolations } from './no-violations'
import { expect, test } from './test'

/** What one types for it, its title, and a value that it does not have at first; the language has a test of its own. */
const others = [
  ['dark', 'Appearance', 'Dark'],
  ['compact', 'List', 'Compact'],
  ['size letters', 'Size', 'Large'],
  ['lines', 'Width', 'Wide'],
  ['serifs', 'Typeface', 'Without serifs'],
  ['hyph', 'Hyphens', 'Off'],
] as const

test('every setting is found by typing and changed with the keyboard alone', async ({ kliping, page }) => {
  const { settings: dialog } = kliping
  await page.keyboard.press('ControlOrMeta+,')
  await expect(dialog.search).toBeFocused()
  await expect(dialog.all).toHaveCount(others.length + 1)
  for (const [words, title, value] of others) {
    await dialog.search.fill('')
    await page.keyboard.type(words)
    await expect(dialog.setting(title)).toBeVisible()
    await expect(dialog.dialog.getByRole('status')).toContainText('1 setting found')
    await page.keyboard.press('ArrowDown')
    await expect(dialog.setting(title).getByRole('radio', { checked: true })).toBeFocused()
    for (let step = 0; step < 4 && !(await dialog.value(title, value).isChecked()); step++) {
      await page.keyboard.press('ArrowRight')
    }
    await expect(dialog.value(title, value)).toBeChecked()
    await dialog.search.focus()
  }
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(dialog.dialog).toBeHidden()
  await page.reload()
  await dialog.open()
  for (const [, title, value] of others) await expect(dialog.value(title, value)).toBeChecked()
})

test('the language is found by its own name, and the dialog speaks it at once', async ({ kliping, page }) => {
  await kliping.settings.open()
  await page.keyboard.type('bahasa')
  await expect(kliping.settings.all).toHaveCount(1)
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowRight')
  const inIndonesian = new Settings(page, 'Setelan')
  await expect(inIndonesian.value('Bahasa', 'Bahasa Indonesia')).toBeChecked()
  await inIndonesian.search.fill('gelap')
  await expect(inIndonesian.setting('Tampilan')).toBeVisible()
})

test('words that no setting has say what to do', async ({ kliping, page }) => {
  await kliping.settings.open()
  await page.keyboard.type('qqxx')
  await expect(kliping.settings.dialog).toContainText('No setting has these words')
  await expectNoViolations(page)
  await kliping.settings.dialog.getByRole('button', { name: 'Show all settings' }).click()
  await expect(kliping.settings.all).toHaveCount(others.length + 1)
})

test('what is set in places of its own is opened from there', async ({ kliping, page }) => {
  await kliping.settings.open()
  await page.keyboard.type('learnt')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(kliping.learnt.dialog).toContainText('Nothing learnt yet')
  await expect(kliping.settings.dialog).toBeHidden()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the settings, ${colorScheme}`, async ({ kliping, page }) => {
    await page.emulateMedia({ colorScheme })
    await kliping.settings.open()
    await expectNoViolations(page)
    await page.keyboard.type('dark')
    await expectNoViolations(page)
  })
}
