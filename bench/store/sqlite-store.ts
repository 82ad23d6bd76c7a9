/** The same in SQLite through better-sqlite3, as durable: write-ahead log, synchronous=FULL, an index for the list. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { batch, memory, print, sampleAnnotation, sampleStory, saves, timed } from './measuring'

const [what, dir = '', count = '0'] = process.argv.slice(2)
const startedAt = performance.now()
const db = new Database(join(dir, 'news.sqlite'))
db.pragma('journal_mode = WAL')
db.pragma('synchronous = FULL')
db.exec(`
  CREATE TABLE IF NOT EXISTS story (id TEXT PRIMARY KEY, published TEXT, entry TEXT, content TEXT) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS story_published ON story (published);
  CREATE TABLE IF NOT EXISTS annotation (id TEXT PRIMARY KEY, story TEXT, value TEXT);
  CREATE INDEX IF NOT EXISTS annotation_story ON annotation (story);`)

if (what === 'fill') {
  const insert = db.prepare('INSERT INTO story VALUES (?, ?, ?, ?)')
  for (let from = 0; from < Number(count); from += batch) {
    const some = Array.from({ length: Math.min(batch, Number(count) - from) }, (_, n) => sampleStory(from + n))
    const add = db.transaction(() => {
      for (const { body: _, blocks, related, warnings, ...entry } of some) {
        insert.run(entry.id, entry.publishedAt, JSON.stringify(entry), JSON.stringify({ blocks, related, warnings }))
      }
    })
    await timed(add)
  }
  const before = performance.now()
  db.close()
  print({ closeMs: performance.now() - before })
} else {
  const newest = db.prepare('SELECT id, entry FROM story ORDER BY published DESC LIMIT 50')
  const openedMs = performance.now() - startedAt
  const opened = memory()
  const page = newest.all() as { id: string; entry: string }[]
  for (const { entry } of page) JSON.parse(entry)
  const listedMs = performance.now() - startedAt
  JSON.parse(db.prepare('SELECT content FROM story WHERE id = ?').pluck().get(page[0]?.id) as string)
  const ids = db.prepare('SELECT id FROM story').pluck().all() as string[]
  const { heapBytes, residentBytes } = memory()
  const put = db.prepare('INSERT INTO annotation VALUES (?, ?, ?)')
  for (let n = 0; n < saves; n++) {
    const annotation = sampleAnnotation(n, ids[(n * 7919) % ids.length] ?? '')
    await timed(() => put.run(annotation.id, annotation.storyId, JSON.stringify(annotation)))
  }
  db.close()
  print({ openedMs, openedBytes: opened.heapBytes, listedMs, heapBytes, residentBytes })
}
