/** The settings menu. */
import type { Page } from 'playwright/test'

export class SettingsMenu {
  constructor(private readonly page: Page) {}

  /** @param name of the choice, in the language that is shown */
  async choose(name: string, button = 'Settings'): Promise<void> {
    await this.page.getByRole('button', { name: button }).click()
    await this.page.getByRole('menuitemradio', { name }).click()
  }
}
