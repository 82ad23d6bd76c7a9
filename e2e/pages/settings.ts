/** The dialog with all settings. */
import type { Locator, Page } from 'playwright/test'

export class Settings {
  readonly dialog: Locator
  readonly search: Locator
  /** Each setting, named by its title. */
  readonly all: Locator

  /** @param name of the button that opens it, in the language that is shown */
  constructor(
    private readonly page: Page,
    private readonly name = 'Settings',
  ) {
    this.dialog = page.getByRole('dialog', { name, exact: true })
    this.search = this.dialog.getByRole('searchbox')
    this.all = this.dialog.getByRole('radiogroup')
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: this.name, exact: true }).click()
    await this.dialog.waitFor()
  }

  setting(title: string): Locator {
    return this.all.and(this.dialog.getByRole('radiogroup', { name: title, exact: true }))
  }

  value(title: string, name: string): Locator {
    return this.setting(title).getByRole('radio', { name, exact: true })
  }

  /** @param name of the value, in the language that is shown */
  async choose(name: string): Promise<void> {
    await this.open()
    // The radio itself is hidden; what is seen and clicked is its label.
    const radio = this.page.getByRole('radio', { name, exact: true })
    await this.dialog.locator('label').filter({ has: radio }).first().click()
    await this.close()
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await this.dialog.waitFor({ state: 'hidden' })
  }
}
