/** A file that only grows: an append is whole and on disk when it resolves, or nothing of it stays. */
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
  /** Part of an append that failed may still lie after `size`; it must go before anything else is written. */
  private dirty = false

  constructor(
    private readonly file: OpenFile,
    public size: number,
  ) {}

  async append(bytes: Uint8Array): Promise<number> {
    const start = this.size
    try {
      if (this.dirty) await this.cutBack()
      this.dirty = true
      await this.file.write(bytes, start)
      await this.file.sync()
      this.dirty = false
    } catch (error) {
      await this.cutBack().catch(() => {})
      throw toStoreError(error, 'save the change')
    }
    this.size = start + bytes.length
    return start
  }

  async close(): Promise<void> {
    if (this.dirty) await this.cutBack().catch(() => {})
    await this.file.close()
  }

  private async cutBack(): Promise<void> {
    await this.file.truncate(this.size)
    await this.file.sync()
    this.dirty = false
  }
}
