/** Measures `kliping import` of one file of many stories, as a person would run it: from its start to its end, everything on disk. */
import { spawn } from 'node:child_process'
import { createWriteStream, readFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { storyOf } from '../search/corpus'

const cli = join(import.meta.dirname, '../../../out/cli/index.js')
const lookEveryMs = 100
const MB = 2 ** 20

/** @param folder an empty one, for the file and the archive */
export async function measureWholeImport(stories: number, folder: string) {
  const path = join(folder, 'stories.jsonl')
  await pipeline(lines(stories), createWriteStream(path))
  const started = performance.now()
  const peakMb = await peakOf(['import', '--archive', join(folder, 'archive'), path])
  const seconds = (performance.now() - started) / 1000
  return { sizeMb: (await stat(path)).size / MB, stories, seconds, peakMb }
}

function* lines(stories: number): Iterable<string> {
  for (let number = 0; number < stories; number++) {
    const { id, title, authors, outlet, language, publishedAt, body } = storyOf(number)
    yield `${JSON.stringify({ id, title, author: authors[0], outlet, language, date: publishedAt, text: body })}\n`
  }
}

/** The most memory that the command had, threads and all, in MB. Linux keeps it for each process, so that none is missed; elsewhere it is 0. */
function peakOf(command: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [cli, ...command], { stdio: ['ignore', 'ignore', 'inherit'] })
  let peakKb = 0
  const look = setInterval(() => {
    try {
      peakKb = Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? peakKb)
    } catch {
      // Not Linux, or it has just ended.
    }
  }, lookEveryMs)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => {
      clearInterval(look)
      if (code === 0) resolve(peakKb / 1024)
      else reject(new Error(`kliping ${command.join(' ')} ended with ${code}`))
    })
  })
}
