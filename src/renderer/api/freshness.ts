/** Turns what the archive tells into questions asked again: changed stories, changed annotations, a line that came back. */
import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { keys } from './keys'
import type { Link } from './link'

/** While an import changes the archive, the list is asked again this long after its last answer. */
const listPauseMs = 700
/** What counts over the whole archive and seldom changes is asked again less often. */
const countsPauseMs = 2500
/** An open story is asked again when nothing has changed for this long: an import leaves it alone. */
const storyQuietMs = 1000

/** @returns a function that stops it */
export function keepFresh(queries: QueryClient, link: Link): () => void {
  const list = createRefresher(queries, [keys.searches, keys.info], listPauseMs)
  const counts = createRefresher(queries, [keys.collections, keys.trash, keys.rules, keys.samples], countsPauseMs)
  let quiet: ReturnType<typeof setTimeout> | undefined
  const stopEvents = link.subscribe((event) => {
    if (event.type === 'annotations.changed') void queries.invalidateQueries({ queryKey: keys.story(event.storyId) })
    if (event.type === 'stories.changed' || event.type === 'annotations.changed') {
      list.changed()
      counts.changed()
    }
    if (event.type === 'stories.changed') {
      clearTimeout(quiet)
      quiet = setTimeout(() => void queries.invalidateQueries({ queryKey: keys.stories }), storyQuietMs)
    }
  })
  let connection = link.state().connection
  const stopWatch = link.watch(() => {
    const before = connection
    connection = link.state().connection
    if (before !== 'open' && connection === 'open') void queries.invalidateQueries()
  })
  return () => {
    clearTimeout(quiet)
    list.stop()
    counts.stop()
    stopEvents()
    stopWatch()
  }
}

/** Asks again after a change, never before the last answer is there: a slow archive is not asked faster than it answers. */
function createRefresher(queries: QueryClient, queryKeys: QueryKey[], pauseMs: number) {
  let isStale = false
  let isRunning = false
  let isStopped = false
  const run = async () => {
    isRunning = true
    while (isStale && !isStopped) {
      isStale = false
      await Promise.all(queryKeys.map((queryKey) => queries.invalidateQueries({ queryKey })))
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
    isRunning = false
  }
  return {
    changed() {
      isStale = true
      if (!isRunning) void run()
    },
    stop() {
      isStopped = true
    },
  }
}
