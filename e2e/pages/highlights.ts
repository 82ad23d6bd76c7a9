/** The story's highlights beside its text. */
import type { Locator, Page } from 'playwright/test'

export class Highlights {
  readonly list: Locator
  readonly cards: Locator
  readonly note: Locator
  readonly newTag: Locator

  constructor(private readonly page: Page) {
    this.list = page.getByRole('complementary', { name: 'Highlights' })
    this.cards = this.list.getByRole('list').first().locator(':scope > li')
    this.note = this.list.getByRole('textbox', { name: 'Note' })
    this.newTag = this.list.getByRole('textbox', { name: 'Add a tag' })
  }

  card(text: string | RegExp): Locator {
    return this.cards.filter({ hasText: text })
  }

  async edit(text: string | RegExp): Promise<void> {
    await this.card(text).getByRole('button', { name: 'Edit highlight' }).click()
  }

  async chooseColor(name: string): Promise<void> {
    const radio = this.page.getByRole('radio', { name })
    // The radio itself is hidden; what is seen and clicked is its label.
    await this.list.locator('label').filter({ has: radio }).click()
  }

  async save(): Promise<void> {
    await this.list.getByRole('button', { name: 'Save' }).click()
  }

  async remove(text: string | RegExp): Promise<void> {
    await this.card(text).getByRole('button', { name: 'Remove highlight' }).click()
  }

  async goTo(text: string | RegExp): Promise<void> {
    await this.card(text)
      .getByRole('button', { name: /^Go to/ })
      .click()
  }
}
