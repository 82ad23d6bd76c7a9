/** FlexSearch with whole words and its export to files. It ranks without BM25 and forgives no slips. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Index } from 'flexsearch'
import { runContender } from './contender'

const create = () => new Index({ tokenize: 'strict' })

await runContender(
  (dir) => {
    const index = create()
    return {
      add(stories) {
        for (const { id, title, body, outlet, authors } of stories) {
          index.add(id, `${title}\n${outlet}\n${authors.join(', ')}\n${body}`)
        }
      },
      async finish() {
        await index.export((key: string, data: string) => {
          if (data !== undefined) writeFileSync(join(dir, key), data)
        })
      },
    }
  },
  (dir) => {
    const index = create()
    for (const key of readdirSync(dir)) index.import(key, readFileSync(join(dir, key), 'utf8'))
    return { ask: ({ words }) => index.search(words.join(' '), { limit: 50 }) as string[] }
  },
)
