/**
 * SQLite's FTS5 through better-sqlite3: external text kept with the index, one transaction a batch, `optimize` at the end. Asked for
 * stories with every word; or, as Kliping answers, for stories with any of the words, with how many there are.
 */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { runContender } from './contender'

const file = (dir: string) => join(dir, 'news.sqlite')

await runContender(
  (dir) => {
    const db = new Database(file(dir))
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = NORMAL')
    db.exec(`CREATE VIRTUAL TABLE story USING fts5(
      id UNINDEXED, title, body, outlet, authors, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')`)
    const insert = db.prepare('INSERT INTO story VALUES (?, ?, ?, ?, ?)')
    return {
      add: (stories) =>
        db.transaction(() => {
          for (const { id, title, body, outlet, authors } of stories)
            insert.run(id, title, body, outlet, authors.join(', '))
        })(),
      finish() {
        db.exec("INSERT INTO story(story) VALUES ('optimize')")
        db.pragma('wal_checkpoint(TRUNCATE)')
        db.close()
      },
    }
  },
  (dir, _, how) => {
    const db = new Database(file(dir), { readonly: true })
    const select = db.prepare('SELECT id FROM story WHERE story MATCH ? ORDER BY rank LIMIT 50').pluck()
    const count = db.prepare('SELECT count(*) FROM story WHERE story MATCH ?').pluck()
    db.exec('CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, story, row)')
    const complete = db
      .prepare('SELECT term FROM vocabulary WHERE term >= ? AND term < ? ORDER BY doc DESC LIMIT 10')
      .pluck()
    return {
      ask({ kind, words }) {
        const quoted = words.map((word) => `"${word}"`)
        const asked = quoted.join(how === 'any' ? ' OR ' : ' ') + (kind === 'unfinished' ? ' *' : '')
        if (how === 'any') count.get(asked)
        return select.all(asked) as string[]
      },
      suggest: (beginning) => complete.all(beginning, `${beginning}\uffff`) as string[],
    }
  },
)
