/** The pictures of the README, of the sample stories: the main screens, and the first of them in the dark, too. */
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { harbour, harvest, webPage, writeFiles } from '../browser/articles'
import { expect, test } from '../browser/test'
import type { KlipingWindow } from '../pages/kliping-window'

const folder = join(import.meta.dirname, '../../docs/screenshots')
const story = 'Court strikes down 30-year deal for Wirasa port'

test.use({ stories: 'samples' })

async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0)
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}

async function markStory({ library, reader, highlights, status }: KlipingWindow, page: Page): Promise<void> {
  await library.search.fill('Wirasa')
  await expect(library.count).toContainText('16 stories found')
  await library.open(story)
  await page.keyboard.press('s')
  await reader.highlight('Yellow')
  await expect(highlights.cards).toHaveCount(1)
  await reader.select('the port must go on working')
  await reader.selectionToolbar.getByRole('button', { name: 'Highlight: Blue' }).click()
  await expect(highlights.cards).toHaveCount(2)
  await highlights.edit('the port must go on working')
  await highlights.note.fill('Who runs the cranes until then? Ask the harbour master.')
  await highlights.newTag.fill('to verify')
  await highlights.newTag.press('Enter')
  await highlights.save()
  await expect(highlights.card('harbour master')).toBeVisible()
  await expect(status).toContainText('2 highlights')
  await expect(library.stories.filter({ hasText: 'Court strikes down' })).toContainText('2')
  await reader.pane.evaluate((pane) => pane.scrollTo({ top: 0, behavior: 'instant' }))
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test(`the window, ${colorScheme}`, async ({ kliping, page }) => {
      await markStory(kliping, page)
      await take(page, colorScheme)
    })
  })
}

test('a collection, with stories chosen from it', async ({ kliping, page }) => {
  const { library, selection, collections } = kliping
  await library.search.fill('Wirasa')
  await expect(library.count).toContainText('16 stories found')
  await library.list.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await selection.addTo('New collection…')
  await collections.fill({ name: 'The port concession', note: 'Who knew of the shortened tender, and when?' })
  await library.search.fill('')
  await collections.one(/The port concession/).click()
  await library.open(story)
  await take(page, 'collection')
})

test('the original beside the text', async ({ kliping, page }) => {
  await kliping.library.open('Bendera Veldmoor Diturunkan')
  await page.keyboard.press('o')
  await kliping.reader.original.locator('iframe').contentFrame().getByText('Sekar Lintang').first().waitFor()
  await take(page, 'original')
})

test('the palette', async ({ kliping, page }) => {
  await kliping.library.open(story)
  await kliping.palette.open()
  await kliping.palette.field.fill('port')
  await kliping.palette.items.filter({ hasText: 'Court strikes down' }).waitFor()
  await take(page, 'palette')
})

test('an import and its report', async ({ kliping, page }) => {
  const files = await mkdtemp(join(tmpdir(), 'kliping-pictures-'))
  await kliping.importFiles(
    await writeFiles(files, {
      'harbour.html': webPage(harbour),
      'harvest.html': webPage(harvest),
      'harvest again.html': webPage(harvest),
      'empty.txt': '',
      'picture.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 1, 2, 3]),
    }),
  )
  await kliping.importFinished()
  await kliping.report.open()
  await take(page, 'import')
})

test('the settings', async ({ kliping, page }) => {
  await kliping.library.open(story)
  await kliping.settings.open()
  await take(page, 'settings')
})

test.describe('in Arabic', () => {
  test.use({ locale: 'ar' })

  test('the window from right to left', async ({ page, served }) => {
    await page.goto(served.url)
    await page.getByRole('searchbox', { name: 'البحث في الأرشيف' }).fill('ميناء')
    const stories = page.getByRole('listbox', { name: 'الأخبار' }).getByRole('option')
    await expect(stories).toHaveCount(2)
    await stories.first().click()
    await page.getByRole('article').waitFor()
    await page.keyboard.press('s')
    await page.keyboard.press('h')
    await page.getByRole('complementary', { name: 'التظليلات' }).getByRole('listitem').first().waitFor()
    await take(page, 'arabic')
  })
})
