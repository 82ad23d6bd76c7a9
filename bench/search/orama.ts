/** Orama with its default tokenizer, saved as JSON. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, insertMultiple, load, save, search } from '@orama/orama'
import { runContender } from './contender'

const schema = { title: 'string', body: 'string', outlet: 'string', authors: 'string' } as const
const file = (dir: string) => join(dir, 'orama.json')

await runContender(
  (dir) => {
    const db = create({ schema })
    return {
      async add(stories) {
        const documents = stories.map(({ id, title, body, outlet, authors }) => ({
          id,
          title,
          body,
          outlet: outlet ?? '',
          authors: authors.join(', '),
        }))
        await insertMultiple(db, documents, documents.length)
      },
      finish: () => writeFileSync(file(dir), JSON.stringify(save(db))),
    }
  },
  (dir) => {
    const db = create({ schema })
    load(db, JSON.parse(readFileSync(file(dir), 'utf8')))
    return {
      async ask({ words }) {
        const { hits } = await search(db, { term: words.join(' '), limit: 50, threshold: 0 })
        return hits.map(({ id }) => id)
      },
    }
  },
)
