/** Choosing several stories and doing one thing with all of them; each thing can be taken back. */
import { harbour, harvest, night } from './articles'
import { expectNoViolations } from './no-violations'
import { expect, test } from './test'

test.use({ stories: 'three' })

test('stories are chosen with the keyboard, tagged, and the tag is taken back', async ({ kliping, page }) => {
  const { library, selection } = kliping
  await library.open(night.title)
  await library.list.focus()
  await page.keyboard.press('x')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(selection.count).toHaveText('2 chosen')
  await expect(library.story(harbour.title)).toHaveAttribute('aria-selected', 'true')
  await expect(library.story(harvest.title)).toHaveAttribute('aria-selected', 'false')
  await expectNoViolations(page)
  await selection.tag('to check')
  await expect(library.facetValue('Tag', 'to check, 2 stories')).toBeVisible()
  await kliping.notice('2 stories tagged to check').getByRole('button', { name: 'Undo' }).click()
  await expect(library.facetValue('Tag', /to check/)).toBeHidden()
  await library.list.focus()
  await page.keyboard.press('Escape')
  await expect(selection.bar).toBeHidden()
})

test('all of a result are chosen, thrown away together, and come back together', async ({ kliping, page }) => {
  const { library, selection, trash } = kliping
  await library.list.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await expect(selection.count).toHaveText('3 chosen')
  await selection.press('Move to trash')
  await expect(trash.entry).toHaveAccessibleName('Trash, 3 stories')
  await kliping.notice('3 stories moved to the trash').getByRole('button', { name: 'Undo' }).click()
  await expect(library.stories).toHaveCount(3)
})

test('with the mouse: the box, Ctrl and Shift choose; a plain click opens and keeps the choice', async ({
  kliping,
}) => {
  const { library, selection, reader } = kliping
  await library.story(night.title).hover()
  await library.story(night.title).locator('[data-box]').click()
  await expect(selection.count).toHaveText('1 chosen')
  await library.story(harvest.title).click({ modifiers: ['Shift'] })
  await expect(selection.count).toHaveText('3 chosen')
  await library.story(harbour.title).click({ modifiers: ['ControlOrMeta'] })
  await expect(selection.count).toHaveText('2 chosen')
  await library.story(harbour.title).click()
  await expect(reader.title).toHaveText(harbour.title)
  await expect(selection.count).toHaveText('2 chosen')
  await selection.press(/^Choose all 3/)
  await expect(selection.count).toHaveText('3 chosen')
})

test('the chosen are exported, and nothing else', async ({ kliping, page }) => {
  const { library, selection } = kliping
  await library.story(night.title).click({ modifiers: ['ControlOrMeta'] })
  await library.story(harvest.title).click({ modifiers: ['ControlOrMeta'] })
  const download = page.waitForEvent('download')
  await selection.press('Export the chosen')
  await page.getByRole('menuitem', { name: 'JSON' }).click()
  const stream = await (await download).createReadStream()
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  expect(text).toContain(harvest.title)
  expect(text).toContain(night.title)
  expect(text).not.toContain(harbour.title)
})

test('a new question chooses anew', async ({ kliping }) => {
  const { library, selection } = kliping
  await library.story(night.title).click({ modifiers: ['ControlOrMeta'] })
  await expect(selection.count).toHaveText('1 chosen')
  await library.search.fill('rice')
  await expect(selection.bar).toBeHidden()
})
