/** `archive.json`: what archive this is and in which format it is written. Kept by lowdb, replaced whole. */
import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { type Adapter, Low } from 'lowdb'
import { KlipingError } from '../../contract/errors'
import { type FileSystem, replaceFile } from './file-system'
import { onDisk } from './store-errors'

/** The format this Kliping writes. */
export const formatVersion = 2

const fileName = 'archive.json'

export interface Manifest {
  format: 'kliping-archive'
  formatVersion: number
  id: string
  name: string
  createdAt: string
}

/** A JSON file that is replaced whole and durably. lowdb's own file adapter renames, but does not sync. */
class DurableJsonFile implements Adapter<Manifest> {
  constructor(
    private readonly files: FileSystem,
    private readonly dir: string,
  ) {}

  async read(): Promise<Manifest | null> {
    const bytes = await this.files.read(`${this.dir}/${fileName}`)
    return bytes ? parseManifest(bytes.toString('utf8')) : null
  }

  async write(manifest: Manifest): Promise<void> {
    const bytes = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)
    await replaceFile(this.files, this.dir, fileName, [bytes])
  }
}

/**
 * Reads the archive's manifest; writes one where there is none and writing is allowed.
 * @throws KlipingError `archive-newer`, `archive-broken`
 */
export async function openManifest(files: FileSystem, dir: string, readOnly: boolean): Promise<Manifest> {
  return onDisk('open the archive', async () => {
    const fresh: Manifest = {
      format: 'kliping-archive',
      formatVersion,
      id: randomUUID(),
      name: basename(dir),
      createdAt: new Date().toISOString(),
    }
    const low = new Low<Manifest>(new DurableJsonFile(files, dir), fresh)
    await low.read()
    if (low.data !== fresh) return low.data
    await refuseUnknownFolder(files, dir, readOnly)
    await low.write()
    return low.data
  })
}

export async function writeManifest(files: FileSystem, dir: string, manifest: Manifest): Promise<void> {
  await new Low<Manifest>(new DurableJsonFile(files, dir), manifest).write()
}

function parseManifest(text: string): Manifest {
  let manifest: Partial<Manifest> | null
  try {
    manifest = JSON.parse(text) as Partial<Manifest> | null
  } catch {
    manifest = null
  }
  const version = manifest?.formatVersion
  const isVersion = Number.isInteger(version) && Number(version) >= 1
  if (manifest?.format !== 'kliping-archive' || typeof manifest.id !== 'string' || !isVersion) {
    throw new KlipingError(
      'archive-broken',
      'The file archive.json in this folder is damaged, so Kliping will not touch the archive. Put archive.json back from a backup; stories and originals are in the same folder, unchanged.',
    )
  }
  if (Number(version) > formatVersion) {
    throw new KlipingError(
      'archive-newer',
      `This archive was written by a newer Kliping (format ${version}; this one knows up to ${formatVersion}). Update Kliping to open it. Nothing was changed.`,
      { formatVersion: Number(version), known: formatVersion },
    )
  }
  return manifest as Manifest
}

async function refuseUnknownFolder(files: FileSystem, dir: string, readOnly: boolean): Promise<void> {
  const names = await files.list(dir)
  if (names.includes('stories') && (await files.list(`${dir}/stories`)).some((name) => name.endsWith('.jsonl'))) {
    throw new KlipingError(
      'archive-broken',
      'This folder holds the stories of an archive, but its archive.json is missing. Put archive.json back from a backup; nothing was changed.',
    )
  }
  if (readOnly) {
    throw new KlipingError('archive-broken', `There is no archive in ${dir}, and none can be made there.`)
  }
}
