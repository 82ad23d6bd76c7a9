/** The dialog that shows what the reversible cleaner goes by. */
import type { Locator, Page } from 'playwright/test'

export class LearntRules {
  readonly dialog: Locator

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'What Kliping learnt' })
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Settings' }).click()
    await this.page.getByRole('button', { name: 'What Kliping learnt' }).click()
    await this.dialog.waitFor()
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Close' }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }

  rulesOf(outlet: string): Locator {
    return this.dialog.getByRole('list', { name: outlet }).getByRole('listitem')
  }

  switchOf(line: string): Locator {
    return this.dialog.getByRole('switch', { name: line })
  }

  /** Presses the switch; the input itself is hidden, what is seen and clicked is its label. */
  async toggle(line: string): Promise<void> {
    const input = this.page.getByRole('switch', { name: line })
    await this.dialog.locator('label').filter({ has: input }).click()
  }
}
