/** Throwing stories away, getting them back, and removing them for good. */
import { harbour, harvest, night } from './articles'
import { expectNoViolations } from './no-violations'
import { expect, test } from './test'

test.use({ stories: 'three' })

test('a story moved to the trash is undone with its highlight, and still there after a reload', async ({
  kliping,
  page,
}) => {
  const { library, reader, trash } = kliping
  await library.open(harbour.title)
  await reader.select('old lighthouse')
  await reader.highlight('Green')
  await expect(reader.mark('old lighthouse')).toBeVisible()
  await trash.moveOpenStory()
  await expect(library.stories).toHaveCount(2)
  await expect(library.count).toHaveText('2 stories')
  await expect(reader.title).toHaveText(harvest.title)
  await expect(reader.pane).toBeFocused()
  await expect(trash.entry).toHaveAccessibleName('Trash, 1 story')
  await kliping.notice('Moved to the trash').getByRole('button', { name: 'Undo' }).click()
  await expect(library.stories).toHaveCount(3)
  await expect(reader.title).toHaveText(harbour.title)
  await expect(trash.entry).toBeHidden()
  await page.reload()
  await expect(library.stories).toHaveCount(3)
  await expect(reader.mark('old lighthouse')).toBeVisible()
})

test('Delete and Backspace throw away from the list, one story after the other', async ({ kliping, page }) => {
  const { library, reader, trash } = kliping
  await library.open(night.title)
  await library.list.focus()
  await page.keyboard.press('Delete')
  await expect(reader.title).toHaveText(harbour.title)
  await expect(library.list).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(reader.title).toHaveText(harvest.title)
  await page.keyboard.press('Backspace')
  await expect(reader.title).toHaveText(harbour.title)
  await expect(library.stories).toHaveCount(1)
  await library.search.fill('lighthouse')
  await page.keyboard.press('Backspace')
  await expect(library.search).toHaveValue('lighthous')
  await expect(trash.entry).toHaveAccessibleName('Trash, 2 stories')
})

test('stories are put back from the trash', async ({ kliping }) => {
  const { library, trash } = kliping
  for (const { title } of [harvest, harbour]) {
    await library.open(title)
    await trash.moveOpenStory()
    await expect(library.story(title)).toBeHidden()
  }
  await trash.open()
  await expect(trash.stories).toHaveCount(2)
  await expect(trash.stories.first()).toContainText(harbour.title)
  await expect(trash.stories.first()).toContainText('The Harbour Post · 25 Jun 2024')
  await trash.putBack(harbour.title)
  await expect(trash.stories).toHaveCount(1)
  await trash.putBack(harvest.title)
  await expect(trash.dialog).toContainText('The trash is empty')
  await trash.dialog.getByRole('button', { name: 'Close' }).click()
  await expect(library.stories).toHaveCount(3)
})

test('an emptied trash says what it will take, takes that, and nothing comes back', async ({ kliping, page }) => {
  const { library, trash } = kliping
  for (const { title } of [harvest, harbour]) {
    await library.open(title)
    await trash.moveOpenStory()
    await expect(library.story(title)).toBeHidden()
  }
  await trash.open()
  await trash.askToEmpty()
  await expect(trash.question).toContainText('2 stories will be lost for good.')
  await expect(trash.question).toContainText('Up to 2 originals will be removed from the archive')
  await trash.question.getByRole('button', { name: 'Cancel' }).click()
  await expect(trash.stories).toHaveCount(2)
  await trash.askToEmpty()
  await trash.question.getByRole('button', { name: 'Remove 2 stories for good' }).click()
  await expect(kliping.notice('Removed for good: 2 stories and 2 originals')).toBeVisible()
  await expect(trash.dialog).toContainText('The trash is empty')
  await page.reload()
  await expect(library.stories).toHaveCount(1)
  await expect(library.stories).toContainText([night.title])
  await expect(trash.entry).toBeHidden()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('axe finds nothing in the trash and in its question', async ({ kliping, page }) => {
      const { library, trash } = kliping
      await library.open(harbour.title)
      await trash.moveOpenStory()
      await expect(trash.entry).toBeVisible()
      await expectNoViolations(page)
      await trash.open()
      await expectNoViolations(page)
      await trash.askToEmpty()
      await expectNoViolations(page)
    })
  })
}
