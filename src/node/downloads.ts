/**
 * Finished exports, held as files only their owner can read until a person says where they go. They are removed when
 * Kliping closes, or at its next start if it was killed.
 */
import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { KlipingError } from '../contract/errors'
import type { Downloads } from '../core/ports'
import { fileError } from './file-errors'
import { createProcessFolder } from './process-folder'

export interface Download {
  path: string
  fileName: string
  mediaType: string
  sizeBytes: number
}

export interface FileDownloads extends Downloads {
  find(token: string): Download | undefined
  /**
   * Saves the export under this name, all of it or nothing; a file of that name is replaced in one step.
   * @throws KlipingError `not-found`, `file-missing`, `no-permission`, `disk-full`, `bad-request` (not a file's name)
   */
  saveTo(token: string, path: string): Promise<void>
  /** Deletes what is held. */
  close(): Promise<void>
}

/** A window that stays open for weeks does not keep every export it ever made. */
const heldDownloads = 20

/** @param dir a folder of ours, made when needed; several processes may share it */
export function createDownloads(dir: string): FileDownloads {
  const held = new Map<string, Download>()
  const folder = createProcessFolder(dir)

  async function forgetOldest(): Promise<void> {
    const [oldest] = held
    if (!oldest || held.size < heldDownloads) return
    held.delete(oldest[0])
    await rm(oldest[1].path, { force: true })
  }

  return {
    async create(fileName, mediaType, chunks) {
      const token = randomUUID()
      try {
        const path = join(await folder.path(), token)
        const sizeBytes = await writeNew(path, chunks)
        await forgetOldest()
        held.set(token, { path, fileName, mediaType, sizeBytes })
        return { token, sizeBytes }
      } catch (error) {
        throw fileError(error)
      }
    },

    find: (token) => held.get(token),

    async saveTo(token, path) {
      const download = held.get(token)
      if (!download) throw new KlipingError('not-found', 'This export is not held any more. Export it again.')
      try {
        await replaceFile(download.path, path)
      } catch (error) {
        throw saveError(error, path)
      }
    },

    async close() {
      held.clear()
      await folder.remove()
    },
  }
}

/** @returns the size in bytes; a file that could not be written whole is removed */
async function writeNew(path: string, chunks: AsyncIterable<string | Uint8Array>): Promise<number> {
  try {
    await writeFile(path, chunks, { flag: 'wx', mode: 0o600 })
    return (await stat(path)).size
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

async function replaceFile(source: string, path: string): Promise<void> {
  const target = await realTarget(path)
  const partial = join(dirname(target), `.kliping-${randomUUID()}.part`)
  try {
    await writeFile(partial, createReadStream(source), { flag: 'wx' })
    await makeDurable(partial)
    await rename(partial, target)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
  await makeDurable(dirname(target))
}

/** Where a link leads, so that the link stays one. Devices and folders are not replaced by a file. */
async function realTarget(path: string): Promise<string> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!found) return path
  if (!found.isFile()) throw new KlipingError('bad-request', `${path} is not an ordinary file. Choose another name.`)
  return realpath(path)
}

async function makeDurable(path: string): Promise<void> {
  // Windows cannot open a folder to sync it, and does not need to.
  if (process.platform === 'win32' && (await stat(path)).isDirectory()) return
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function saveError(error: unknown, path: string): KlipingError {
  const known = fileError(error)
  const where = basename(dirname(path)) === '' ? dirname(path) : `the folder ${dirname(path)}`
  const messages: Partial<Record<typeof known.code, string>> = {
    'file-missing': `There is no such folder: ${dirname(path)}. Make it first, or save elsewhere.`,
    'no-permission': `Kliping may not write to ${where}. Save elsewhere, or change its permissions.`,
    'disk-full': `There is no room left for ${path}. Free some space or save to another disk; nothing was left behind.`,
  }
  return new KlipingError(known.code, messages[known.code] ?? known.message)
}
