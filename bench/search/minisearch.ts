/** MiniSearch alone, as its documentation has it: default tokenizer, AND, the last word as a prefix, the index as JSON. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import MiniSearch from 'minisearch'
import { runContender } from './contender'

const options = {
  fields: ['title', 'body', 'outlet', 'authors'],
  searchOptions: { combineWith: 'AND' as const, boost: { title: 1.1 } },
}
const file = (dir: string) => join(dir, 'minisearch.json')

await runContender(
  (dir) => {
    const index = new MiniSearch(options)
    return {
      add: (stories) => index.addAll(stories),
      finish: () => writeFileSync(file(dir), JSON.stringify(index)),
    }
  },
  (dir) => {
    const index = MiniSearch.loadJSON(readFileSync(file(dir), 'utf8'), options)
    return {
      ask({ kind, words }) {
        const last = words.at(-1)
        const prefix = (term: string) => kind === 'unfinished' && term === last
        return index
          .search(words.join(' '), { prefix })
          .slice(0, 50)
          .map(({ id }) => id)
      },
      suggest: (beginning) =>
        index
          .autoSuggest(beginning)
          .slice(0, 10)
          .map(({ suggestion }) => suggestion),
    }
  },
)
