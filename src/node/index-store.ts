/**
 * Keeps the search index in a folder of its own: segments, and a table of contents with a checksum.
 * Whatever is not whole is as good as absent, because the index can always be built anew.
 */
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { IndexStore } from '../core/ports'
import { startBuilder } from './indexing/start-builder'
import { diskFiles, errorCode, replaceFile } from './store/file-system'

const contentsFile = 'contents.json'
const segmentSuffix = '.segment'

export function createIndexStore(dir: string): IndexStore {
  /** Open segments. Slices are read on demand; a search waits for none but its own. */
  const open = new Map<string, number>()
  const pathOf = (name: string) => join(dir, name + segmentSuffix)
  const close = (name: string) => {
    const descriptor = open.get(name)
    if (descriptor !== undefined) closeSync(descriptor)
    open.delete(name)
  }
  return {
    async load() {
      const content = readIfThere(join(dir, contentsFile))
      if (content === undefined) return null
      const end = content.indexOf('\n')
      const data = content.slice(end + 1)
      const header = parseHeader(content.slice(0, end))
      return header?.crc32 === crc32(data) ? { fingerprint: header.fingerprint, data } : null
    },

    async save(fingerprint, data) {
      await diskFiles.makeFolder(dir)
      const header = JSON.stringify({ fingerprint, crc32: crc32(data) })
      await replaceFile(diskFiles, dir, contentsFile, [Buffer.from(`${header}\n${data}`)])
    },

    async writeSegment(name, chunks) {
      await diskFiles.makeFolder(dir)
      await replaceFile(diskFiles, dir, name + segmentSuffix, chunks)
    },

    openSegment(name) {
      close(name)
      try {
        open.set(name, openSync(pathOf(name), 'r'))
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return undefined
        throw error
      }
      const descriptor = open.get(name) ?? -1
      return {
        sizeBytes: fstatSync(descriptor).size,
        read: (offset, into) => readSlice(descriptor, offset, into),
      }
    },

    closeSegment: close,

    async setAside(name) {
      close(name)
      await diskFiles.rename(pathOf(name), `${pathOf(name)}.damaged`).catch(ignoreMissing)
    },

    async keepOnly(isKept) {
      for (const file of await diskFiles.list(dir)) {
        const name = file.split('.')[0] ?? ''
        if (!file.includes(segmentSuffix) || isKept(name)) continue
        close(name)
        await diskFiles.remove(join(dir, file))
      }
    },

    startBuilder: () => startBuilder(dir, createIndexStore),

    checksum: (bytes) => crc32(bytes),
  }
}

/** Short, and nothing can be done before: read at once. */
function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    ignoreMissing(error)
    return undefined
  }
}

function readSlice(descriptor: number, offset: number, into: Uint8Array): number {
  let done = 0
  while (done < into.length) {
    const count = readSync(descriptor, into, done, into.length - done, offset + done)
    if (count === 0) break
    done += count
  }
  return done
}

function ignoreMissing(error: unknown): void {
  if (errorCode(error) !== 'ENOENT') throw error
}

function parseHeader(line: string): { fingerprint: string; crc32: number } | undefined {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
