/** In a browser no folder can be named to be watched; the dialog says where it can. */
import { WatchedFolders } from '../pages/watched-folders'
import { expectNoViolations } from './no-violations'
import { expect, test } from './test'

test('the dialog says where a folder can be watched', async ({ kliping, page }) => {
  const watched = new WatchedFolders(kliping.page)
  await watched.open()
  await expect(watched.dialog).toContainText('No folder is watched')
  await expect(watched.dialog).toContainText('kliping watch FOLDER')
  await expect(watched.choose).toHaveCount(0)
  await expectNoViolations(page)
  await page.keyboard.press('Escape')
  await expect(watched.dialog).toBeHidden()
})
