/** The sample stories of a first start: told as such, and gone when they are not wanted any more. */
import { expectNoViolations } from './no-violations'
import { expect, test } from './test'

test.use({ stories: 'samples' })

test('samples are told as such, removed at once, and got back', async ({ kliping, page }) => {
  const { library, samples } = kliping
  await expect(samples.note).toContainText('All of these stories are samples')
  await expectNoViolations(page)
  await samples.remove.click()
  await expect(library.stories).toHaveCount(0)
  await expect(samples.note).toBeHidden()
  await kliping.notice('35 stories moved to the trash').getByRole('button', { name: 'Undo' }).click()
  await expect(library.count).toHaveText('35 stories')
  await expect(samples.note).toBeVisible()
})
