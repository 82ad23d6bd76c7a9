/** The timeline: counts by date, and a range brushed with the mouse or set with the keyboard. */
import { harbour, harvest, importThree } from './articles'
import { expectNoViolations } from './no-violations'
import { expect, test } from './test'

test.beforeEach(({ kliping, folder }) => importThree(kliping, folder))

test('a range is brushed, shown as a filter, and taken back', async ({ kliping }) => {
  const { library, timeline } = kliping
  await expect(library.stories).toHaveCount(3)
  await timeline.brush(0.02, 0.3)
  await expect(library.stories).toHaveCount(1)
  await expect(library.stories.first()).toContainText(harvest.title)
  await expect(library.activeFilter(/^Mar 2023 – /)).toBeVisible()
  await library
    .activeFilter(/^Mar 2023 – /)
    .getByRole('button')
    .click()
  await expect(library.stories).toHaveCount(3)
})

test('the ends are sliders that say their dates', async ({ kliping, page }) => {
  const { library, timeline } = kliping
  await expect(timeline.from).toHaveAttribute('aria-valuetext', 'Mar 2023')
  await expect(timeline.to).toHaveAttribute('aria-valuetext', 'Jun 2024')
  await timeline.from.focus()
  await page.keyboard.press('ArrowRight')
  await expect(timeline.from).toHaveAttribute('aria-valuetext', 'Apr 2023')
  await expect(library.stories).toHaveCount(2)
  await expect(library.stories.last()).toContainText(harbour.title)
  await page.keyboard.press('Home')
  await expect(library.stories).toHaveCount(3)
  await expectNoViolations(page)
})

test('only stories with highlights, when that is asked', async ({ kliping, page }) => {
  const { library, reader } = kliping
  await library.open(harbour.title)
  await reader.select('old lighthouse')
  await reader.highlight('Green')
  await expect(reader.mark('old lighthouse')).toBeVisible()
  const only = page.getByRole('switch', { name: 'Only with highlights' })
  await page.locator('label').filter({ has: only }).click()
  await expect(library.stories).toHaveCount(1)
  await library.activeFilter('Only with highlights').getByRole('button').click()
  await expect(library.stories).toHaveCount(3)
})
