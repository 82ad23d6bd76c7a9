/** Files that came with a story: named under it; those with a story of their own lead to it and back. */
import { harbour, writeFiles } from './articles'
import { expectNoViolations } from './no-violations'
import { expect, test } from './test'

const note = `Notes of the clerk\n\n${harbour.paragraphs.join('\n\n')}\n`

const mail = [
  'From: Nadia Rahman <nadia@harbour.example>',
  'To: desk@harbour.example',
  'Subject: What the clerk wrote down',
  'Date: Tue, 25 Jun 2024 14:40:00 +0700',
  'Message-ID: <clerk@harbour.example>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="edge"',
  '',
  '--edge',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'The clerk sent me the notes of the meeting, and I have put them beside this letter for whoever needs them.',
  '',
  '--edge',
  'Content-Type: text/plain; charset=utf-8; name="notes.txt"',
  'Content-Disposition: attachment; filename="notes.txt"',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(note).toString('base64'),
  '--edge',
  'Content-Type: image/png; name="seal.png"',
  'Content-Disposition: attachment; filename="seal.png"',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]).toString('base64'),
  '--edge--',
  '',
].join('\r\n')

test('a mail names what came with it, and the story in an attachment leads back to it', async ({
  kliping,
  folder,
  page,
}) => {
  const { library, reader } = kliping
  await kliping.importFiles(await writeFiles(folder, { 'letter.eml': mail }))
  await kliping.importFinished()
  await expect(library.stories).toHaveCount(2)
  await library.open('What the clerk wrote down')
  await expect(reader.attachments.getByRole('listitem')).toHaveText([
    /notes\.txt.*text\/plain/,
    /seal\.png.*image\/png/,
  ])
  await expectNoViolations(page)
  await library.open('Notes of the clerk')
  await reader.attachments.getByRole('button', { name: 'Open the story this was attached to' }).click()
  await expect(reader.title).toHaveText('What the clerk wrote down')
})
