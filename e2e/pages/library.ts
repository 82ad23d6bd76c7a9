/** Search, filters and the list of stories. */
import type { Locator, Page } from 'playwright/test'

export class Library {
  readonly search: Locator
  readonly list: Locator
  readonly stories: Locator
  readonly filters: Locator
  readonly count: Locator

  constructor(private readonly page: Page) {
    this.search = page.getByRole('searchbox', { name: 'Search the archive' })
    this.list = page.getByRole('listbox', { name: 'Stories' })
    this.stories = this.list.getByRole('option')
    this.filters = page.getByRole('navigation', { name: 'Filters' })
    this.count = page.getByRole('region', { name: 'Stories' }).getByRole('heading', { level: 2 })
  }

  story(title: string | RegExp): Locator {
    return this.stories.filter({ hasText: title }).first()
  }

  async open(title: string | RegExp): Promise<void> {
    await this.story(title).click()
    await this.page.getByRole('region', { name: 'Reader' }).getByRole('heading', { level: 2, name: title }).waitFor()
  }

  /** A value of a facet, named with its count ("Indonesian, 3 stories"). */
  facetValue(facet: string, value: string | RegExp): Locator {
    return this.filters.getByRole('listbox', { name: facet }).getByRole('option', { name: value })
  }

  /** A filter that holds, above the list. */
  activeFilter(name: string | RegExp): Locator {
    return this.page.getByRole('grid', { name: 'Active filters' }).getByRole('row', { name })
  }
}
