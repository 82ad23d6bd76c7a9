/** Tables on their way in: their columns shown, changed, confirmed, remembered. */
import { writeFiles } from './articles'
import { expectNoViolations } from './no-violations'
import { expect, test } from './test'

const text =
  'The port authority signed the contract on a Friday evening, three hours after the only councillor who opposed it had left.'
const list = `Kop;Regel;Tekst;Datum;Opmerking\nContract signed after dark;Harbour;"${text}";25-06-2024;front page\nFerry fares rise;Transport;"${text} Fares rise, too.";26-06-2024;\n`

test('a list is shown with what its columns are taken for, and imported as it is', async ({
  kliping,
  folder,
  page,
}) => {
  await kliping.importFiles(await writeFiles(folder, { 'press.csv': list }))
  await expect(kliping.columns.use('Kop')).toContainText('Headline')
  await expect(kliping.columns.use('Tekst')).toContainText('Text')
  await expect(kliping.columns.use('Opmerking')).toContainText('Shown beside the story')
  await expect(kliping.columns.row('Datum')).toContainText('25-06-2024')
  await expectNoViolations(page)
  await page.keyboard.press('Enter')
  await kliping.importFinished()
  await expect(kliping.library.stories).toHaveCount(2)
  await expect(kliping.columns.pane).toBeHidden()
})

test('a column is given another use, and tables with the same columns have it from then on', async ({
  kliping,
  folder,
}) => {
  const other = list
    .replace('Contract signed after dark;Harbour', 'Another headline;Quay wall cracks')
    .replace('25-06', '27-06')
  const [first, second] = await writeFiles(folder, { 'press.csv': list, 'press-2.csv': other })
  await kliping.importFiles([first ?? ''])
  await kliping.columns.choose('Regel', 'Headline')
  await kliping.columns.choose('Kop', 'Left out')
  await kliping.columns.import()
  await kliping.importFinished()
  await expect(kliping.library.story('Harbour')).toBeVisible()
  await kliping.importFiles([second ?? ''])
  await expect(kliping.columns.pane).toContainText('As you chose')
  await expect(kliping.columns.use('Regel')).toContainText('Headline')
  await kliping.columns.import()
  await expect(kliping.library.story('Quay wall cracks')).toBeVisible()
})

test('a person may look at something else meanwhile, come back, and think better of it', async ({
  kliping,
  folder,
  page,
}) => {
  const [harbour, press] = await writeFiles(folder, { 'harbour.txt': `Harbour notes\n\n${text}\n`, 'press.csv': list })
  await kliping.importFiles([harbour ?? ''])
  await kliping.importFinished()
  await kliping.importFiles([press ?? ''])
  await kliping.columns.pane.waitFor()
  await kliping.library.story('Harbour notes').click()
  await expect(kliping.columns.pane).toBeHidden()
  await kliping.status.getByRole('button', { name: 'Check columns' }).click()
  await kliping.columns.pane.getByRole('button', { name: 'Do not import' }).last().click()
  await expect(kliping.columns.pane).toBeHidden()
  await expect(page.getByText('press.csv')).toBeHidden()
  await expect(kliping.library.stories).toHaveCount(1)
})

test('JSON whose names leave no doubt is imported without a question', async ({ kliping, folder }) => {
  const rows = [{ headline: 'Contract signed', text, published_at: '2024-06-25' }]
  await kliping.importFiles(await writeFiles(folder, { 'export.json': JSON.stringify(rows) }))
  await kliping.importFinished()
  await expect(kliping.library.stories).toHaveCount(1)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the columns have no accessibility violation in ${colorScheme} colours`, async ({ kliping, folder, page }) => {
    await page.emulateMedia({ colorScheme })
    await kliping.importFiles(
      await writeFiles(folder, { 'press.csv': list, 'odd.csv': 'colour,size\nred,5\nblue,6\n' }),
    )
    await expect(kliping.columns.pane).toContainText('no story can be made')
    await expectNoViolations(page)
    await kliping.columns.use('Kop').click()
    await expectNoViolations(page)
  })
}
