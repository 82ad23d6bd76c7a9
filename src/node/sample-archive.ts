/** The first start: a new archive is not left empty, but gets a copy of the sample stories. */
import { existsSync } from 'node:fs'
import type { ImportProgress } from '../contract/importing'
import { sampleDir } from './app-files'
import { isNewArchive, type OpenArchive, openArchive } from './open-archive'

/**
 * Opens the archive; a new one is filled with the sample stories by an ordinary import, so that their originals are kept too.
 * @throws KlipingError when the archive cannot be opened; samples that cannot be read are in the import's report
 */
export async function openWithSamples(dir: string): Promise<OpenArchive> {
  const isNew = await isNewArchive(dir)
  const archive = await openArchive({ dir })
  if (isNew && existsSync(sampleDir)) await importAndWait(archive, [sampleDir])
  return archive
}

/** Imports files from disk and waits for the end. */
export async function importAndWait(archive: OpenArchive, paths: readonly string[]): Promise<ImportProgress> {
  const finished = new Map<string, ImportProgress>()
  let wake = () => {}
  const unsubscribe = archive.subscribe((event) => {
    if (event.type !== 'import.progress' || event.progress.phase !== 'finished') return
    finished.set(event.progress.importId, event.progress)
    wake()
  })
  try {
    const { importId } = await archive.api['imports.start'](archive.intake.offer(paths))
    for (;;) {
      const progress = finished.get(importId)
      if (progress) return progress
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  } finally {
    unsubscribe()
  }
}
