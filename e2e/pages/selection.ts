/** The stories chosen in the list, and what is done with them. */
import type { Locator, Page } from 'playwright/test'

export class Selection {
  readonly bar: Locator
  readonly count: Locator

  constructor(private readonly page: Page) {
    this.bar = page.getByRole('region', { name: 'Chosen stories' })
    this.count = this.bar.getByRole('status')
  }

  /** @param name of a button in the bar */
  async press(name: string | RegExp): Promise<void> {
    await this.bar.getByRole('button', { name }).click()
  }

  async tag(tag: string, button: 'Add tag' | 'Take tag away' = 'Add tag'): Promise<void> {
    await this.press('Tag…')
    const dialog = this.page.getByRole('dialog', { name: /^Tag / })
    await dialog.getByRole('combobox', { name: 'Add a tag' }).fill(tag)
    await dialog.getByRole('button', { name: button }).click()
    await dialog.waitFor({ state: 'hidden' })
  }

  /** @param collection as in the menu */
  async addTo(collection: string): Promise<void> {
    await this.press('Add to a collection')
    await this.page.getByRole('menuitem', { name: collection }).click()
  }
}
