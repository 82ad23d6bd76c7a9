/**
 * A copy of the tables a day, the last few kept: `backups/tables-<date>.bin`, each a catalog as it is in `stories/`. It
 * costs a few megabytes and helps when damage or a mistake is noticed late; a whole backup is another thing.
 */
import { join } from 'node:path'
import { encodeCatalog, type FrozenTable } from './catalog'
import { type FileSystem, replaceFile } from './file-system'

const copiesKept = 5

const isCopy = (name: string) => /^tables-\d{4}-\d{2}-\d{2}\.bin$/.test(name)

/** Writes today's copy unless there is one, and takes the oldest away. @param today `2026-05-01` */
export async function keepDailyCopy(
  files: FileSystem,
  dir: string,
  tables: readonly FrozenTable[],
  seq: number,
  today: string,
): Promise<void> {
  const folder = join(dir, 'backups')
  const name = `tables-${today}.bin`
  const copies = (await files.list(folder)).filter(isCopy)
  if (copies.includes(name)) return
  await files.makeFolder(folder)
  await replaceFile(files, folder, name, encodeCatalog(tables, seq))
  for (const old of [...copies, name].sort().slice(0, -copiesKept)) await files.remove(`${folder}/${old}`)
}

/** For when the trash is emptied: what was thrown away must not live on in them. */
export async function dropDailyCopies(files: FileSystem, dir: string): Promise<void> {
  const folder = join(dir, 'backups')
  for (const name of (await files.list(folder)).filter(isCopy)) await files.remove(`${folder}/${name}`)
}
