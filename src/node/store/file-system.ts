/** The few file operations the store is made of, so that tests can put a disk under it that fails at any of them. */
import { constants } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'

export interface OpenFile {
  size(): Promise<number>
  /** Fewer bytes than asked for at the end of the file. */
  read(offset: number, length: number): Promise<Buffer>
  write(bytes: Uint8Array, offset: number): Promise<void>
  truncate(size: number): Promise<void>
  /** The file's bytes and size survive a power cut from here on. */
  sync(): Promise<void>
  close(): Promise<void>
}

/** Errors are Node's own, with their `code`. */
export interface FileSystem {
  /** With its parents; fine if it is there. */
  makeFolder(path: string): Promise<void>
  /** Names in a folder, sorted; none when there is no such folder. */
  list(path: string): Promise<string[]>
  /** The whole file; undefined when there is none. */
  read(path: string): Promise<Buffer | undefined>
  /** `write` makes the file if it is missing; `new` fails with EEXIST if it is there. */
  open(path: string, how: 'read' | 'write' | 'new'): Promise<OpenFile>
  rename(from: string, to: string): Promise<void>
  /** Fine if it is not there. */
  remove(path: string): Promise<void>
  /** Makes names given, changed and taken in a folder survive a power cut, where the platform can. */
  syncFolder(path: string): Promise<void>
}

const { O_RDONLY, O_RDWR, O_CREAT, O_EXCL } = constants
const openFlags = { read: O_RDONLY, write: O_RDWR | O_CREAT, new: O_RDWR | O_CREAT | O_EXCL }

export const diskFiles: FileSystem = {
  makeFolder,
  async list(path) {
    return (await unlessMissing(readdir(path)))?.sort() ?? []
  },
  read: (path) => unlessMissing(readWhole(path)),
  open: openOnDisk,
  rename,
  async remove(path) {
    await rm(path, { force: true })
  },
  syncFolder,
}

/** An archive names sources: nobody else on the machine may look into it. */
export const ownerOnlyFolder = 0o700

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: ownerOnlyFolder })
  } catch (error) {
    // On a drive that can only be read, a recursive mkdir says ENOENT; a plain one says why.
    if (errorCode(error) !== 'ENOENT') throw error
    await mkdir(path, { mode: ownerOnlyFolder })
  }
}

/** The system reads no more than 2 GB at once. */
const mostReadAtOnce = 2 ** 30

async function openOnDisk(path: string, how: keyof typeof openFlags): Promise<OpenFile> {
  const handle = await open(path, openFlags[how], 0o600)
  return {
    size: async () => (await handle.stat()).size,
    async read(offset, length) {
      const bytes = Buffer.allocUnsafe(length)
      let done = 0
      while (done < length) {
        const { bytesRead } = await handle.read(bytes, done, Math.min(length - done, mostReadAtOnce), offset + done)
        if (bytesRead === 0) break
        done += bytesRead
      }
      return bytes.subarray(0, done)
    },
    async write(bytes, offset) {
      for (let done = 0; done < bytes.length; ) {
        done += (await handle.write(bytes, done, bytes.length - done, offset + done)).bytesWritten
      }
    },
    truncate: (size) => handle.truncate(size),
    sync: () => handle.datasync(),
    close: () => handle.close(),
  }
}

/** In one piece: `readFile` asks for a large file piece by piece, which takes several times as long. */
async function readWhole(path: string): Promise<Buffer> {
  const file = await openOnDisk(path, 'read')
  try {
    return await file.read(0, await file.size())
  } finally {
    await file.close()
  }
}

async function syncFolder(path: string): Promise<void> {
  try {
    const handle = await open(path, O_RDONLY)
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    // Windows opens no folders, and some network drives sync none; there is no other way to ask.
    if (!['EPERM', 'EACCES', 'EINVAL', 'EISDIR', 'ENOTSUP', 'EBADF'].includes(errorCode(error))) throw error
  }
}

export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

async function unlessMissing<T>(result: Promise<T>): Promise<T | undefined> {
  try {
    return await result
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

/** No more than this waits for the disk at a time, so that what others have to sync meanwhile is not kept waiting. */
const unsyncedBytes = 1024 * 1024

/**
 * Replaces a file whole, or leaves it as it was: write new, sync, rename, sync folder. `folder` holds the file.
 * @returns its size in bytes
 */
export async function replaceFile(
  files: FileSystem,
  folder: string,
  name: string,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<number> {
  const temporary = `${folder}/${name}.new`
  await files.remove(temporary)
  const file = await files.open(temporary, 'new')
  let offset = 0
  let synced = 0
  try {
    for await (const chunk of chunks) {
      await file.write(chunk, offset)
      offset += chunk.length
      if (offset - synced < unsyncedBytes) continue
      await file.sync()
      synced = offset
    }
    await file.sync()
  } catch (error) {
    await file.close()
    await files.remove(temporary).catch(() => {})
    throw error
  }
  await file.close()
  await files.rename(temporary, `${folder}/${name}`)
  await files.syncFolder(folder)
  return offset
}
