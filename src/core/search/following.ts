/** Takes into the index of a process that only reads what another one writes meanwhile. */
import { storiesWithLine } from '../cleaning/cleaning'
import type { Library, ReadingChange } from '../library/library'
import type { StoryIndex } from './search-index'

const batch = 256

/** @param followed told when something can be found that could not before, or no longer */
export function createFollowing(
  library: Library,
  index: Pick<StoryIndex, 'add' | 'replace'>,
  followed: () => void,
): (storyIds: readonly string[], reading: ReadingChange) => void {
  let work: Promise<void> = Promise.resolve()

  async function follow(storyIds: readonly string[], { corrected, rules }: ReadingChange): Promise<void> {
    await readInto((stories) => index.add(stories), storyIds)
    const reread = new Set(corrected)
    for (const { outlet, text } of rules) for (const id of await storiesWithLine(library, outlet, text)) reread.add(id)
    await readInto((stories) => index.replace(stories), [...reread])
    followed()
  }

  async function readInto(take: StoryIndex['add'], storyIds: readonly string[]): Promise<void> {
    for (let from = 0; from < storyIds.length; from += batch) {
      const present = storyIds.slice(from, from + batch).filter((id) => library.has(id))
      if (present.length > 0) await take(await library.stories(present))
    }
  }

  return (storyIds, reading) => {
    // What cannot be read now is read at the next opening.
    work = work.then(() => follow(storyIds, reading)).catch(() => {})
  }
}
