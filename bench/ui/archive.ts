/** An archive of generated stories, imported by the command line as anyone would, and served to the browser. */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { storyOf } from '../search/corpus'

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

/** @returns milliseconds */
export async function importFile(archiveDir: string, path: string): Promise<number> {
  const startedAt = performance.now()
  await promisify(execFile)(process.execPath, [cli, 'import', '--archive', archiveDir, path], { maxBuffer: 1 << 30 })
  return performance.now() - startedAt
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
