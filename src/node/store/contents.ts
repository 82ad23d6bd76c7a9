/**
 * The texts of stories, apart from the tables: records appended to `contents-*.jsonl`, addressed by file, offset and
 * length, read one by one when asked for. A file that has grown large is followed by a new one.
 */
import { KlipingError } from '../../contract/errors'
import type { ContentRef, StoryContent } from '../../core/library/store'
import { type AppendLog, createAppendLog, openAppendLog } from './append-log'
import { errorCode, type FileSystem, type OpenFile } from './file-system'
import { numberedFile, numbersOf } from './numbered-files'
import { decodeRecord, encodeRecord } from './records'
import { onDisk, toStoreError } from './store-errors'
import { createTextCache } from './text-cache'

const cacheLimitChars = 4 * 1024 * 1024

export interface Contents {
  append(contents: readonly StoryContent[]): Promise<ContentRef[]>
  read(ref: ContentRef, isAskedAgain: boolean): Promise<StoryContent>
  wipe(refs: readonly ContentRef[]): Promise<void>
  close(): Promise<void>
}

/** @param fileLimitBytes a file that has reached this size is followed by a new one */
export function createContents(files: FileSystem, folder: string, fileLimitBytes: number): Contents {
  const readers = new Map<number, Promise<OpenFile>>()
  const cache = createTextCache(cacheLimitChars)
  let writer: { file: number; log: AppendLog } | undefined
  let appending: Promise<unknown> = Promise.resolve()

  /** Also one that could not be begun, and then not be removed either. */
  async function lastFile(): Promise<number> {
    return Math.max(0, ...numbersOf('contents', await files.list(folder)))
  }

  async function openWriter(): Promise<{ file: number; log: AppendLog }> {
    const file = await lastFile()
    if (file === 0) return startFile(1)
    const path = `${folder}/${numberedFile('contents', file)}`
    const handle = await files.open(path, 'read')
    const size = await handle.size()
    await handle.close()
    return { file, log: await openAppendLog(files, path, size) }
  }

  async function startFile(file: number): Promise<{ file: number; log: AppendLog }> {
    const head = encodeRecord({ contents: 1, file })
    return { file, log: await createAppendLog(files, folder, numberedFile('contents', file), head) }
  }

  async function append(contents: readonly StoryContent[]): Promise<ContentRef[]> {
    const records = contents.map(encodeRecord)
    writer ??= await openWriter()
    if (writer.log.size >= fileLimitBytes) {
      const next = await startFile((await lastFile()) + 1)
      await writer.log.close()
      writer = next
    }
    const { file, log } = writer
    let offset = await log.append(Buffer.concat(records))
    return records.map(({ length }) => {
      const ref = { file, offset, length }
      offset += length
      return ref
    })
  }

  function reader(file: number): Promise<OpenFile> {
    const known = readers.get(file)
    if (known) return known
    const opened = files.open(`${folder}/${numberedFile('contents', file)}`, 'read')
    readers.set(file, opened)
    opened.catch(() => readers.delete(file))
    return opened
  }

  async function readText(ref: ContentRef): Promise<string> {
    const file = await reader(ref.file)
    const bytes = await file.read(ref.offset, ref.length).catch(async (error) => {
      // A drive that was away and is back knows nothing of what was open on it.
      readers.delete(ref.file)
      await file.close().catch(() => {})
      throw error
    })
    const text = bytes.length === ref.length ? decodeRecord(bytes) : undefined
    if (text === undefined) throw damaged(ref)
    return text
  }

  /** Whether this one file is missing, and not all of them, as on a drive that is away. */
  async function isLost(ref: ContentRef): Promise<boolean> {
    const names: string[] = await files.list(folder).catch(() => [])
    return names.length > 0 && !names.includes(numberedFile('contents', ref.file))
  }

  async function wipe(refs: readonly ContentRef[]): Promise<void> {
    for (const number of new Set(refs.map(({ file }) => file))) {
      const file = await files.open(`${folder}/${numberedFile('contents', number)}`, 'write')
      try {
        for (const { offset, length } of refs.filter((ref) => ref.file === number)) {
          await file.write(Buffer.alloc(length, ' '), offset)
          cache.drop(cacheKey(number, offset))
        }
        await file.sync()
      } finally {
        await file.close()
      }
    }
  }

  return {
    append(contents) {
      const result = appending.then(() => onDisk('save the stories', () => append(contents)))
      appending = result.catch(() => {})
      return result
    },
    async read(ref, isAskedAgain) {
      const key = cacheKey(ref.file, ref.offset)
      let text = cache.get(key)
      if (text === undefined) {
        try {
          text = await readText(ref)
        } catch (error) {
          const lost = errorCode(error) === 'ENOENT' && (await isLost(ref))
          throw lost ? damaged(ref) : toStoreError(error, 'read the story')
        }
        if (isAskedAgain) cache.set(key, text)
      }
      return JSON.parse(text) as StoryContent
    },
    wipe: (refs) => onDisk('wipe the texts thrown away', () => wipe(refs)),
    async close() {
      await appending
      await writer?.log.close()
      const opened = await Promise.allSettled(readers.values())
      for (const file of opened) if (file.status === 'fulfilled') await file.value.close()
    },
  }
}

const cacheKey = (file: number, offset: number) => `${file}:${offset}`

function damaged(ref: ContentRef): KlipingError {
  return new KlipingError(
    'archive-broken',
    `The text of this story is damaged on disk (${numberedFile('contents', ref.file)} at ${ref.offset}). Its original is untouched: export or import it again, or put the archive back from a backup. Other stories are not affected.`,
  )
}
