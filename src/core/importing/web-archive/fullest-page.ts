/** Chooses what to read of a page that was saved with its frames. */
import { bodyText } from '../../../contract/story'
import type { StoryDraft } from '../draft'

/** A page with less text of its own lays out frames. */
const leastText = 200

/**
 * The first page, or the one with the most text when the first has hardly any.
 * @param pages at least one: the page, then its frames
 * @throws what reading the page threw when none can be read
 */
export function readFullest<Page>(pages: readonly Page[], read: (page: Page) => StoryDraft): StoryDraft {
  let best: { draft: StoryDraft; length: number } | undefined
  let failure: unknown
  for (const page of pages) {
    try {
      const draft = read(page)
      const { length } = bodyText(draft.blocks)
      if (!best || length > best.length) best = { draft, length }
      if (best.length >= leastText) break
    } catch (error) {
      failure ??= error
    }
  }
  if (!best) throw failure
  return best.draft
}
