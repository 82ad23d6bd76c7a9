/** The field that does anything. */
import type { Locator, Page } from 'playwright/test'

export class Palette {
  readonly dialog: Locator
  readonly field: Locator
  readonly items: Locator

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Do anything' })
    this.field = this.dialog.getByRole('searchbox')
    this.items = this.dialog.getByRole('menuitem')
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+k')
    await this.dialog.waitFor()
  }

  /** Types words and takes the first that fits them. */
  async run(words: string, item: string | RegExp): Promise<void> {
    await this.open()
    await this.field.fill(words)
    await this.items.filter({ hasText: item }).first().waitFor()
    await this.page.keyboard.press('Enter')
    await this.dialog.waitFor({ state: 'hidden' })
  }
}
