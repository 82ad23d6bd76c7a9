/** What a person is told of what was mended when the tables were opened. */
import type { LoadedLibrary } from './library-loading'

/** @returns undefined when nothing was mended */
export function openingNotice(loaded: LoadedLibrary, readOnly: boolean): string | undefined {
  if (loaded.damaged.length > 0) {
    const where = loaded.damaged.join(', ')
    return loaded.lossy
      ? `Part of the catalogue was damaged on disk (${where}). Everything readable is here; some recent changes may be missing. The damaged files are kept in stories/damaged. Check the drive, and put a backup back if something is missing.`
      : `The catalogue was damaged on disk (${where}) and was put together again from its spare copy. Nothing is missing. Check the drive.`
  }
  // What looks unfinished to a reader may be what the writer is writing at this moment.
  if (readOnly || loaded.tail.length === 0) return undefined
  return isDamage(loaded.tail)
    ? 'The last change in the archive was damaged on disk and was left out; everything before it is here. The damaged piece is kept in stories/damaged. Check the drive.'
    : 'Kliping was stopped while it was saving. The unfinished change was left out; everything saved before it is here.'
}

/** An unfinished write has no end; one that has, and cannot be read, may have been acknowledged. */
export function isDamage(tail: Buffer): boolean {
  return tail.includes(10)
}
