/** The main job in one go: files in, found, marked, still there after a reload, exported. */
import { harbour, harvest, webPage, writeFiles } from './articles'
import { expectNoViolations } from './no-violations'
import { expect, test } from './test'

const quote = 'The minutes record no vote.'

test('import, search, highlight with a note, reload, export', async ({ kliping, folder, page }) => {
  const { library, reader, highlights } = kliping

  await test.step('import', async () => {
    await expect(page.getByText('Your archive is empty')).toBeVisible()
    await kliping.importFiles(
      await writeFiles(folder, { 'harbour.html': webPage(harbour), 'harvest.html': webPage(harvest) }),
    )
    await kliping.importFinished()
    await expect(kliping.status).toContainText('2 imported')
    await expect(library.stories).toHaveCount(2)
  })

  await test.step('search', async () => {
    await library.search.fill('lighthouse')
    await expect(library.count).toContainText('1 story found')
    await expect(library.stories).toHaveCount(1)
    await expect(library.stories.locator('mark').first()).toHaveText('lighthouse')
    await library.open(harbour.title)
    await expect(reader.article).toContainText('The Harbour Post')
    await expect(reader.article).toContainText('25 June 2024')
    await expect(reader.article).toContainText('14:40 UTC+07:00')
  })

  await test.step('highlight with a note and a tag', async () => {
    await reader.select(quote)
    await reader.selectionToolbar.getByRole('button', { name: 'Highlight and write a note' }).click()
    await expect(highlights.note).toBeFocused()
    await highlights.note.fill('Ask the clerk for the recording.')
    await highlights.newTag.fill('evidence')
    await highlights.newTag.press('Enter')
    await highlights.save()
    await expect(highlights.card('Ask the clerk for the recording.')).toContainText('evidence')
    await expectNoViolations(page)
    await expect(reader.mark(quote)).toBeVisible()
  })

  await test.step('still there after a reload', async () => {
    await page.reload()
    await expect(library.search).toHaveValue('lighthouse')
    await expect(reader.title).toHaveText(harbour.title)
    await expect(reader.mark(quote)).toBeVisible()
    await expect(highlights.card(quote)).toContainText('Ask the clerk for the recording.')
    await expect(library.story(harbour.title)).toContainText('1 highlight')
  })

  await test.step('export', async () => {
    const markdown = await kliping.exports.save('This story', 'Markdown')
    expect(markdown.name).toMatch(/\.md$/)
    expect(markdown.text).toContain(harbour.title)
    expect(markdown.text).toContain('Ask the clerk for the recording.')
    const web = await kliping.exports.save('This story', 'Web page (HTML)')
    expect(web.name).toMatch(/\.html$/)
    expect(web.text).toContain('Ask the clerk for the recording.')
    await library.search.fill('')
    await expect(library.stories).toHaveCount(2)
    const json = await kliping.exports.save(/^All 2 stories/, 'JSON')
    expect(json.name).toMatch(/\.json$/)
    expect(json.text).toContain(harvest.title)
    expect(() => JSON.parse(json.text)).not.toThrow()
    await expect(kliping.notice(/^Exported 2 stories/)).toBeVisible()
  })
})
