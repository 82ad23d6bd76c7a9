/** Opens the store of an archive's folder: the lock, `archive.json`, the tables' journal and the contents. */
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { KlipingError } from '../../contract/errors'
import type { LibraryStore } from '../../core/library/store'
import { createContents } from './contents'
import { dropDailyCopies, keepDailyCopy, type TableFile } from './daily-copies'
import { diskFiles, errorCode, type FileSystem } from './file-system'
import { createJournalAdapter } from './journal-adapter'
import { acquireLock, type Lock } from './lock'
import { formatVersion, openManifest } from './manifest'
import { backUpTables, formatOf, markMigrated } from './migration'
import { onDisk, toStoreError } from './store-errors'

/** Sizes at which files are begun anew. */
export interface StoreLimits {
  smallestCompactedBytes: number
  rowsInGroup: number
  contentsFileBytes: number
}
/** Packing a group takes a few milliseconds, for which a save may have to wait. */
const usualLimits: StoreLimits = {
  smallestCompactedBytes: 4 * 2 ** 20,
  rowsInGroup: 512,
  contentsFileBytes: 256 * 2 ** 20,
}

/** Who may write: the holder of a lock, or nobody here, and why. */
export type Access = { write: Pick<Lock, 'assertHeld' | 'release'> } | { readOnlyBecause: string }

/**
 * Makes the archive where there is none. Read-only, with a notice, when another live process writes there or the
 * folder cannot be written to.
 * @throws KlipingError `archive-newer`, `archive-broken`, `no-permission`, `disk-full`, `io-failed`
 */
export async function openStore(dir: string): Promise<LibraryStore> {
  const access = await findAccess(dir)
  try {
    return await openStoreOn(diskFiles, dir, access)
  } catch (error) {
    if ('write' in access) await access.write.release()
    throw error
  }
}

/** The store over any file system, for those who know already whether they may write. */
export async function openStoreOn(
  files: FileSystem,
  dir: string,
  access: Access,
  limits: StoreLimits = usualLimits,
): Promise<LibraryStore> {
  const readOnly = !('write' in access)
  const folder = join(dir, 'stories')
  const manifest = await openManifest(files, dir, readOnly)
  if (!readOnly) await onDisk('make the archive', () => makeStoriesFolder(files, dir, folder))
  if (!readOnly && manifest.formatVersion < formatVersion) {
    await onDisk('back up the archive before bringing it to the new format', () => backUpTables(files, dir, manifest))
  }

  const notices = 'readOnlyBecause' in access ? [access.readOnlyBecause] : []
  let copying: Promise<void> = Promise.resolve()
  const copyTables = async (sources: readonly TableFile[]) => {
    try {
      await keepDailyCopy(files, dir, sources, new Date().toISOString().slice(0, 10))
    } catch (error) {
      notices.push(toStoreError(error, "write today's copy of the tables").message)
    }
  }
  const contents = createContents(files, folder, limits.contentsFileBytes)
  const adapter = createJournalAdapter(files, folder, {
    readOnly,
    format: formatOf(manifest),
    opened: (sources) => {
      copying = copyTables(sources)
    },
    rewritten: () => markMigrated(files, dir, manifest),
    smallestCompactedBytes: limits.smallestCompactedBytes,
    rowsInGroup: limits.rowsInGroup,
    notice: (text) => notices.push(text),
    mayWrite: async () => {
      if ('write' in access) await access.write.assertHeld()
    },
  })
  return {
    id: manifest.id,
    name: manifest.name,
    formatVersion: manifest.formatVersion,
    readOnly,
    notices,
    adapter,
    get state() {
      return `${manifest.id} ${adapter.state}`
    },
    appendContents: (added) => contents.append(added),
    readContent: (ref, isAskedAgain) => contents.read(ref, isAskedAgain),
    wipeContents: (refs) => contents.wipe(refs),
    async dropHistory(data) {
      await copying
      await adapter.dropHistory(data)
      await onDisk('tidy up the archive', () => dropDailyCopies(files, dir))
    },
    follow: (data, tell) => adapter.follow(data, tell),
    async close() {
      try {
        await copying
        await adapter.close()
        await contents.close()
      } finally {
        if ('write' in access) await access.write.release()
      }
    },
  }
}

async function makeStoriesFolder(files: FileSystem, dir: string, folder: string): Promise<void> {
  await files.makeFolder(folder)
  await files.syncFolder(dir)
}

/** Waits a moment for the archive that the lock's holder may be making just now. */
async function untilMade(dir: string): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt++) {
    if ((await diskFiles.list(dir)).includes('archive.json')) return
    await sleep(50)
  }
}

async function findAccess(dir: string): Promise<Access> {
  try {
    await diskFiles.makeFolder(dir)
    const result = await acquireLock(dir)
    if ('held' in result) return { write: result.held }
    await untilMade(dir)
    return {
      readOnlyBecause: `This archive is being written to by ${result.heldBy}, so it is open for reading only. Close the other Kliping to make changes here.`,
    }
  } catch (error) {
    // Where not even the names may be read, there is nothing to open.
    const names: string[] = await diskFiles.list(dir).catch(() => [])
    if (['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error)) && names.includes('archive.json')) {
      return {
        readOnlyBecause:
          'This archive lies where you may not write, so it is open for reading only. To make changes, copy it to a folder of your own.',
      }
    }
    if (errorCode(error) === 'ENOTDIR' || errorCode(error) === 'EEXIST') {
      throw new KlipingError('archive-broken', `${dir} is a file, not a folder. Choose a folder for the archive.`)
    }
    throw toStoreError(error, `open the archive in ${dir}`)
  }
}
