/** The open story. */
import { expect, type Locator, type Page } from 'playwright/test'

export class Reader {
  readonly pane: Locator
  readonly title: Locator
  readonly article: Locator
  readonly selectionToolbar: Locator
  readonly leftOut: Locator
  readonly tools: Locator
  readonly find: Locator
  readonly findField: Locator
  readonly original: Locator
  readonly attachments: Locator

  constructor(private readonly page: Page) {
    this.pane = page.getByRole('region', { name: 'Reader' })
    this.article = this.pane.getByRole('article')
    this.title = this.article.getByRole('heading', { level: 2 })
    this.selectionToolbar = page.getByRole('toolbar', { name: 'Highlight the selection' })
    this.tools = this.pane.getByRole('toolbar', { name: 'Story tools' })
    this.find = this.pane.getByRole('search', { name: 'Find in this story' })
    this.findField = this.find.getByRole('textbox')
    this.attachments = this.pane.getByRole('region', { name: 'Attachments' })
    this.original = page.getByRole('region', { name: 'Original' })
    this.leftOut = this.pane.getByRole('button', { name: /left out/ })
  }

  /** Drawn highlights with this text in them. */
  mark(text: string | RegExp): Locator {
    return this.article.locator('mark').filter({ hasText: text })
  }

  /** Selects words of the text as a mouse would: from the first character of one to the last of the other. */
  async select(from: string, to = from): Promise<void> {
    await this.article.evaluate(
      (article, [first, last]) => {
        const nodes: Text[] = []
        const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (node.parentElement?.closest('[data-start]')) nodes.push(node as Text)
        }
        const start = nodes.find((node) => node.data.includes(first))
        const end = nodes.find((node) => node.data.includes(last))
        if (!start || !end) throw new Error(`The text holds no “${first}” or no “${last}”.`)
        getSelection()?.setBaseAndExtent(start, start.data.indexOf(first), end, end.data.indexOf(last) + last.length)
      },
      [from, to] as const,
    )
    await expect(this.selectionToolbar).toBeVisible()
  }

  async highlight(color: string): Promise<void> {
    await this.selectionToolbar.getByRole('button', { name: `Highlight: ${color}` }).click()
  }

  /** Gives the block with this text another role; the left-out parts must be shown. */
  async readAs(text: string | RegExp, from: string, to: string): Promise<void> {
    const block = this.article.getByRole('note').filter({ hasText: text })
    await block.getByRole('button', { name: `Read as ${from}` }).click()
    await this.page.getByRole('menu', { name: 'Read as' }).getByRole('menuitemradio', { name: to, exact: true }).click()
  }

  /** The searched words that are marked in the text. */
  searchHits(): Promise<string[]> {
    return this.page.evaluate(() => [...(CSS.highlights.get('search-hit') ?? [])].map(String))
  }

  /** The words that the find bar found, as they are marked; the one at hand. */
  async found(): Promise<{ all: string[]; current: string[] }> {
    return this.page.evaluate(() => ({
      all: [...(CSS.highlights.get('found') ?? [])].map(String),
      current: [...(CSS.highlights.get('found-current') ?? [])].map(String),
    }))
  }

  /** @param choice as in the menu ("Largest") */
  async setText(choice: string): Promise<void> {
    await this.tools.getByRole('button', { name: 'Text', exact: true }).click()
    await this.page.getByRole('menuitemradio', { name: choice }).click()
    await this.page.keyboard.press('Escape')
  }

  selectedText(): Promise<string> {
    return this.page.evaluate(() => getSelection()?.toString() ?? '')
  }
}
