/** Walks what a person offered: files and folders, lazily and in a stable order. */
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { KlipingError } from '../contract/errors'
import type { SourceEntry } from '../core/ports'
import { fileError } from './file-errors'

/** Left by systems and editors beside a person's files, never anything to read. */
const systemFile = /^(\._.*|\.DS_Store|Thumbs\.db|desktop\.ini|\.directory|__MACOSX|\.git)$/i

/** Every file behind the paths, shown as the paths are written. */
export async function* findSources(paths: readonly string[], signal: AbortSignal): AsyncIterable<SourceEntry> {
  for (const path of paths) {
    for await (const found of walk(path, new Set(), signal)) {
      yield found
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
      files++
      sizeBytes += 'error' in found ? 0 : found.sizeBytes
    }
  }
  return { files, sizeBytes }
}

async function* walk(path: string, foldersAbove: ReadonlySet<string>, signal: AbortSignal): AsyncIterable<SourceEntry> {
  if (signal.aborted) return
  try {
    const info = await stat(path)
    if (info.isFile()) {
      yield { file: path, sizeBytes: info.size, modifiedAt: info.mtime.toISOString(), content: { path } }
    } else if (info.isDirectory()) {
      const real = await realpath(path)
      if (foldersAbove.has(real)) {
        throw new KlipingError('unsafe-path', 'This is a link to a folder around it, so it was not followed.')
      }
      const names = (await readdir(path)).filter((name) => !systemFile.test(name)).sort()
      if (names.includes('archive.json') && names.includes('originals')) {
        throw new KlipingError(
          'unsupported-format',
          'This folder is a Kliping archive. Open it, or import its originals folder.',
        )
      }
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
