/** The local server goes away and comes back: nothing typed is lost. */
import { KlipingWindow } from '../pages/kliping-window'
import { serve } from '../support/serve'
import { expectNoViolations } from './no-violations'
import { expect, test } from './test'

test.use({ stories: 'samples' })

test('a lost connection is said, a note survives it, and all goes on when it is back', async ({
  kliping,
  page,
  context,
}) => {
  const { library, reader, highlights } = kliping
  await library.stories.first().click()
  await reader.title.waitFor()
  await page.keyboard.press('s')
  await page.keyboard.press('n')
  await highlights.note.fill('Nobody may lose this sentence.')

  await context.setOffline(true)
  // The stream of events that is open already does not notice; the next request does.
  await highlights.save()
  await expect(kliping.notice('The highlight was not saved')).toContainText('Your archive is safe')
  await expect(highlights.note).toHaveValue('Nobody may lose this sentence.')
  await expect(kliping.banner('connection to Kliping’s local server is lost')).toContainText(
    'what you have typed stays here',
  )

  await library.stories.nth(1).click()
  await context.setOffline(false)
  await expect(kliping.banner('connection to Kliping’s local server is lost')).toBeHidden({ timeout: 15_000 })
  await library.stories.first().click()
  await expect(highlights.note).toHaveValue('Nobody may lose this sentence.')
  await highlights.save()
  await expect(highlights.card('Nobody may lose this sentence.')).toBeVisible()
})

test('a stopped server is said', async ({ kliping, served }) => {
  await served.stop()
  await expect(kliping.banner('connection to Kliping’s local server is lost')).toContainText(
    'Kliping keeps trying to reconnect',
  )
})

test('a server started anew has another token, and the window says which address to open', async ({
  kliping,
  page,
  served,
  archiveDir,
}) => {
  await kliping.library.search.fill('what I was looking for')
  await served.stop()
  await kliping.banner('connection to Kliping’s local server is lost').waitFor()
  await expectNoViolations(page)
  const again = await serve(archiveDir, { port: Number(new URL(served.url).port) })
  try {
    await expect(kliping.banner('belongs to an earlier start of Kliping')).toContainText('Open the address')
    await expect(kliping.library.search).toHaveValue('what I was looking for')
    await kliping.open(again.url)
    await expect(kliping.library.stories.first()).toBeVisible()
  } finally {
    await again.stop()
  }
})

test('a second window on the same archive only reads', async ({ kliping, archiveDir, browser }) => {
  await kliping.library.stories.first().waitFor()
  const second = await serve(archiveDir)
  try {
    const page = await browser.newPage()
    const other = new KlipingWindow(page)
    await other.open(second.url)
    await expect(page.getByText('Reading only.', { exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeDisabled()
    await other.library.stories.first().click()
    await expect(other.reader.title).toBeVisible()
    // What would change the archive is there to be seen, and does nothing.
    for (const name of ['Move to trash', 'Add to a collection']) {
      await expect(other.reader.tools.getByRole('button', { name })).toBeDisabled()
    }
    await expect(page.getByRole('button', { name: 'New collection' })).toBeDisabled()
    await other.library.story(/./).click({ modifiers: ['ControlOrMeta'] })
    for (const name of ['Tag…', 'Add to a collection', 'Move to trash']) {
      await expect(other.selection.bar.getByRole('button', { name })).toBeDisabled()
    }
    await other.learnt.open()
    for (const rule of await other.learnt.dialog.getByRole('switch').all()) await expect(rule).toBeDisabled()
    await page.close()
  } finally {
    await second.stop()
  }
})
