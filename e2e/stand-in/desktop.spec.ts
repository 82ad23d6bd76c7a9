/** The built program under the stand-in: what real Electron is to do, and what only the stand-in can show. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeDesktop } from '../electron/scenarios'
import { KlipingWindow } from '../pages/kliping-window'
import { expect, test } from './test'

describeDesktop(test)

test('says in words why the archive cannot be opened, and ends', async ({ folder, start }) => {
  await writeFile(join(folder, 'file'), '')
  const { exited, output } = start({ archiveDir: join(folder, 'file') })
  expect(await exited).toBe(3)
  expect(output()).toContain('Kliping cannot open its archive')
  expect(output()).not.toMatch(/\n\s+at /)
})

test('imports a folder that is dropped', async ({ folder, open }) => {
  const clips = join(folder, 'clips')
  await mkdir(clips)
  await writeFile(
    join(clips, 'note.txt'),
    'A short note\n\nThe harbour office was closed all day, and nobody said why it was.\n',
  )
  const desktop = await open()
  const window = new KlipingWindow(desktop.page)
  await window.status.getByText(/stories/).waitFor()
  await desktop.drop([clips])
  await window.importFinished()
  await expect(window.status).toContainText('1 imported')
})
