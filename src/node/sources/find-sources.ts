/** Walks what a person offered: files, folders and zips, lazily and in a stable order. */
import { open, readdir, realpath, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { KlipingError } from '../../contract/errors'
import type { SourceEntry } from '../../core/ports'
import { fileError } from '../file-errors'
import { zipMemberCount, zipMembers } from './zip'
import { looksLikeZip } from './zip-kind'

/** Left by systems and editors beside a person's files, never anything to read. */
const systemFile = /^(\._.*|\.DS_Store|Thumbs\.db|desktop\.ini|\.directory|__MACOSX|\.git)$/i

interface Found {
  path: string
  sizeBytes: number
  modifiedAt: string
}

/** Every file behind the paths, shown as the paths are written; zips are opened. */
export async function* findSources(paths: readonly string[], signal: AbortSignal): AsyncIterable<SourceEntry> {
  for (const path of paths) {
    for await (const found of walk(path, new Set(), signal)) {
      if ('error' in found) yield found
      else yield* openFound(found, signal)
    }
  }
}

/** How many files `findSources` will give, and their bytes on disk. */
export async function surveySources(
  paths: readonly string[],
  signal: AbortSignal,
): Promise<{ files: number; sizeBytes: number }> {
  let files = 0
  let sizeBytes = 0
  for (const path of paths) {
    for await (const found of walk(path, new Set(), signal)) {
      files += 'error' in found ? 1 : ((await zipMemberCount(found.path)) ?? 1)
      sizeBytes += 'error' in found ? 0 : found.sizeBytes
    }
  }
  return { files, sizeBytes }
}

async function* walk(
  path: string,
  foldersAbove: ReadonlySet<string>,
  signal: AbortSignal,
): AsyncIterable<Found | Extract<SourceEntry, { error: unknown }>> {
  if (signal.aborted) return
  try {
    const info = await stat(path)
    if (info.isFile()) {
      yield { path, sizeBytes: info.size, modifiedAt: info.mtime.toISOString() }
    } else if (info.isDirectory()) {
      const real = await realpath(path)
      if (foldersAbove.has(real)) {
        throw new KlipingError('unsafe-path', 'This is a link to a folder around it, so it was not followed.')
      }
      const names = (await readdir(path)).filter((name) => !systemFile.test(name)).sort()
      for (const name of names) {
        yield* walk(join(path, name), new Set([...foldersAbove, real]), signal)
      }
    } else {
      throw new KlipingError('unsupported-format', 'This is neither a file nor a folder (a device or a pipe).')
    }
  } catch (error) {
    yield { file: path, error: fileError(error).toInfo() }
  }
}

async function* openFound({ path, ...found }: Found, signal: AbortSignal): AsyncIterable<SourceEntry> {
  try {
    if (await isZip(path)) yield* zipMembers({ path }, path, signal)
    else yield { file: path, ...found, content: { path } }
  } catch (error) {
    yield { file: path, error: fileError(error).toInfo() }
  }
}

async function isZip(path: string): Promise<boolean> {
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0)
    return looksLikeZip(buffer.subarray(0, bytesRead), basename(path))
  } finally {
    await handle.close()
  }
}
