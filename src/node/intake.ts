/** Holds what a person chose or uploaded under a token, so that no path has to cross from a page. */

import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, realpath, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Offer } from '../contract/bridge'
import { KlipingError } from '../contract/errors'
import type { Intake, SourceEntry } from '../core/ports'
import { fileError } from './file-errors'
import { findSources, surveySources } from './find-sources'
import { createProcessFolder } from './process-folder'

export interface FileIntake extends Intake {
  /** Paths a person chose in a dialog, dropped, or named on the command line. */
  offer(paths: readonly string[]): Offer
  /** A token for files that are sent over HTTP. */
  beginUpload(): Promise<string>
  /** Takes one file of an upload. @throws KlipingError `unsafe-path`, `not-found`, `disk-full` */
  addUpload(token: string, relativeName: string, body: AsyncIterable<Uint8Array>): Promise<void>
  /** Deletes what was uploaded. */
  close(): Promise<void>
}

interface Held {
  paths: readonly string[]
  /** The folder of an upload: names are shown without it. */
  uploadFolder?: string
}

/** @param dir a folder of ours for uploads, made when needed; several processes may share it */
export function createIntake(dir: string): FileIntake {
  const held = new Map<string, Held>()
  const uploads = createProcessFolder(dir)

  const find = (token: string): Held => {
    const found = held.get(token)
    if (!found) throw new KlipingError('not-found', 'These files are not on offer any more. Choose them again.')
    return found
  }

  const discard = async (token: string) => {
    const uploadFolder = held.get(token)?.uploadFolder
    held.delete(token)
    if (uploadFolder) await rm(uploadFolder, { recursive: true, force: true })
  }

  return {
    offer(paths) {
      const token = randomUUID()
      held.set(token, { paths: paths.map((path) => path) })
      return { token, count: paths.length }
    },

    async beginUpload() {
      const token = randomUUID()
      const uploadFolder = join(await uploads.path(), token)
      held.set(token, { paths: [uploadFolder], uploadFolder })
      return token
    },

    async addUpload(token, relativeName, body) {
      const { uploadFolder } = find(token)
      if (!uploadFolder) throw new KlipingError('not-found', 'This token takes no uploads.')
      const target = resolve(uploadFolder, relativeName)
      if (relativeName === '' || relativeName.includes('\0') || !target.startsWith(uploadFolder + sep)) {
        throw new KlipingError(
          'unsafe-path',
          'A file was sent under a name that leads out of its folder, so it was refused.',
        )
      }
      try {
        await mkdir(dirname(target), { recursive: true })
        await pipeline(Readable.from(body), createWriteStream(target, { flags: 'wx', mode: 0o600 }))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(target, { force: true })
        throw fileError(error)
      }
    },

    survey: (token, signal) => surveySources(find(token).paths, signal),

    async *open(token, signal) {
      const { paths, uploadFolder } = find(token)
      try {
        yield* sources({ paths, uploadFolder }, signal)
      } finally {
        if (uploadFolder) await discard(token)
      }
    },

    peek: (token, signal) => sources(find(token), signal),

    async folders(token) {
      const { paths, uploadFolder } = find(token)
      if (uploadFolder) return []
      const folders: string[] = []
      for (const path of paths) {
        const real = await realpath(path).catch(() => undefined)
        if (real && (await stat(real)).isDirectory()) folders.push(real)
      }
      return folders
    },

    discard,

    async close() {
      held.clear()
      await uploads.remove()
    },
  }
}

async function* sources({ paths, uploadFolder }: Held, signal: AbortSignal): AsyncIterable<SourceEntry> {
  if (uploadFolder) await mkdir(uploadFolder, { recursive: true })
  for await (const entry of findSources(paths, signal)) {
    yield uploadFolder ? { ...entry, file: relative(uploadFolder, entry.file) || basename(entry.file) } : entry
  }
}
