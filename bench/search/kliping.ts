/** Kliping's index: packed segments, opened by slices. Like its peers it answers with the first fifty ids. */
import type { Library } from '../../src/core/library/library'
import { LayeredIndex } from '../../src/core/search/layered-index'
import { createMatcher } from '../../src/core/search/matcher'
import { bestMatches } from '../../src/core/search/ranking'
import { SavedIndex } from '../../src/core/search/saved-index'
import { PageCache } from '../../src/core/search/segments/page-cache'
import { StoryNumbers } from '../../src/core/search/story-numbers'
import { noteFields, textDocument } from '../../src/core/search/story-terms'
import { createIndexStore } from '../../src/node/index-store'
import { runContender } from './contender'
import type { BenchQuery } from './corpus'

/** Only what the index asks of a library. */
const library = {
  readOnly: false,
  readingState: '',
  state: 'all of the corpus',
  annotationsOf: () => [],
} as Pick<Library, 'readOnly' | 'readingState' | 'state' | 'annotationsOf'> as Library

function openIndex(dir: string) {
  const store = createIndexStore(dir)
  const numbers = new StoryNumbers()
  const cache = new PageCache(48 << 20)
  const notes = new LayeredIndex(noteFields, numbers, (bytes) => store.checksum(bytes), cache)
  const told = {
    found: () => {},
    failed: (error: unknown) => {
      throw error
    },
  }
  return { texts: new SavedIndex(store, numbers, library, notes, cache, told), numbers }
}

await runContender(
  (dir) => {
    const { texts } = openIndex(dir)
    return {
      async add(stories) {
        await texts.add(stories.map(textDocument))
        await texts.settle()
      },
      async finish() {
        await texts.rest()
        await texts.save({ library: library.state, notes: 'none' })
        await texts.end()
      },
    }
  },
  async (dir) => {
    const { texts, numbers } = openIndex(dir)
    await texts.open(() => 'none')
    const matcher = createMatcher(library, numbers, texts.index, texts.notes)
    const ask = async ({ kind, words }: BenchQuery) => {
      const query = words.join(' ') + (kind === 'unfinished' ? '' : ' ')
      const request = { query, match: 'all', filters: {}, offset: 0, limit: 50, prefix: true } as const
      const matches = matcher.find(request, await matcher.choose(request), request.limit)
      const first = bestMatches(matches.any, request.limit, matches, (a, b) => a - b)
      return first.map((story) => numbers.idOf(story))
    }
    return { ask, suggest: (beginning) => [...texts.index.endings(beginning, 10).keys()] }
  },
)
