/** Asks axe about what is on the screen. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from 'playwright/test'

export async function expectNoViolations(page: Page): Promise<void> {
  // A colour in the middle of a change is not what is read.
  await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== 'running'))
  // The one frame there can be holds a foreign page, in which nothing runs: not ours, and out of axe's reach.
  const { violations } = await new AxeBuilder({ page })
    .options({ iframes: false, resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze()
  expect(
    violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `  ${node.html}`).join('\n')}`),
  ).toEqual([])
}
