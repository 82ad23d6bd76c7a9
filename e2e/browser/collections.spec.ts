/** Collections: made, filled by menu and by dragging, written about, opened, removed and got back. */
import { harbour, harvest, night } from './articles'
import { expectNoViolations } from './no-violations'
import { expect, test } from './test'

test.use({ stories: 'three' })

test('a collection is made from chosen stories, opened, written about, and lasts', async ({ kliping, page }) => {
  const { library, selection, collections } = kliping
  await library.story(night.title).click({ modifiers: ['ControlOrMeta'] })
  await library.story(harbour.title).click({ modifiers: ['ControlOrMeta'] })
  await selection.addTo('New collection…')
  await collections.fill({ name: 'Harbour papers', note: 'Who paid for the pier?' })
  await expect(collections.one('Harbour papers, 2 stories')).toBeVisible()
  await collections.one(/Harbour papers/).click()
  await expect(library.stories).toHaveCount(2)
  await expect(collections.opened('Harbour papers')).toContainText('Who paid for the pier?')
  await expectNoViolations(page)
  await collections.choose('Name and note…')
  await expectNoViolations(page)
  await collections.fill({ name: 'Harbour', note: '' })
  await expect(collections.opened('Harbour')).not.toContainText('Who paid')
  await page.reload()
  await expect(collections.opened('Harbour')).toBeVisible()
  await expect(library.stories).toHaveCount(2)
})

test('stories are taken out again, and that is taken back', async ({ kliping }) => {
  const { library, selection, collections } = kliping
  await collections.create({ name: 'Rivers' })
  await collections.one(/Rivers/).click()
  await expect(library.stories).toHaveCount(3)
  await library.story(harvest.title).click({ modifiers: ['ControlOrMeta'] })
  await selection.addTo('Rivers')
  await collections.one('Rivers, 1 story').click()
  await library.story(harvest.title).click({ modifiers: ['ControlOrMeta'] })
  await selection.press('Add to a collection')
  await kliping.page.getByRole('menuitem', { name: 'Take out of Rivers' }).click()
  await expect(collections.one('Rivers, 0 stories')).toBeVisible()
  await kliping.notice('1 story taken out').getByRole('button', { name: 'Undo' }).click()
  await expect(collections.one('Rivers, 1 story')).toBeVisible()
})

test('a story is dragged into a collection; dragged among the chosen, all of them go', async ({ kliping }) => {
  const { library, collections } = kliping
  await collections.create({ name: 'Harbour' })
  await collections.one(/Harbour/).click()
  await library.story(harvest.title).dragTo(collections.one(/Harbour/))
  await expect(collections.one('Harbour, 1 story')).toBeVisible()
  await library.story(night.title).click({ modifiers: ['ControlOrMeta'] })
  await library.story(harbour.title).click({ modifiers: ['ControlOrMeta'] })
  await library.story(harbour.title).dragTo(collections.one(/Harbour/))
  await expect(collections.one('Harbour, 3 stories')).toBeVisible()
})

test('a removed collection leaves its stories, and comes back with them', async ({ kliping }) => {
  const { library, selection, collections } = kliping
  await library.story(harbour.title).click({ modifiers: ['ControlOrMeta'] })
  await selection.addTo('New collection…')
  await collections.fill({ name: 'Harbour' })
  await collections.one('Harbour, 1 story').click()
  await collections.choose('Remove collection')
  await expect(library.stories).toHaveCount(3)
  await kliping.notice('Harbour removed').getByRole('button', { name: 'Undo' }).click()
  await expect(collections.one('Harbour, 1 story')).toBeVisible()
})

test('a second one of the same name is refused, in words', async ({ kliping }) => {
  await kliping.collections.create({ name: 'Harbour' })
  await expect(kliping.collections.one(/Harbour/)).toBeVisible()
  await kliping.page.getByRole('button', { name: 'New collection' }).click()
  await kliping.collections.form.getByRole('textbox', { name: 'Name' }).fill('Harbour')
  await kliping.collections.form.getByRole('button', { name: 'Save' }).click()
  await expect(kliping.notice('There is a collection called "Harbour" already.')).toBeVisible()
})
