/** What lies in a watched folder, without following links out of it. */
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'

export interface FolderScan {
  files: { path: string; sizeBytes: number; changedMs: number }[]
  /** The folder and those in it. */
  folders: string[]
}

/** Hidden and system files, and what programs write before a file is whole: downloads, locks, copies of editors. */
const leftAlone =
  /^\.|^~\$|~$|^(thumbs\.db|desktop\.ini|__macosx)$|\.(part|partial|crdownload|download|opdownload|filepart|tmp|temp|sw[op])$/i

/** @throws the file system's error when the folder itself is not there */
export async function scanFolder(folder: string): Promise<FolderScan> {
  const scan: FolderScan = { files: [], folders: [] }
  await addFolder(folder, scan)
  return scan
}

async function addFolder(folder: string, scan: FolderScan): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = new Set(entries.map(({ name }) => name))
  // An archive of Kliping, perhaps this one.
  if (names.has('archive.json') && names.has('originals')) return
  scan.folders.push(folder)
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (leftAlone.test(entry.name)) continue
    // What goes away, or may not be read, while it is looked at, is there next time or never.
    if (entry.isDirectory()) await addFolder(path, scan).catch(() => {})
    else if (entry.isFile()) await addFile(path, scan).catch(() => {})
  }
}

/** A file that is moved here keeps the time it was written at, but not the one it was changed at. */
async function addFile(path: string, scan: FolderScan): Promise<void> {
  const { size, mtimeMs, ctimeMs } = await lstat(path)
  scan.files.push({ path, sizeBytes: size, changedMs: Math.max(ctimeMs, Math.min(mtimeMs, Date.now())) })
}
