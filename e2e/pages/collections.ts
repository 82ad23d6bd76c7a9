/** The collections beside the list, and the one that is open. */
import type { Locator, Page } from 'playwright/test'

export class Collections {
  readonly list: Locator
  readonly form: Locator

  constructor(private readonly page: Page) {
    this.list = page.getByRole('listbox', { name: 'Collections' })
    this.form = page.getByRole('dialog', { name: /New collection|Name and note…/ })
  }

  /** Named with its count ("Harbour, 2 stories"). */
  one(name: string | RegExp): Locator {
    return this.list.getByRole('option', { name })
  }

  async fill({ name, note }: { name?: string; note?: string }): Promise<void> {
    if (name !== undefined) await this.form.getByRole('textbox', { name: 'Name' }).fill(name)
    if (note !== undefined) await this.form.getByRole('textbox', { name: 'Note' }).fill(note)
    await this.form.getByRole('button', { name: 'Save' }).click()
    await this.form.waitFor({ state: 'hidden' })
  }

  async create(words: { name: string; note?: string }): Promise<void> {
    await this.page.getByRole('button', { name: 'New collection' }).click()
    await this.fill(words)
  }

  /** The head of the open one. */
  opened(name: string): Locator {
    return this.page.getByRole('region', { name: `Collection ${name}` })
  }

  async choose(action: string): Promise<void> {
    await this.page.getByRole('button', { name: 'What to do with this collection' }).click()
    await this.page.getByRole('menuitem', { name: action }).click()
  }
}
