/** A file that only grows: an append is whole and on disk when it resolves, or nothing of it stays. */
import { KlipingError } from '../../contract/errors'
import type { FileSystem, OpenFile } from './file-system'
import { onDisk, toStoreError } from './store-errors'

export interface AppendLog {
  readonly size: number
  /** @returns where the bytes begin */
  append(bytes: Uint8Array): Promise<number>
  close(): Promise<void>
}

/** @param size where whole content ends: what lies after it is cut off */
export async function openAppendLog(files: FileSystem, path: string, size: number): Promise<AppendLog> {
  const file = await onDisk('open the archive for writing', () => files.open(path, 'write'))
  if ((await file.size()) > size) {
    await file.truncate(size)
    await file.sync()
  }
  return new FileAppendLog(file, size)
}

/** Makes the log's file, whose name is durable when it resolves. `folder` holds it. */
export async function createAppendLog(
  files: FileSystem,
  folder: string,
  name: string,
  firstBytes: Uint8Array,
): Promise<AppendLog> {
  const path = `${folder}/${name}`
  const file = await files.open(path, 'new')
  try {
    const log = new FileAppendLog(file, 0)
    await log.append(firstBytes)
    await files.syncFolder(folder)
    return log
  } catch (error) {
    await file.close()
    await files.remove(path).catch(() => {})
    throw error
  }
}

class FileAppendLog implements AppendLog {
  /** Set when it is no longer known what the file holds; only opening it anew can tell. */
  private lost: KlipingError | undefined

  constructor(
    private readonly file: OpenFile,
    public size: number,
  ) {}

  async append(bytes: Uint8Array): Promise<number> {
    if (this.lost) throw this.lost
    const start = this.size
    try {
      await this.file.write(bytes, start)
      await this.file.sync()
    } catch (error) {
      await this.cutBack()
      throw toStoreError(error, 'save the change')
    }
    this.size = start + bytes.length
    return start
  }

  close(): Promise<void> {
    return this.file.close()
  }

  private async cutBack(): Promise<void> {
    try {
      await this.file.truncate(this.size)
      await this.file.sync()
    } catch {
      this.lost = new KlipingError(
        'io-failed',
        'The drive no longer takes writes, so changes cannot be saved. Check the drive and its connection, then open the archive again. What was saved before is safe.',
      )
    }
  }
}
