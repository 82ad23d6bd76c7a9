/** The trash: the way to it, what is in it, and emptying it. */
import type { Locator, Page } from 'playwright/test'

export class Trash {
  /** The entry under the filters, named with its count ("Trash, 1 story"). */
  readonly entry: Locator
  readonly dialog: Locator
  readonly stories: Locator
  readonly question: Locator

  constructor(private readonly page: Page) {
    this.entry = page.getByRole('navigation', { name: 'Filters' }).getByRole('button', { name: /^Trash, / })
    this.dialog = page.getByRole('dialog', { name: 'Trash' })
    this.stories = this.dialog.getByRole('listitem')
    this.question = page.getByRole('alertdialog', { name: 'Empty the trash?' })
  }

  /** Throws the open story away with the button above it. */
  async moveOpenStory(): Promise<void> {
    await this.page.getByRole('toolbar', { name: 'Story tools' }).getByRole('button', { name: 'Move to trash' }).click()
  }

  async open(): Promise<void> {
    await this.entry.click()
    await this.dialog.waitFor()
  }

  async putBack(title: string): Promise<void> {
    await this.dialog.getByRole('button', { name: `Put back ${title}` }).click()
  }

  /** Asks to empty it; the question is then open. */
  async askToEmpty(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Empty trash…' }).click()
    await this.question.waitFor()
  }
}
