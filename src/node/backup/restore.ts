/** Brings an archive back from a backup, into a folder that is empty or not there: every byte is compared first. */
import { createHash, randomUUID } from 'node:crypto'
import { chmod, type FileHandle, mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { KlipingError } from '../../contract/errors'
import { diskFiles, errorCode, ownerOnlyFolder } from '../store/file-system'
import { onDisk } from '../store/store-errors'
import type { BackupReport } from './back-up'
import { type BackedUpFile, type BackupList, brokenBackup, isArchivePath, listName, parseList } from './backup-list'

/** Far more than the list of a million originals takes. */
const mostListBytes = 1024 * 1024 * 1024

/** Reads a backup through. @throws KlipingError `broken-file` when a byte of it is not as it was */
export function checkBackup(path: string): Promise<BackupReport> {
  return readBackup(path, async (_, pieces) => {
    for await (const _piece of pieces) {
      // Hashed on the way.
    }
  })
}

/** @throws KlipingError `bad-request` when something is in the folder, `broken-file`, `disk-full`, `no-permission` */
export async function restore(path: string, dir: string): Promise<BackupReport> {
  const target = resolve(dir)
  await refuseFull(target, dir)
  // Beside the folder, so that the last step is a rename and a broken backup leaves nothing.
  const temporary = `${target}.restoring-${randomUUID()}`
  return onDisk(`restore ${path}`, async () => {
    try {
      await mkdir(temporary, { recursive: true, mode: ownerOnlyFolder })
      const report = await readBackup(path, async (file, pieces) => {
        const to = join(temporary, file.path)
        await writeFile(to, pieces)
        if (file.path.startsWith('originals/')) await chmod(to, 0o400)
      })
      await syncFolders(temporary)
      await rmdir(target).catch((error) => {
        if (errorCode(error) !== 'ENOENT') throw error
      })
      await rename(temporary, target)
      await diskFiles.syncFolder(dirname(target))
      return report
    } catch (error) {
      await rm(temporary, { recursive: true, force: true })
      throw error
    }
  })
}

async function refuseFull(target: string, shown: string): Promise<void> {
  const names = await readdir(target).catch(() => [])
  if (names.length > 0) {
    throw new KlipingError(
      'bad-request',
      `There is something in ${shown} already. Restore into a folder that is empty or not there yet: --archive DIR.`,
    )
  }
}

type Take = (file: BackedUpFile, pieces: AsyncIterable<Buffer>) => Promise<void>

/** Hands every file of the backup on, and fails when one is missing, not listed, or other than it was. */
async function readBackup(path: string, take: Take): Promise<BackupReport> {
  const zip = await openBackup(path)
  try {
    const entries = new Map<string, Entry>()
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
    const list = await readList(zip, entries)
    for (const file of list.files) {
      const entry = entries.get(file.path)
      if (!isArchivePath(file.path) || !entry) throw brokenBackup(`${file.path} is missing in it`)
      await readFileOf(zip, entry, file, take)
    }
    return { files: list.files.length, sizeBytes: list.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) }
  } catch (error) {
    if (error instanceof KlipingError || errorCode(error).startsWith('E')) throw error
    throw brokenBackup(error instanceof Error ? error.message : String(error))
  } finally {
    zip.close()
  }
}

async function openBackup(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { lazyEntries: true, autoClose: false })
  } catch (error) {
    if (errorCode(error).startsWith('E')) throw error
    throw brokenBackup('it is no zip, or its end is missing')
  }
}

async function readList(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<BackupList> {
  const entry = entries.get(listName)
  if (!entry || entry.uncompressedSize > mostListBytes) throw brokenBackup(`there is no ${listName} in it`)
  const pieces: Buffer[] = []
  for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer)
  return parseList(Buffer.concat(pieces).toString('utf8'))
}

async function readFileOf(zip: ZipFile, entry: Entry, file: BackedUpFile, take: Take): Promise<void> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  const stream = await zip.openReadStreamPromise(entry)
  async function* counted(): AsyncIterable<Buffer> {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      hash.update(piece)
      sizeBytes += piece.length
      if (sizeBytes > file.sizeBytes) throw brokenBackup(`${file.path} is longer than it was`)
      yield piece
    }
  }
  await take(file, counted())
  if (sizeBytes !== file.sizeBytes || hash.digest('hex') !== file.sha256) {
    throw brokenBackup(`${file.path} is not as it was`)
  }
}

async function writeFile(path: string, pieces: AsyncIterable<Buffer>): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const file: FileHandle = await open(path, 'wx')
  try {
    for await (const piece of pieces) await file.writeFile(piece)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function syncFolders(root: string): Promise<void> {
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) await diskFiles.syncFolder(join(entry.parentPath, entry.name))
  }
  await diskFiles.syncFolder(root)
}
