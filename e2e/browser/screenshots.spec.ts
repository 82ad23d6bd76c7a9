/** The screenshots of the README: `npm run screenshots`. */
import { join } from 'node:path'
import { expect, test } from './test'

const folder = join(import.meta.dirname, '../../docs/screenshots')

test.skip(process.env.KLIPING_SCREENSHOTS !== '1', 'made by npm run screenshots')
test.use({ samples: true })

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test(`the window, ${colorScheme}`, async ({ kliping, page }) => {
      const { library, reader, highlights } = kliping
      await library.facetValue('Language', /^English/).click()
      await library.stories.first().click()
      await reader.title.waitFor()
      await page.keyboard.press('s')
      await page.keyboard.press('h')
      await expect(highlights.cards).toHaveCount(1)
      await page.keyboard.press('s')
      await page.keyboard.press('s')
      await page.keyboard.press('s')
      await reader.selectionToolbar.getByRole('button', { name: 'Highlight: Blue' }).click()
      await expect(highlights.cards).toHaveCount(2)
      await highlights.cards.last().getByRole('button', { name: 'Edit highlight' }).click()
      await highlights.note.fill('Ask for the minutes of the meeting.')
      await highlights.newTag.fill('to verify')
      await highlights.newTag.press('Enter')
      await highlights.save()
      await reader.pane.evaluate((pane) => pane.scrollTo({ top: 0, behavior: 'instant' }))
      await page.mouse.move(0, 0)
      await page.screenshot({ path: join(folder, `${colorScheme}.png`), animations: 'disabled' })
    })
  })
}
