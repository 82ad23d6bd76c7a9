/** What columns are, before a table is imported. */
import type { Locator, Page } from 'playwright/test'

export class ColumnCheck {
  readonly pane: Locator

  constructor(private readonly page: Page) {
    this.pane = page.getByRole('region', { name: 'Which column is what?' })
  }

  row(column: string): Locator {
    return this.pane.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: column, exact: true }) })
  }

  /** The button that shows what the column is taken for. */
  use(column: string): Locator {
    return this.row(column).getByRole('button', { name: `What “${column}” is` })
  }

  async choose(column: string, use: string): Promise<void> {
    await this.use(column).click()
    await this.page.getByRole('option', { name: use, exact: true }).click()
  }

  async import(): Promise<void> {
    await this.pane.getByRole('button', { name: 'Import', exact: true }).click()
  }
}
