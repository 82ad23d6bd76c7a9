/** An archive in a folder of its own, into which broken files are imported through the real reader, worker and store. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dispatch } from '../src/contract/dispatch'
import type { ErrorInfo } from '../src/contract/errors'
import type { ImportLine } from '../src/contract/importing'
import { methods } from '../src/contract/methods'
import { type Archive, createArchive } from '../src/core/archive'
import type { DraftReader } from '../src/core/ports'
import { createDownloads } from '../src/node/downloads'
import { createIndexStore } from '../src/node/index-store'
import { createIntake } from '../src/node/intake'
import { machine } from '../src/node/machine'
import { createWorkerReader } from '../src/node/reading/worker-reader'
import { openStore } from '../src/node/store/open-store'
import { createOriginals } from '../src/node/store/originals'

/** Stricter than in use: a small file has no need of more. */
const limits = { silenceMs: 20_000, memoryMb: 768 }
/** Of the processor, so that a busy machine is no failure. */
const mostCpuMs = 10_000
const mostRssBytes = 2 * 2 ** 30

export interface Broken {
  name: string
  bytes: Uint8Array
}
export interface Escape {
  /** The file that was read, or undefined when it cannot be told which. */
  name?: string
  what: string
}

/** @param script the built worker @returns what got out of the cage; nothing when all is well */
export async function tryInCage(script: string, files: readonly Broken[]): Promise<Escape[]> {
  const root = mkdtempSync(join(tmpdir(), 'kliping-fuzz-'))
  const reader = createWorkerReader(script, limits)
  const escapes: Escape[] = []
  const found = (what: string, name?: string) => escapes.push({ what, name: name?.slice(root.length + 4) })
  try {
    await mkdir(join(root, 'in'))
    for (const { name, bytes } of files) await writeFile(join(root, 'in', name), bytes)
    const intake = createIntake(join(root, 'uploads'))
    const archive = await createArchive({
      store: await openStore(join(root, 'archive')),
      originals: createOriginals(join(root, 'archive')),
      intake,
      folders: { watch: () => ({ close: async () => {} }) },
      reader: watched(reader, found),
      tables: reader,
      index: createIndexStore(join(root, 'archive', 'index')),
      downloads: createDownloads(join(root, 'exports')),
      ...machine,
    })
    const lines = await importAll(archive, intake.offer([join(root, 'in')]).token)
    for (const { file, error } of lines) if (error && isOurFault(error)) found(`${error.code}: ${error.message}`, file)
    for (const file of files) {
      const path = join(root, 'in', file.name)
      if (!lines.some((line) => line.file.startsWith(path))) found('is not in the report', path)
    }
    await readBack(archive, lines, found)
    await archive.close()
    for (const name of readdirSync(root))
      if (name !== 'in' && name !== 'archive') found(`${name} lies beside the archive`)
  } catch (error) {
    found(`the archive failed: ${(error as Error).stack}`)
  } finally {
    await reader.close()
    rmSync(root, { recursive: true, force: true })
  }
  return escapes
}

/** The reader, looked at from outside. */
function watched(reader: DraftReader, found: (what: string, name: string) => void): DraftReader {
  return {
    async *read(source, signal) {
      const before = process.cpuUsage()
      for await (const item of reader.read(source, signal)) {
        if ('error' in item && isOurFault(item.error)) found(`${item.error.code}: ${item.error.message}`, source.file)
        yield item
      }
      const { user, system } = process.cpuUsage(before)
      const spentMs = (user + system) / 1000
      if (spentMs > mostCpuMs) found(`took ${Math.round(spentMs)} ms of the processor`, source.file)
      const { rss } = process.memoryUsage()
      if (rss > mostRssBytes) found(`the program has grown to ${Math.round(rss / 2 ** 20)} MB`, source.file)
    },
  }
}

/** What no file may lead to, whatever stands in it: these are told where something was not foreseen. */
function isOurFault({ code, message }: ErrorInfo): boolean {
  return code === 'internal' || code === 'reader-failed' || code === 'io-failed' || message.includes('more memory')
}

async function importAll({ api, subscribe }: Archive, token: string): Promise<ImportLine[]> {
  const finished = new Promise<void>((resolve) => {
    subscribe((event) => {
      if (event.type === 'import.progress' && event.progress.phase === 'finished') resolve()
    })
  })
  const { importId } = await api['imports.start']({ token })
  await finished
  return (await api['imports.report']({ importId })).lines
}

/** What was made of the files is what the contract says a story is. */
async function readBack({ api }: Archive, lines: readonly ImportLine[], found: (what: string, name: string) => void) {
  for (const { file, id } of lines) {
    if (!id) continue
    const answer = await dispatch(api, 'stories.get', { id })
    const parsed = answer.ok ? methods['stories.get'].output.safeParse(answer.value) : undefined
    if (!answer.ok) found(`its story cannot be read: ${answer.error.message}`, file)
    else if (!parsed?.success) found(`its story is none: ${parsed?.error.message}`, file)
  }
}
