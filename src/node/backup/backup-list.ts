/**
 * What is in a backup: a zip of an archive's own files and, last in it, `backup.json`, which lists them with their
 * SHA-256. The lock, the index (it is derived) and what was set aside as damaged are left out.
 */
import { KlipingError } from '../../contract/errors'

export const listName = 'backup.json'

export interface BackedUpFile {
  path: string
  sizeBytes: number
  sha256: string
}

export interface BackupList {
  format: 'kliping-backup'
  version: 1
  /** The archive's id and name. */
  archive: string
  name: string
  createdAt: string
  files: BackedUpFile[]
}

/** The only paths a backup has and a restore writes. */
const paths =
  /^(archive\.json|stories\/[a-z]+-\d{8,}\.(jsonl|bin)|originals\/[0-9a-f]{2}\/[0-9a-f]{62}(\.[a-z0-9]{1,10})?)$/

export function isArchivePath(path: string): boolean {
  return paths.test(path)
}

/** @throws KlipingError `broken-file`, `archive-newer` */
export function parseList(text: string): BackupList {
  let list: Partial<BackupList> | null = null
  try {
    list = JSON.parse(text) as Partial<BackupList> | null
  } catch {
    // Told below.
  }
  if (list?.format !== 'kliping-backup' || !Array.isArray(list.files)) throw brokenBackup(`its ${listName} is damaged`)
  if (list.version !== 1) {
    throw new KlipingError('archive-newer', 'A newer Kliping made this backup. Update Kliping to restore it.')
  }
  return list as BackupList
}

export function brokenBackup(what: string): KlipingError {
  return new KlipingError(
    'broken-file',
    `This backup is not whole: ${what}. Use another backup; what could be read of this one was not kept.`,
  )
}
