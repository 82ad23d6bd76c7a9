/** An archive of generated stories, imported by the command line as anyone would, and served to the browser. */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, existsSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { storyOf } from '../search/corpus'
import { writeHeavyStories } from './heavy-stories'

const cli = join(import.meta.dirname, '../../../out/cli/index.js')

/** Writes stories as JSON lines. */
export async function writeStories(path: string, from: number, count: number): Promise<void> {
  async function* lines() {
    for (let number = from; number < from + count; number++) {
      const { title, authors, outlet, language, publishedAt, body } = storyOf(number)
      yield `${JSON.stringify({ id: `story-${number}`, title, author: authors[0], outlet, language, date: publishedAt, text: body })}\n`
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(path))
}

/**
 * An archive of so many generated stories, and the two heavy ones, in the folder.
 * @param kept a folder to copy it from; it is made there first when there is none yet
 */
export async function makeArchive(dir: string, size: number, kept: string | undefined): Promise<string> {
  const archive = join(dir, 'archive')
  const made = kept ?? archive
  if (!existsSync(join(made, 'archive.json'))) {
    const stories = join(dir, 'stories.jsonl')
    await writeStories(stories, 0, size)
    await importFiles(made, [stories, await writeHeavyStories(dir)])
  }
  if (kept) await cp(kept, archive, { recursive: true })
  return archive
}

async function importFiles(archiveDir: string, paths: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [cli, 'import', '--archive', archiveDir, ...paths], {
    maxBuffer: 1 << 30,
  })
}

export interface Served {
  url: string
  stop(): Promise<void>
}

export async function serve(archiveDir: string): Promise<Served> {
  const child = spawn(process.execPath, [cli, 'serve', '--archive', archiveDir])
  let printed = ''
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk
      const address = /http:\/\/127\.0\.0\.1\S+/.exec(printed)?.[0]
      if (address) resolve(address)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.on('exit', () => reject(new Error(`It ended: ${printed}`)))
  })
  return {
    url,
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGINT')
      await ended
    },
  }
}
