/** What the reader's place says of the sample stories. */
import type { Locator, Page } from 'playwright/test'

export class Samples {
  readonly note: Locator
  readonly remove: Locator

  constructor(page: Page) {
    this.note = page.getByRole('region', { name: 'Sample stories' })
    this.remove = this.note.getByRole('button', { name: 'Remove the samples' })
  }
}
