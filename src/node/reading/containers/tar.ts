/** Reads the members of a tar while it streams by; nothing is written to disk, so that no name can lead anywhere. */
import { createReadStream } from 'node:fs'
import { createTarDecoder } from 'modern-tar'
import { KlipingError } from '../../../contract/errors'
import type { ReadItem } from '../../../core/importing/draft'
import { containerLimits } from '../../../core/importing/limits'
import type { SourceFile } from '../../../core/ports'
import type { ContainerReader } from './container-reader'
import { isSystemFile, refusedLink, refuseUnsafeName, tooLarge, tooManyMembers } from './member-rules'

type Chunks = AsyncIterable<Uint8Array>
type Decoder = ReturnType<typeof createTarDecoder>
type Entry = Decoder extends { readable: ReadableStream<infer E> } ? E : never

export const tarReader: ContainerReader = {
  recognises: ({ head }) => looksLikeTar(head),
  members: (source) => tarMembers(chunksOf(source)),
}

/** The first header's checksum is right. Source: POSIX.1-1988, "ustar Interchange Format". */
export function looksLikeTar(head: Uint8Array): boolean {
  if (head.length < 512 || head[0] === 0) return false
  const stated = /^[ \0]*([0-7]{1,7})[ \0]/.exec(String.fromCharCode(...head.subarray(148, 156), 0))
  if (!stated) return false
  let sum = 0
  for (let at = 0; at < 512; at++) sum += at >= 148 && at < 156 ? 0x20 : (head[at] ?? 0)
  return sum === Number.parseInt(stated[1] ?? '', 8)
}

/** @throws KlipingError `broken-file` where it is damaged; what came before has been given */
export async function* tarMembers(chunks: Chunks): AsyncIterable<ReadItem> {
  const decoder = createTarDecoder({ strict: true }) as { readable: ReadableStream; writable: WritableStream }
  const entries = ReadableStream.from(chunks).pipeThrough(decoder).getReader()
  let budgetBytes = containerLimits.totalBytes
  let members = 0
  try {
    for (let next = await nextEntry(entries); next; next = await nextEntry(entries)) {
      if (++members > containerLimits.members) throw tooManyMembers('tar')
      const item = await readEntry(next, budgetBytes)
      if (item && 'member' in item) budgetBytes -= item.member.bytes.length
      if (item) yield item
    }
  } finally {
    await entries.cancel().catch(() => {})
  }
}

async function nextEntry(entries: ReadableStreamDefaultReader<Entry>): Promise<Entry | undefined> {
  try {
    return (await entries.read()).value
  } catch (error) {
    throw broken(error)
  }
}

async function readEntry({ header, body }: Entry, budgetBytes: number): Promise<ReadItem | undefined> {
  const name = header.name.replaceAll('\\', '/').replace(/^(\.\/)+/, '')
  try {
    if (header.type === 'directory' || isSystemFile(name)) {
      await body.cancel()
      return undefined
    }
    refuseUnsafeName(name, 'tar')
    refuseSpecial(header.type)
    if (header.size > containerLimits.memberBytes || header.size > budgetBytes) throw tooLarge(header.size)
    const bytes = await gather(body, header.size)
    return { member: { name, bytes, ...(header.mtime?.getTime() ? { modifiedAt: header.mtime.toISOString() } : {}) } }
  } catch (error) {
    if (!(error instanceof KlipingError)) throw broken(error)
    await body.cancel()
    return { name, error: error.toInfo() }
  }
}

function refuseSpecial(type: string | undefined): void {
  if (type === 'symlink' || type === 'link') throw refusedLink('tar')
  if (type === 'character-device' || type === 'block-device' || type === 'fifo') {
    throw new KlipingError('unsafe-path', 'This is a device or a pipe and no file, so it was refused.')
  }
}

async function gather(body: ReadableStream<Uint8Array>, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size)
  let at = 0
  for await (const piece of body) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

function broken(error: unknown): Error {
  if (error instanceof KlipingError) return error
  if ((error as NodeJS.ErrnoException).code?.startsWith('E')) return error as Error
  return new KlipingError(
    'broken-file',
    `This tar is damaged or cut off (${(error as Error).message}); what stands before that place was read. Get it again, or unpack it with a repair tool and import the folder.`,
  )
}

async function* chunksOf({ content }: SourceFile): Chunks {
  if ('path' in content) yield* createReadStream(content.path, { highWaterMark: 2 ** 18 })
  else yield content.bytes
}
