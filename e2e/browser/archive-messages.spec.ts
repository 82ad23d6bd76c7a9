/** What the archive says is said in the language of the window; what it has no words for is marked as English. */
import { IndonesianWindow } from '../pages/indonesian-window'
import { writeFiles } from './articles'
import { expectNoViolations } from './no-violations'
import { expect, test } from './test'

test.use({ locale: 'id-ID' })

const strayDate = `Ferry sinks off the northern cape

Monday, 25 June 2024

The ferry left the harbour two hours late and with more people than it had life jackets, the port authority said on Tuesday.

Nobody counted who went aboard at the second pier, and the list that the company handed over names forty people who stayed on land.

ADVERTISEMENT
`

test('a report, its reasons and where a part stands', async ({ page, served, folder }) => {
  const kliping = new IndonesianWindow(page)
  await kliping.open(served.url)
  await kliping.importFiles(
    await writeFiles(folder, {
      'kosong.txt': '',
      'rusak.zip': Buffer.from('PK\u0003\u0004 this was never a zip'),
      'butir.jsonl': '{"title": "Feri tenggelam", "body": "Feri berangkat terlambat dua jam."}\n{"title": "Feri\n',
    }),
  )
  await kliping.openReport()
  await expect(kliping.reportLine('kosong.txt')).toContainText(
    'Berkas ini kosong. Bila seharusnya tidak, simpan atau salin lagi.',
  )
  await expect(kliping.reportLine('rusak.zip')).toContainText(
    /Zip ini rusak \(.+\)\. Buat lagi, atau bongkar dengan alat perbaikan, lalu impor foldernya\./,
  )
  // What broke is said by a library: it stays English, and a screen reader is told so.
  await expect(kliping.reportLine('rusak.zip').locator('[lang=en]')).toHaveText(/\w+ \w+/)
  await expect(kliping.reportLine('butir.jsonl · baris 2')).toContainText('Baris ini bukan objek JSON yang utuh.')
  await expectNoViolations(page)
})

test('a warning of a story, and why a line was left out', async ({ page, served, folder }) => {
  const kliping = new IndonesianWindow(page)
  await kliping.open(served.url)
  await kliping.importFiles(await writeFiles(folder, { 'feri.txt': strayDate }))
  await kliping.openStory('Ferry sinks off the northern cape')
  await expect(kliping.warnings).toHaveText('Hari dan tanggalnya tidak cocok: "Monday, 25 June 2024".')
  await expect(kliping.warnings).toHaveAttribute('lang', 'id')
  await kliping.showLeftOut()
  await expect(kliping.reader.getByRole('note', { name: 'Promosi' })).toContainText('Tanda iklan')
  await expectNoViolations(page)
})

test('an error', async ({ page, served }) => {
  const kliping = new IndonesianWindow(page)
  await kliping.open(served.url)
  await kliping.createCollection('Pelabuhan')
  await kliping.createCollection('Pelabuhan')
  await expect(kliping.notice('Koleksi tidak diubah')).toContainText('Sudah ada koleksi bernama "Pelabuhan".')
})
