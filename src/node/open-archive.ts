/** An archive on this machine's disk: the core with its real ports. Both composition roots open archives here. */
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Archive, createArchive } from '../core/archive'
import { waitingLocation } from './archive-location'
import { createDownloads, type FileDownloads } from './downloads'
import { createIndexStore } from './index-store'
import { createIntake, type FileIntake } from './intake'
import { machine } from './machine'
import { createReader } from './reading/create-reader'
import { openStore } from './store/open-store'
import { createOriginals } from './store/originals'
import { createFolderWatcher } from './watching/folder-watcher'

export interface OpenArchive extends Archive {
  intake: FileIntake
  downloads: FileDownloads
}

/** Makes the archive when the folder is empty or missing. @throws KlipingError `archive-newer`, `archive-broken`, … */
export async function openArchive({ dir }: { dir: string }): Promise<OpenArchive> {
  const root = resolve(dir)
  const store = await openStore(root)
  // Uploads and exports wait outside the archive: nothing foreign is ever part of what is backed up.
  const waiting = waitingLocation()
  const intake = createIntake(join(waiting, 'uploads'))
  const downloads = createDownloads(join(waiting, 'exports'))
  const reader = createReader()
  const originals = createOriginals(root)
  const index = createIndexStore(join(root, 'index'))
  const archive = await createArchive({
    store,
    originals,
    intake,
    folders: createFolderWatcher(intake),
    reader,
    tables: reader,
    index,
    downloads,
    ...machine,
  })
  return {
    ...archive,
    intake,
    downloads,
    async close() {
      await archive.close()
      await Promise.all([reader.close(), intake.close(), downloads.close()])
    },
  }
}

/** Whether opening would make a new archive: the folder is missing or empty. */
export async function isNewArchive(dir: string): Promise<boolean> {
  return (await readdir(dir).catch(() => [])).length === 0
}
