/** The bars of publication dates above the list. */
import type { Locator, Page } from 'playwright/test'

export class Timeline {
  readonly chart: Locator
  readonly from: Locator
  readonly to: Locator
  readonly allYears: Locator

  constructor(private readonly page: Page) {
    const group = page.getByRole('group', { name: /^Published/ })
    // The bars come after the way back to all years, which has an icon.
    this.chart = group.locator('svg').last()
    this.from = group.getByRole('slider', { name: 'Published from' })
    this.to = group.getByRole('slider', { name: 'Published until' })
    this.allYears = group.getByRole('button', { name: 'All years' })
  }

  /** The group of the bars that are shown, by its name. */
  named(name: string): Locator {
    return this.page.getByRole('group', { name, exact: true })
  }

  /** Clicks a bar. @param at in parts of the chart's width */
  async click(at: number): Promise<void> {
    await this.brush(at, at)
  }

  /** Draws a range with the mouse, in parts of the chart's width. */
  async brush(from: number, to: number): Promise<void> {
    const box = await this.chart.boundingBox()
    if (!box) throw new Error('There is no timeline on the screen.')
    const at = (part: number) => [box.x + part * box.width, box.y + box.height / 2] as const
    await this.page.mouse.move(...at(from))
    await this.page.mouse.down()
    await this.page.mouse.move(...at((from + to) / 2))
    await this.page.mouse.move(...at(to))
    await this.page.mouse.up()
  }
}
