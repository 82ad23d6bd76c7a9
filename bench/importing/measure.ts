/**
 * Measures one thing and prints it as a line of JSON: `format NAME` reads generated files of a format for two seconds, through
 * the same readers as an import, in this thread; `large KIND MEGABYTES FOLDER` reads one large file in the worker; `whole STORIES
 * FOLDER` imports that many from the command line.
 */
import { createWriteStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { DraftReader, SourceFile } from '../../src/core/ports'
import { directReader } from '../../src/node/reading/direct-reader'
import { createWorkerReader } from '../../src/node/reading/worker-reader'
import { formats, large } from './generated-files'
import { measureWholeImport } from './whole-import'

const measureMs = 2000
const never = new AbortController().signal

/** Stories in it, members read in turn. */
async function readAll(reader: DraftReader, source: SourceFile): Promise<number> {
  let stories = 0
  for await (const item of reader.read(source, never)) {
    if ('blocks' in item) stories++
    else if ('member' in item) stories += await readAll(reader, inMemory(item.member.name, item.member.bytes))
    else throw new Error(`${source.file}: ${item.error.message}`)
  }
  return stories
}
const inMemory = (file: string, bytes: Uint8Array): SourceFile => ({
  file,
  sizeBytes: bytes.length,
  content: { bytes },
})

async function measureFormat(name: string) {
  const format = formats.find((each) => each.name === name)
  if (!format) throw new Error(`There is no format called ${name}.`)
  const files: Uint8Array[] = []
  for (let at = 0; at < (format.holdsMany ? 1 : 50); at++) files.push(await format.file(format.holdsMany ? 200 : at))
  // Once before, so that what is loaded and compiled late does not count.
  for (const bytes of files) await readAll(directReader, inMemory('file', bytes))
  let [stories, bytesRead, files_] = [0, 0, 0]
  const started = performance.now()
  while (performance.now() - started < measureMs) {
    const bytes = files[files_++ % files.length] ?? new Uint8Array()
    stories += await readAll(directReader, inMemory('file', bytes))
    bytesRead += bytes.length
  }
  const seconds = (performance.now() - started) / 1000
  return { storiesPerSecond: stories / seconds, megabytesPerSecond: bytesRead / 2 ** 20 / seconds }
}

async function measureLarge(kind: 'warc' | 'mbox', megabytes: number, folder: string) {
  const path = join(folder, `large.${kind}`)
  await pipeline(function* () {
    let written = 0
    for (let number = 0; written < megabytes * 2 ** 20; number++) {
      const piece = large[kind](number)
      written += piece.length
      yield piece
    }
  }, createWriteStream(path))
  const { size } = await stat(path)
  const reader = createWorkerReader(join(import.meta.dirname, '../../../out/node/reader-worker.js'))
  const before = process.memoryUsage().rss
  let peak = before
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 50)
  const started = performance.now()
  let stories = 0
  for await (const item of reader.read({ file: path, sizeBytes: size, content: { path } }, never))
    if ('blocks' in item) stories++
  const seconds = (performance.now() - started) / 1000
  clearInterval(watch)
  await reader.close()
  await rm(path)
  const MB = 2 ** 20
  return {
    sizeMb: size / MB,
    stories,
    seconds,
    peakMb: peak / MB,
    beforeMb: before / MB,
    megabytesPerSecond: size / MB / seconds,
  }
}

const [what, name = '', ...others] = process.argv.slice(2)

function measure() {
  const [first = '', folder = ''] = others
  if (what === 'large') return measureLarge(name as 'warc', Number(first), folder)
  return what === 'whole' ? measureWholeImport(Number(name), first) : measureFormat(name)
}
console.log(JSON.stringify(await measure()))
