/** Finding: every word first, some words after; facets; the list at any place of it. */
import { harbour, harvest, night, writeFiles } from './articles'
import { expectNoViolations } from './no-violations'
import { expect, test } from './test'

test.describe('three stories', () => {
  test.use({ stories: 'three' })

  test('stories with every word come before those with some, and the line between is drawn', async ({
    kliping,
    page,
  }) => {
    const { library } = kliping
    await library.search.fill('lighthouse harvest')
    await expect(library.count).toContainText('0 stories with every word, 2 with some')
    await library.search.fill('lighthouse harbour')
    await expect(library.count).toContainText('1 story with every word, 1 with some')
    await expect(library.stories.first()).toContainText(harbour.title)
    await expect(library.stories.last()).toContainText(harvest.title)
    await expect(page.getByText('1 story with some of the words')).toBeVisible()
    await library.search.fill('lighthouse engineers')
    await expect(library.count).toContainText('1 story found')
    await expect(page.getByText('1 story with some of the words')).toBeHidden()
  })

  test('a slip of the finger and an unfinished word are forgiven', async ({ kliping }) => {
    await kliping.library.search.fill('lighthuose')
    await expect(kliping.library.stories).toHaveCount(1)
    await kliping.library.search.fill('lightho')
    await expect(kliping.library.stories).toHaveCount(1)
  })

  test('facets narrow with counts and can be taken back', async ({ kliping, page }) => {
    const { library } = kliping
    await library.facetValue('Year', /^2024/).click()
    await expect(library.stories).toHaveCount(2)
    await library.facetValue('Language', /^Arabic/).click()
    await expect(library.stories).toHaveCount(1)
    await expect(library.stories.first()).toContainText(night.title)
    await expect(library.facetValue('Outlet', /^صحيفة الميناء, 1 story/)).toBeVisible()
    await library.activeFilter('Arabic').getByRole('button', { name: 'Remove filter Arabic' }).click()
    await expect(library.stories).toHaveCount(2)
    await library.search.fill('rice')
    await expect(page.getByText('No story fits the words and the filters together')).toBeVisible()
    await page.getByRole('region', { name: 'Stories' }).getByRole('button', { name: 'Clear filters' }).click()
    await expect(library.stories.first()).toContainText(harvest.title)
  })

  test('the order can be chosen', async ({ kliping, page }) => {
    await expect(kliping.library.stories.first()).toContainText(night.title)
    await page.getByRole('button', { name: /^Sort/ }).click()
    await page.getByRole('menuitemradio', { name: 'Oldest first' }).click()
    await expect(kliping.library.stories.first()).toContainText(harvest.title)
  })

  test('typing fast shows the answer to what stands in the field, never an older one', async ({ kliping, page }) => {
    let calls = 0
    let givenUp = 0
    const askers = new Set<unknown>()
    page.on('requestfailed', () => givenUp++)
    await page.route('**/api/stories.search', async (route) => {
      // The first answers are the slowest: stale ones would come last.
      const waitMs = 400 / ++calls
      askers.add(route.request().postDataJSON().asker)
      await new Promise((resolve) => setTimeout(resolve, waitMs))
      await route.continue()
    })
    await kliping.library.search.pressSequentially('rice harvest', { delay: 15 })
    await expect(kliping.library.count).toContainText('1 story found')
    await expect(kliping.library.stories).toHaveCount(1)
    await expect(kliping.library.stories.first()).toContainText(harvest.title)
    expect(givenUp, 'what is not wanted any more is not waited for').toBeGreaterThan(0)
    expect([...askers], 'the archive is told who asks').toEqual([expect.stringMatching(/./)])
    await expect(page.getByRole('alert')).toHaveCount(0)
  })

  test('a question that the archive took for an older one is asked again', async ({ kliping, page }) => {
    await page.route(
      '**/api/stories.search',
      (route) => route.fulfill({ json: { ok: false, error: { code: 'cancelled', message: 'A newer search.' } } }),
      { times: 1 },
    )
    await kliping.library.search.fill('rice harvest')
    await expect(kliping.library.count).toContainText('1 story found')
    await expect(page.getByRole('alert')).toHaveCount(0)
  })

  test('words and open story are there again after a reload, however soon it comes', async ({ kliping, page }) => {
    const { library, reader } = kliping
    await library.stories.first().click()
    await expect(reader.title).toHaveText(night.title)
    await library.search.fill('lighthouse')
    await page.reload()
    await expect(library.search).toHaveValue('lighthouse')
    await expect(reader.title).toHaveText(night.title)
  })
})

test.describe('with the sample stories', () => {
  test.use({ stories: 'samples' })

  test('an author, a place and a tag each narrow the list to their own', async ({ kliping, page }) => {
    const { library } = kliping
    await expect(library.count).toHaveText(/^\d+ stories$/)
    for (const facet of ['Author', 'Place', 'Tag']) {
      const value = library.facetValue(facet, /./).first()
      const name = (await value.getAttribute('aria-label')) ?? ''
      const [, words = '', stories] = /^(.+), (\d+) stor/.exec(name) ?? []
      await value.click()
      await expect(library.count).toHaveText(new RegExp(`^${stories} stor`))
      await library.activeFilter(words).getByRole('button').click()
    }
    await expectNoViolations(page)
  })
})

test('a long list is drawn where it is looked at', async ({ kliping, folder }) => {
  const rows = Array.from({ length: 450 }, (_, index) =>
    JSON.stringify({
      title: `Item ${String(index).padStart(3, '0')} of the ledger`,
      content: `Entry ${index}. The ledger of the harbour office lists a payment without a receipt.`,
      date: new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10),
    }),
  )
  await kliping.importFiles(await writeFiles(folder, { 'ledger.jsonl': rows.join('\n') }))
  await kliping.importFinished()
  const { library, page } = kliping
  await expect(library.count).toHaveText('450 stories')
  expect(await library.stories.count()).toBeLessThan(60)
  await expect(library.stories.first()).toContainText('Item 449')
  await library.list.focus()
  await page.keyboard.press('End')
  await expect(library.story('Item 000')).toBeVisible()
  await expect(kliping.reader.title).toHaveText('Item 000 of the ledger')
  await expect(library.story('Item 000')).toHaveAttribute('aria-posinset', '450')
  await page.keyboard.press('Home')
  await expect(kliping.reader.title).toHaveText('Item 449 of the ledger')
})
