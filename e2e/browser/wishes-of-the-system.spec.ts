/** What a person asked the system for: its own few colours, or no motion. */
import { harbour } from './articles'
import { expectNoViolations } from './no-violations'
import { expect, test } from './test'

test.use({ stories: 'three' })

test('in forced colours all is there, chosen and focused things can be told', async ({ kliping, page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  const { library, reader, settings } = kliping
  await library.open(harbour.title)
  await reader.select('old lighthouse')
  await reader.highlight('Green')
  await expect(reader.mark('old lighthouse')).toBeVisible()
  // A highlight that is only a colour would be gone.
  const line = await reader.mark('old lighthouse').evaluate((mark) => {
    const { borderBottomStyle, textDecorationLine, backgroundColor } = getComputedStyle(mark)
    return { drawn: borderBottomStyle !== 'none' || textDecorationLine !== 'none', backgroundColor }
  })
  const paper = await reader.article.evaluate((article) => getComputedStyle(article).backgroundColor)
  expect(line.drawn || line.backgroundColor !== paper).toBe(true)
  await expectNoViolations(page)
  await settings.open()
  const colorOf = (name: string) =>
    settings.dialog
      .locator('label')
      .filter({ hasText: name })
      .evaluate((label) => getComputedStyle(label).backgroundColor)
  expect(await colorOf('As the system')).not.toBe(await colorOf('Light'))
  await expectNoViolations(page)
})

test('where no motion is wanted, nothing moves', async ({ kliping, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await kliping.library.open(harbour.title)
  await kliping.settings.open()
  const moving = () => page.evaluate(() => document.getAnimations().length)
  expect(await moving()).toBe(0)
  await kliping.settings.close()
  await page
    .locator('label')
    .filter({ has: page.getByRole('switch', { name: 'Only with highlights' }) })
    .click()
  expect(await moving()).toBe(0)
})
