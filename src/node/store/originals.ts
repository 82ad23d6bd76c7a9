/**
 * The imported files, byte for byte, named by their SHA-256: `originals/ab/cdef….ext`. Written once, read-only from
 * then on, never changed.
 */
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { KlipingError } from '../../contract/errors'
import type { Originals, SourceFile } from '../../core/ports'
import { diskFiles, ownerOnlyFolder } from './file-system'
import { onDisk } from './store-errors'

const pieceBytes = 256 * 1024

/** @param dir the archive's folder */
export function createOriginals(dir: string): Originals {
  const root = join(dir, 'originals')
  /** The SHA-256 of what lies in each folder, by its two digits; read when first asked for. */
  const folders = new Map<string, Promise<Set<string>>>()
  const storing = new Map<string, Promise<boolean>>()
  let usage: Promise<{ count: number; sizeBytes: number }> | undefined

  function namesIn(prefix: string): Promise<Set<string>> {
    const known = folders.get(prefix)
    if (known) return known
    const names = clearAndList(join(root, prefix)).then(
      (found) => new Set(found.map((name) => prefix + name.slice(0, 62))),
    )
    folders.set(prefix, names)
    names.catch(() => folders.delete(prefix))
    return names
  }

  async function remove(sha256: string): Promise<number> {
    const prefix = sha256.slice(0, 2)
    const folder = join(root, prefix)
    let found = false
    let freed = 0
    for (const name of await diskFiles.list(folder)) {
      if (name.slice(0, 62) !== sha256.slice(2)) continue
      found = true
      freed += (await stat(join(folder, name))).size
      // Windows removes no file that is read-only.
      await chmod(join(folder, name), 0o600)
      await rm(join(folder, name))
    }
    if (!found) return 0
    await diskFiles.syncFolder(folder)
    folders.delete(prefix)
    usage = undefined
    return freed
  }

  async function store(source: SourceFile, sha256: string): Promise<boolean> {
    const prefix = sha256.slice(0, 2)
    const there = await namesIn(prefix)
    if (there.has(sha256)) return false
    const folder = join(root, prefix)
    if (await mkdir(folder, { recursive: true, mode: ownerOnlyFolder })) {
      await diskFiles.syncFolder(root)
      await diskFiles.syncFolder(dir)
    }
    const temporary = join(folder, `.new-${randomUUID()}`)
    try {
      const found = await copyInto(temporary, source)
      if (found !== sha256) throw changedMeanwhile(source)
      await chmod(temporary, 0o400)
      await rename(temporary, join(folder, sha256.slice(2) + extensionOf(source.file)))
    } catch (error) {
      await rm(temporary, { force: true })
      throw error
    }
    await diskFiles.syncFolder(folder)
    there.add(sha256)
    const known = await usage
    if (known) usage = Promise.resolve({ count: known.count + 1, sizeBytes: known.sizeBytes + source.sizeBytes })
    return true
  }

  return {
    digest: (source) => onDisk(`read ${source.file}`, () => digest(source)),
    put(source, sha256) {
      const running = storing.get(sha256)
      if (running) return running
      const stored = onDisk(`store ${source.file}`, () => store(source, sha256))
      storing.set(sha256, stored)
      return stored.finally(() => storing.delete(sha256))
    },
    read: (sha256) => readChecked(root, sha256),
    remove: (sha256) => onDisk('remove an original', () => remove(sha256)),
    usage() {
      usage ??= onDisk('count the originals', () => measure(root))
      return usage
    },
  }
}

/** Names in a folder, after the copies that a crash left half-done are taken away. */
async function clearAndList(folder: string): Promise<string[]> {
  const names = await diskFiles.list(folder)
  const halves = names.filter((name) => name.startsWith('.new-'))
  for (const name of halves) await rm(join(folder, name), { force: true })
  return names.filter((name) => !name.startsWith('.'))
}

async function* piecesOf(source: SourceFile): AsyncIterable<Uint8Array> {
  if ('bytes' in source.content) yield source.content.bytes
  else yield* createReadStream(source.content.path, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>
}

async function digest(source: SourceFile): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of piecesOf(source)) hash.update(piece)
  return hash.digest('hex')
}

/** @returns the SHA-256 of what was copied */
async function copyInto(path: string, source: SourceFile): Promise<string> {
  const hash = createHash('sha256')
  const file = await open(path, 'wx')
  try {
    for await (const piece of piecesOf(source)) {
      hash.update(piece)
      await file.writeFile(piece)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return hash.digest('hex')
}

async function* readChecked(root: string, sha256: string): AsyncIterable<Uint8Array> {
  const folder = join(root, sha256.slice(0, 2))
  const names = await onDisk('read an original', () => diskFiles.list(folder))
  const name = names.find((one) => one.slice(0, 62) === sha256.slice(2))
  if (!name) {
    throw new KlipingError('file-missing', 'The original is not in the archive any more. Restore it from a backup.')
  }
  const hash = createHash('sha256')
  for await (const piece of piecesOf({ file: name, sizeBytes: 0, content: { path: join(folder, name) } })) {
    hash.update(piece)
    yield piece
  }
  if (hash.digest('hex') === sha256) return
  throw new KlipingError(
    'broken-file',
    'The original was changed after it was imported: its SHA-256 is not the one recorded. Restore it from a backup.',
  )
}

function changedMeanwhile(source: SourceFile): KlipingError {
  return new KlipingError(
    'broken-file',
    `${source.file} changed while it was being imported, so it was left out. Import it again when nothing writes to it.`,
  )
}

/** The name's extension, as a hint for people who look into the folder. */
function extensionOf(file: string): string {
  const extension = extname(file).toLowerCase()
  return /^\.[a-z0-9]{1,10}$/.test(extension) ? extension : ''
}

async function measure(root: string): Promise<{ count: number; sizeBytes: number }> {
  let count = 0
  let sizeBytes = 0
  for (const prefix of await diskFiles.list(root)) {
    const folder = join(root, prefix)
    for (const name of await readdir(folder)) {
      if (name.startsWith('.')) continue
      count += 1
      sizeBytes += (await stat(join(folder, name))).size
    }
  }
  return { count, sizeBytes }
}
