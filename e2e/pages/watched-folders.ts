/** The dialog with the folders whose files are imported as they come. */
import type { Locator, Page } from 'playwright/test'

export class WatchedFolders {
  readonly dialog: Locator
  readonly folders: Locator
  readonly choose: Locator

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Watched folders' })
    this.folders = this.dialog.getByRole('list', { name: 'Watched folders' }).getByRole('listitem')
    this.choose = this.dialog.getByRole('button', { name: 'Choose a folder…' })
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Import', exact: true }).click()
    await this.page.getByRole('menuitem', { name: 'Watched folders…' }).click()
    await this.dialog.waitFor()
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Close' }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }
}
