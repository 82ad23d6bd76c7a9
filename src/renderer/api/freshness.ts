/** Turns what the archive tells into questions asked again: changed stories, changed annotations, a line that came back. */
import type { QueryClient } from '@tanstack/react-query'
import { keys } from './keys'
import type { Link } from './link'

/** Searches are asked again at most this often while an import changes the archive. */
const changesEveryMs = 800

/** @returns a function that stops it */
export function keepFresh(queries: QueryClient, link: Link): () => void {
  let pending: ReturnType<typeof setTimeout> | undefined
  const storiesChanged = () => {
    pending ??= setTimeout(() => {
      pending = undefined
      for (const queryKey of [keys.searches, keys.info, keys.collections, keys.stories]) {
        void queries.invalidateQueries({ queryKey })
      }
    }, changesEveryMs)
  }
  const stopEvents = link.subscribe((event) => {
    if (event.type === 'stories.changed') storiesChanged()
    if (event.type === 'annotations.changed') {
      void queries.invalidateQueries({ queryKey: keys.story(event.storyId) })
      storiesChanged()
    }
  })
  let connection = link.state().connection
  const stopWatch = link.watch(() => {
    const before = connection
    connection = link.state().connection
    if (before !== 'open' && connection === 'open') void queries.invalidateQueries()
  })
  return () => {
    clearTimeout(pending)
    stopEvents()
    stopWatch()
  }
}
