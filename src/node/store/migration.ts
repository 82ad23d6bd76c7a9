/**
 * Archives of older formats: each is read by its own decoder and written anew in today's, after its tables were copied
 * to `backups/`. Where nothing may be written an old archive is read as it is. A new format adds its predecessor's
 * decoder here, and an archive of that format to `fixtures/`.
 */
import { join } from 'node:path'
import { type BaseFormat, catalogFormat } from './catalog'
import { type FileSystem, replaceFile } from './file-system'
import { format1 } from './format-1'
import { formatVersion, type Manifest, writeManifest } from './manifest'

const formats: Readonly<Record<number, BaseFormat>> = { 1: format1, [formatVersion]: catalogFormat }

export function formatOf(manifest: Manifest): BaseFormat {
  return formats[manifest.formatVersion] ?? catalogFormat
}

/** Copies `archive.json` and the tables, as they are, to `backups/format-<n>/`. Contents and originals never change. */
export async function backUpTables(files: FileSystem, dir: string, manifest: Manifest): Promise<void> {
  const backup = join(dir, 'backups', `format-${manifest.formatVersion}`)
  await files.makeFolder(backup)
  const copy = async (folder: string, name: string) => {
    const bytes = await files.read(`${folder}/${name}`)
    if (bytes) await replaceFile(files, backup, name, [bytes])
  }
  const names = await files.list(join(dir, 'stories'))
  for (const name of names.filter((name) => /^(journal|snapshot|catalog)-/.test(name))) {
    await copy(join(dir, 'stories'), name)
  }
  await copy(dir, 'archive.json')
}

export async function markMigrated(files: FileSystem, dir: string, manifest: Manifest): Promise<void> {
  if (manifest.formatVersion === formatVersion) return
  await writeManifest(files, dir, { ...manifest, formatVersion })
}
