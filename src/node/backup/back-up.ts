/**
 * Writes a whole archive into one file, also while it is open: tables first, then the texts they point to, then the
 * originals, each of which only grows. Nothing is called a backup before it has been read back and every byte compared.
 */
import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { access, type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { finished } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { KlipingError } from '../../contract/errors'
import { diskFiles, errorCode } from '../store/file-system'
import { onDisk } from '../store/store-errors'
import { type BackedUpFile, type BackupList, isArchivePath, listName } from './backup-list'
import { checkBackup } from './restore'

export interface BackupReport {
  files: number
  sizeBytes: number
}

/** Compressing these again costs time and gains nothing. */
const compressed = /\.(zip|gz|wacz|docx|odt|epub|pdf|jpe?g|png|webp)$/

/**
 * @param dir the archive's folder
 * @param path the backup, which must not be there yet
 * @throws KlipingError `bad-request`, `file-missing`, `disk-full`, `no-permission`, …
 */
export async function backUp(dir: string, path: string): Promise<BackupReport> {
  const target = resolve(path)
  await refuseExisting(target, path)
  const temporary = `${target}.${randomUUID()}.new`
  return onDisk(`write the backup ${path}`, async () => {
    try {
      await writeZip(dir, temporary)
      await checkBackup(temporary)
      await refuseExisting(target, path)
      await rename(temporary, target)
      await diskFiles.syncFolder(dirname(target))
    } catch (error) {
      await rm(temporary, { force: true })
      throw error
    }
    return checkBackup(target)
  })
}

async function refuseExisting(target: string, shown: string): Promise<void> {
  const isThere = await access(target).then(
    () => true,
    () => false,
  )
  if (isThere) throw new KlipingError('bad-request', `${shown} is there already. Choose another name for the backup.`)
}

async function writeZip(dir: string, temporary: string): Promise<void> {
  const manifest = JSON.parse(String(await diskFiles.read(join(dir, 'archive.json')))) as { id: string; name: string }
  const list: BackupList = {
    format: 'kliping-backup',
    version: 1,
    archive: manifest.id,
    name: manifest.name,
    createdAt: new Date().toISOString(),
    files: [],
  }
  const zip = new ZipFile()
  const output = createWriteStream(temporary, { flags: 'wx', mode: 0o600, flush: true })
  const failed = new Promise<never>((_, reject) => zip.on('error', reject))
  zip.outputStream.pipe(output)
  const tables = await openTables(dir)
  try {
    for (const { path, handle, sizeBytes } of tables) addFile(zip, list, path, () => piecesOf(handle, sizeBytes))
    for (const path of await laterPaths(dir)) addFile(zip, list, path, () => wholeFile(join(dir, path)))
    zip.addReadStreamLazy(listName, (give) => give(null, Readable.from([Buffer.from(JSON.stringify(list))])))
    zip.end()
    await Promise.race([finished(output), failed])
  } catch (error) {
    output.destroy()
    throw error
  } finally {
    for (const { handle } of tables) await handle.close()
  }
}

interface OpenTable {
  path: string
  handle: FileHandle
  sizeBytes: number
}

/** Opens catalogs and journals all at once; a compaction that takes one away meanwhile makes it begin again. */
async function openTables(dir: string): Promise<OpenTable[]> {
  for (let attempt = 0; ; attempt++) {
    const tables: OpenTable[] = []
    try {
      const names = (await diskFiles.list(join(dir, 'stories'))).filter((name) => /^(catalog|journal)-/.test(name))
      for (const path of ['archive.json', ...names.map((name) => `stories/${name}`)].filter(isArchivePath)) {
        const handle = await open(join(dir, path), 'r')
        tables.push({ path, handle, sizeBytes: 0 })
      }
      for (const table of tables) table.sizeBytes = (await table.handle.stat()).size
      return tables
    } catch (error) {
      for (const { handle } of tables) await handle.close()
      if (errorCode(error) !== 'ENOENT' || attempt === 5) throw error
    }
  }
}

/** Texts and originals: every one that the tables opened before point to is among them. */
async function laterPaths(dir: string): Promise<string[]> {
  const texts = (await diskFiles.list(join(dir, 'stories'))).filter((name) => name.startsWith('contents-'))
  const paths = texts.map((name) => `stories/${name}`)
  for (const prefix of await diskFiles.list(join(dir, 'originals'))) {
    for (const name of await diskFiles.list(join(dir, 'originals', prefix))) paths.push(`originals/${prefix}/${name}`)
  }
  return paths.filter(isArchivePath)
}

function addFile(zip: ZipFile, list: BackupList, path: string, pieces: () => AsyncIterable<Buffer>): void {
  zip.addReadStreamLazy(path, { compress: !compressed.test(path) }, (give) => {
    const file: BackedUpFile = { path, sizeBytes: 0, sha256: '' }
    const hash = createHash('sha256')
    const counting = new Transform({
      transform(piece: Buffer, _, done) {
        hash.update(piece)
        file.sizeBytes += piece.length
        done(null, piece)
      },
      flush(done) {
        list.files.push({ ...file, sha256: hash.digest('hex') })
        done()
      },
    })
    const source = Readable.from(pieces())
    source.on('error', (error) => counting.destroy(error))
    give(null, source.pipe(counting))
  })
}

/** As far as the file went when it was opened. */
async function* piecesOf(handle: FileHandle, sizeBytes: number): AsyncIterable<Buffer> {
  const pieceBytes = 256 * 1024
  for (let at = 0; at < sizeBytes; ) {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(Math.min(pieceBytes, sizeBytes - at)), {
      position: at,
    })
    if (bytesRead === 0) return
    at += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

async function* wholeFile(path: string): AsyncIterable<Buffer> {
  const handle = await open(path, 'r')
  try {
    yield* piecesOf(handle, (await handle.stat()).size)
  } finally {
    await handle.close()
  }
}
