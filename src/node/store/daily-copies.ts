/**
 * A copy of the tables a day, the last few kept: the files that made them at the day's first opening, as
 * `backups/<date>-<name>`. It helps when damage or a mistake is noticed late; a whole backup is another thing.
 */
import { join } from 'node:path'
import { type FileSystem, replaceFile } from './file-system'

const daysKept = 5
const pieceBytes = 1024 * 1024

/** A file and how much of it belongs to the copy: a journal may grow meanwhile. */
export interface TableFile {
  name: string
  sizeBytes: number
}

const dayOf = (name: string) => /^(\d{4}-\d{2}-\d{2})-[a-z]+-\d+\./.exec(name)?.[1]

/** Copies the files in `stories/` unless there is a copy of today, and takes the oldest away. @param today `2026-05-01` */
export async function keepDailyCopy(
  files: FileSystem,
  dir: string,
  tables: readonly TableFile[],
  today: string,
): Promise<void> {
  const folder = join(dir, 'backups')
  const last = tables.at(-1)
  if (!last || (await files.list(folder)).includes(`${today}-${last.name}`)) return
  await files.makeFolder(folder)
  for (const { name, sizeBytes } of tables) {
    await replaceFile(files, folder, `${today}-${name}`, piecesOf(files, join(dir, 'stories', name), sizeBytes))
  }
  const names = await files.list(folder)
  const days = [...new Set(names.flatMap((name) => dayOf(name) ?? []))].sort()
  // Days that are yet to come were named by a clock that was wrong: they do not push the others out.
  const sets = [days.filter((day) => day <= today), days.filter((day) => day > today)]
  const old = new Set(sets.flatMap((set) => set.slice(0, -daysKept)))
  for (const name of names) if (old.has(dayOf(name) ?? '')) await files.remove(`${folder}/${name}`)
}

/** For when the trash is emptied: what was thrown away must not live on in them. */
export async function dropDailyCopies(files: FileSystem, dir: string): Promise<void> {
  const folder = join(dir, 'backups')
  for (const name of await files.list(folder)) if (dayOf(name)) await files.remove(`${folder}/${name}`)
}

async function* piecesOf(files: FileSystem, path: string, sizeBytes: number): AsyncIterable<Buffer> {
  const file = await files.open(path, 'read')
  try {
    for (let at = 0; at < sizeBytes; at += pieceBytes) yield await file.read(at, Math.min(pieceBytes, sizeBytes - at))
  } finally {
    await file.close()
  }
}
