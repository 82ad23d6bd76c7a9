/** The same in SQLite through better-sqlite3, as durable: write-ahead log, synchronous=FULL, an index for the list. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Story } from '../../src/contract/story'
import { cpuMs, fill, heapBytes, print, sampleAnnotation, saves, spread, timed } from './measuring'

const [what, dir = '', count = '0'] = process.argv.slice(2)
const startedAt = performance.now()
const cpuBefore = cpuMs()
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
  const add = db.transaction((stories: Story[]) => {
    for (const { body: _, blocks, related, warnings, ...entry } of stories) {
      insert.run(entry.id, entry.publishedAt, JSON.stringify(entry), JSON.stringify({ blocks, related, warnings }))
    }
  })
  const filled = await fill(Number(count), add)
  const heap = heapBytes()
  print({ ...filled, heapBytes: heap, closeMs: await timed(() => db.close()) })
} else {
  const newest = db.prepare('SELECT id, entry FROM story ORDER BY published DESC LIMIT 50')
  const openedMs = performance.now() - startedAt
  const page = newest.all() as { id: string; entry: string }[]
  for (const { entry } of page) JSON.parse(entry)
  const listedMs = performance.now() - startedAt
  const listedCpuMs = cpuMs() - cpuBefore
  JSON.parse(db.prepare('SELECT content FROM story WHERE id = ?').pluck().get(page[0]?.id) as string)
  const heap = heapBytes()
  const ids = db.prepare('SELECT id FROM story').pluck().all() as string[]
  const put = db.prepare('INSERT INTO annotation VALUES (?, ?, ?)')
  const times: number[] = []
  for (let n = 0; n < saves; n++) {
    const annotation = sampleAnnotation(n, ids[(n * 7919) % ids.length] ?? '')
    times.push(await timed(() => put.run(annotation.id, annotation.storyId, JSON.stringify(annotation))))
  }
  db.close()
  print({ openedMs, listedMs, listedCpuMs, heapBytes: heap, ...spread(times) })
}
