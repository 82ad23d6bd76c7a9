/** Everything with the keyboard alone. */

import { harbour, harvest, webPage, writeFiles } from './articles'
import { expectNoViolations } from './no-violations'
import { expect, test } from './test'

test('from import to export without a mouse', async ({ kliping, folder, page }) => {
  const { library, reader, highlights } = kliping
  const { keyboard } = page
  const files = await writeFiles(folder, { 'harbour.html': webPage(harbour), 'harvest.html': webPage(harvest) })

  await test.step('i imports', async () => {
    const chooser = page.waitForEvent('filechooser')
    await keyboard.press('i')
    await expect(page.getByRole('menuitem', { name: 'Files…' })).toBeFocused()
    await keyboard.press('Enter')
    await (await chooser).setFiles(files)
    await kliping.importFinished()
    await expect(library.stories).toHaveCount(2)
  })

  await test.step('/ searches, Enter gives the list, Enter opens, Escape comes back', async () => {
    await keyboard.press('/')
    await expect(library.search).toBeFocused()
    await keyboard.type('harvest')
    await expect(library.stories).toHaveCount(1)
    await keyboard.press('Escape')
    await expect(library.search).toHaveValue('')
    await expect(library.stories).toHaveCount(2)
    await keyboard.press('ArrowDown')
    await expect(library.list).toBeFocused()
    await keyboard.press('j')
    await expect(reader.title).toHaveText(harbour.title)
    await keyboard.press('j')
    await expect(reader.title).toHaveText(harvest.title)
    await keyboard.press('k')
    await expect(reader.title).toHaveText(harbour.title)
    await keyboard.press('ArrowDown')
    await expect(reader.title).toHaveText(harvest.title)
    await keyboard.press('Home')
    await expect(reader.title).toHaveText(harbour.title)
    await keyboard.press('Enter')
    await expect(reader.pane).toBeFocused()
    await keyboard.press('Escape')
    await expect(library.list).toBeFocused()
    await keyboard.press('Enter')
  })

  await test.step('s selects sentences, Shift widens, h highlights', async () => {
    await keyboard.press('s')
    expect(await reader.selectedText()).toMatch(/^The port authority signed .* building\.$/)
    await keyboard.press('s')
    expect(await reader.selectedText()).toBe('The minutes record no vote.')
    await keyboard.press('Shift+S')
    expect(await reader.selectedText()).toMatch(/^The port authority/)
    await keyboard.press('Shift+Control+ArrowRight')
    expect(await reader.selectedText()).toMatch(/building\. The/)
    await keyboard.press('h')
    await expect(highlights.cards).toHaveCount(1)
  })

  await test.step('n highlights with a note; [ and ] go from one to the next', async () => {
    await keyboard.press('s')
    await keyboard.press('s')
    await keyboard.press('n')
    await expect(highlights.note).toBeFocused()
    await keyboard.type('No vote? j k h / are only letters here.')
    await keyboard.press('Control+Enter')
    // Until the field is gone, keys are still letters of the note.
    await expect(highlights.note).toBeHidden()
    await expect(highlights.card('No vote?')).toBeVisible()
    await expect(highlights.cards).toHaveCount(2)
    await keyboard.press(']')
    await keyboard.press('[')
    await expect(highlights.list.locator('[aria-current]')).toHaveCount(1)
  })

  await test.step('e exports', async () => {
    const download = page.waitForEvent('download')
    await keyboard.press('e')
    await expect(page.getByRole('menuitem', { name: 'Markdown' }).first()).toBeFocused()
    await keyboard.press('Enter')
    expect((await download).suggestedFilename()).toMatch(/\.md$/)
  })
})

test('the shortcut sheet opens with ? and gives the focus back', async ({ kliping, page }) => {
  await kliping.library.search.focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(kliping.shortcutSheet).toBeVisible()
  await expect(kliping.shortcutSheet).toContainText('Highlight the selection')
  await expectNoViolations(page)
  await page.keyboard.press('Escape')
  await expect(kliping.shortcutSheet).toBeHidden()
})

test.describe('with the sample stories', () => {
  test.use({ stories: 'samples' })

  test('facets are walked with arrows and chosen with space; focus is always to be seen', async ({ kliping, page }) => {
    const { library } = kliping
    await library.stories.first().waitFor()
    const all = await library.count.textContent()
    const languages = library.filters.getByRole('listbox', { name: 'Language' })
    await languages.getByRole('option').first().focus()
    await page.keyboard.press('ArrowDown')
    const second = languages.getByRole('option').nth(1)
    await expect(second).toBeFocused()
    expect(await second.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none')
    await page.keyboard.press('Space')
    await expect(library.count).not.toHaveText(all ?? '')
    await page.keyboard.press('Space')
    await expect(library.count).toHaveText(all ?? '')
  })

  test('Tab reaches every part of the window', async ({ kliping, page }) => {
    await kliping.library.stories.first().click()
    await kliping.reader.title.waitFor()
    const reached = new Set<string>()
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press('Tab')
      const name = await page.evaluate(() => {
        const element = document.activeElement
        return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? ''
      })
      reached.add(name)
    }
    for (const name of ['Search the archive', 'Export', 'Import', 'Settings', 'Stories', 'Reader']) {
      expect([...reached], `Tab reaches “${name}”`).toContain(name)
    }
  })
})
