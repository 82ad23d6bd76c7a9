/** What was learnt from repeated lines: shown with its reason, and switched off and on. */
import { type Article, webPage, writeFiles } from './articles'
import { expectNoViolations } from './no-violations'
import { expect, test } from './test'

const outlet = 'The Quay Observer'
const line = 'The Quay Observer is written in a room above the chandlery and printed across the yard.'
const paragraphs = [
  'The ferry turned back at noon because the wind had risen beyond what its master would risk with a school on board.',
  'Two bakers who had not spoken since the flood now share an oven, and the street smells of cardamom again.',
  'A surveyor counted the bollards twice and came to different numbers, which the board has asked him to explain.',
  'The choir will sing in the fish hall while its own roof is mended; the acoustics are said to be damp.',
  'Nobody claims the boat that has stood in the car park since spring, though somebody paints it every month.',
]

const issues: Article[] = paragraphs.map((paragraph, index) => ({
  title: `Notes from the quay, ${['first', 'second', 'third', 'fourth', 'fifth'][index]} week`,
  outlet,
  publishedAt: `2024-05-0${index + 1}`,
  paragraphs: [paragraph, line, `${paragraph.split(' ').reverse().join(' ')}.`],
}))
const opened = issues[0]?.title ?? ''

test('the dialog says what it is for while nothing is learnt', async ({ kliping, page }) => {
  await kliping.learnt.open()
  await expect(kliping.learnt.dialog).toContainText('Nothing learnt yet')
  await expectNoViolations(page)
})

test.describe('an outlet that repeats a line', () => {
  test.beforeEach(async ({ kliping, folder }) => {
    const files = Object.fromEntries(issues.map((issue, index) => [`week-${index}.html`, webPage(issue)]))
    await kliping.importFiles(await writeFiles(folder, files))
    await kliping.importFinished()
    await kliping.library.open(opened)
  })

  test('a rule switched off gives the line back to the text, and on again takes it', async ({ kliping, page }) => {
    const { learnt, reader, library } = kliping
    await expect(reader.article).toContainText(paragraphs[0] ?? '')
    await expect(reader.article).not.toContainText(line)
    await learnt.open()
    await expect(learnt.rulesOf(outlet)).toHaveCount(1)
    await expect(learnt.rulesOf(outlet)).toContainText('Page furniture · learnt: in 5 of 5 stories')
    await expect(learnt.switchOf(line)).toBeChecked()
    await learnt.toggle(line)
    await expect(learnt.switchOf(line)).not.toBeChecked()
    await learnt.close()
    await expect(reader.article).toContainText(line)
    await library.search.fill('"above the chandlery"')
    await expect(library.count).toContainText('5 stories found')

    await page.reload()
    await expect(reader.article).toContainText(line)
    await learnt.open()
    await expect(learnt.switchOf(line)).not.toBeChecked()
    await learnt.switchOf(line).focus()
    await page.keyboard.press('Space')
    await expect(learnt.switchOf(line)).toBeChecked()
    await learnt.close()
    await expect(reader.article).not.toContainText(line)
  })

  test('a rule that was not switched stays as it was and says so', async ({ kliping, page }) => {
    await kliping.learnt.open()
    await page.route('**/api/cleaning.setActive', (route) => route.abort())
    await kliping.learnt.toggle(line)
    await expect(kliping.notice('The rule was not switched')).toBeVisible()
    await expect(kliping.learnt.switchOf(line)).toBeChecked()
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in it, ${colorScheme}`, async ({ kliping, page }) => {
      await page.emulateMedia({ colorScheme })
      await kliping.learnt.open()
      await expectNoViolations(page)
      await kliping.learnt.toggle(line)
      await expect(kliping.learnt.switchOf(line)).not.toBeChecked()
      await expectNoViolations(page)
    })
  }
})
