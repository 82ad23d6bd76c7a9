/** The export menu, and what it gives the person. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'

export interface ExportedFile {
  name: string
  text: string
}

export class ExportMenu {
  constructor(private readonly page: Page) {}

  /** @param what the menu's section ("This story", or a pattern for the whole result) */
  async save(what: string | RegExp, format: string): Promise<ExportedFile> {
    await this.page.getByRole('button', { name: 'Export', exact: true }).click()
    const download = this.page.waitForEvent('download')
    await this.page.getByRole('group', { name: what }).getByRole('menuitem', { name: format }).click()
    const file = await download
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
  }
}
