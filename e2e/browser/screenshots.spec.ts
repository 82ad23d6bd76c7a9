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
      await library.search.fill('Wirasa')
      await expect(library.count).toContainText('found')
      await library.open('Court strikes down 30-year deal for Wirasa port')
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
      await expect(kliping.status).toContainText('2 highlights')
      await expect(library.stories.filter({ hasText: 'Court strikes down' })).toContainText('2')
      await reader.pane.evaluate((pane) => pane.scrollTo({ top: 0, behavior: 'instant' }))
      await page.mouse.move(0, 0)
      await page.screenshot({ path: join(folder, `${colorScheme}.png`), animations: 'disabled' })
    })
  })
}
