/** The timeline: counts by date, and a range brushed with the mouse or set with the keyboard. */
import { harbour, harvest, webPage, writeFiles } from './articles'
import { expectNoViolations } from './no-violations'
import { expect, test } from './test'

test.describe('months', () => {
  test.use({ stories: 'three' })

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
})

test.describe('more years than have room for their months', () => {
  test.beforeEach(async ({ kliping, folder }) => {
    const dates = ['1998-05-02', '2012-03-08', '2012-03-20', '2012-09-01', '2019-11-30']
    const files = dates.map((publishedAt, index) => [
      `${index}.html`,
      webPage({ ...harbour, title: `Published on ${publishedAt}`, publishedAt }),
    ])
    await kliping.importFiles(await writeFiles(folder, Object.fromEntries(files)))
    await kliping.importFinished()
    await expect(kliping.library.stories).toHaveCount(dates.length)
  })

  test('a click opens a year into its months; they are brushed, and all years come back as they were', async ({
    kliping,
  }) => {
    const { library, timeline } = kliping
    await expect(timeline.from).toHaveAttribute('aria-valuetext', '1998')
    await timeline.brush(0.5, 0.99)
    await expect(library.stories).toHaveCount(4)
    // The fifteenth of twenty-two years.
    await timeline.click(14.5 / 22)
    await expect(timeline.named('Published: Months of 2012')).toBeVisible()
    await expect(library.stories).toHaveCount(3)
    await expect(timeline.from).toHaveAttribute('aria-valuetext', 'Jan 2012')
    await expect(timeline.to).toHaveAttribute('aria-valuetext', 'Dec 2012')
    await timeline.brush(2.2 / 12, 2.8 / 12)
    await expect(library.stories).toHaveCount(2)
    await expect(library.activeFilter('Mar 2012')).toBeVisible()
    await timeline.allYears.click()
    await expect(timeline.from).toBeFocused()
    await expect(timeline.from).toHaveAttribute('aria-valuetext', '2009')
    await expect(library.stories).toHaveCount(4)
  })

  test('with the keyboard, Enter opens a year and Escape goes back', async ({ kliping, page }) => {
    const { library, timeline } = kliping
    await timeline.to.focus()
    await expect(timeline.to).toHaveAccessibleDescription('Enter shows the months of this year.')
    await page.keyboard.press('Enter')
    await expect(timeline.named('Published: Months of 2019')).toBeVisible()
    await expect(timeline.to).toBeFocused()
    await expect(timeline.to).toHaveAttribute('aria-valuetext', 'Dec 2019')
    await expect(library.stories).toHaveCount(1)
    await expectNoViolations(page)
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await expect(library.activeFilter('Jan 2019 – Oct 2019')).toBeVisible()
    await expect(page.getByText('No story fits the words and the filters together')).toBeVisible()
    await page.reload()
    await expect(timeline.named('Published: Months of 2019')).toBeVisible()
    await timeline.to.focus()
    await page.keyboard.press('Escape')
    await expect(timeline.named('Published')).toBeVisible()
    await expect(library.stories).toHaveCount(5)
  })
})
