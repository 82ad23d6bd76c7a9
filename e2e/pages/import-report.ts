/** The report of an import. */
import type { Locator, Page } from 'playwright/test'

export class ImportReport {
  readonly pane: Locator
  readonly lines: Locator

  constructor(private readonly page: Page) {
    this.pane = page.getByRole('region', { name: 'Import report' })
    this.lines = this.pane.getByRole('listitem')
  }

  async open(): Promise<void> {
    await this.page.getByRole('contentinfo').getByRole('button', { name: 'Show report' }).click()
    await this.pane.waitFor()
  }

  line(text: string | RegExp): Locator {
    return this.lines.filter({ hasText: text })
  }

  /** @param name as on the button ("Failed", "All") */
  async show(name: string): Promise<void> {
    await this.pane.getByRole('radio', { name: new RegExp(`^${name}`) }).click()
  }
}
