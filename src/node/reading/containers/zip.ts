/**
 * Reads the members of a zip without ever writing them to disk under the zip's own names.
 * What a hostile zip could do is refused member by member: names that leave the folder, links, bombs, wrong checksums.
 */
import { crc32 } from 'node:zlib'
import yauzl from 'yauzl'
import { KlipingError } from '../../../contract/errors'
import { containerLimits, isBomb } from '../../../core/importing/limits'
import { packedKind } from '../../../core/importing/packed-kind'
import type { SourceFile } from '../../../core/ports'
import type { ContainerReader } from './container-reader'
import { isSystemFile, refusedLink, refuseUnsafeName, tooLarge, tooManyMembers } from './member-rules'
import { looksLikeZip } from './zip-kind'
import { memberNames } from './zip-names'

type Content = SourceFile['content']

export const zipReader: ContainerReader = {
  recognises: ({ head, file }) => looksLikeZip(head, file),

  documentKind: async ({ content }) => packedKind(memberNames(await listEntries(content))),

  async *members(source) {
    const entries = await listEntries(source.content)
    const zip = await openZip(source.content)
    let budgetBytes = totalLimit(source.sizeBytes)
    try {
      const names = memberNames(entries)
      for (const [index, entry] of entries.entries()) {
        const name = names[index] ?? ''
        if (name.endsWith('/') || isSystemFile(name)) continue
        try {
          refuseUnsafe(entry, name, budgetBytes)
          const bytes = await readMember(zip, entry)
          budgetBytes -= bytes.length
          yield { member: { name, bytes, modifiedAt: entry.getLastModDate().toISOString() } }
        } catch (error) {
          yield { name, error: memberError(error).toInfo() }
        }
      }
    } finally {
      zip.close()
    }
  },
}

/** Members may lie over each other, so that many small ones swell, too. */
function totalLimit(packedBytes: number): number {
  return Math.min(
    containerLimits.totalBytes,
    Math.max(containerLimits.expansionFromBytes, packedBytes * containerLimits.expansion),
  )
}

export function openZip(content: Content): Promise<yauzl.ZipFile> {
  const options = { decodeStrings: false, lazyEntries: true, autoClose: false }
  return 'path' in content
    ? yauzl.openPromise(content.path, options)
    : yauzl.fromBufferPromise(Buffer.from(content.bytes), options)
}

export async function listEntries(content: Content): Promise<yauzl.Entry[]> {
  let zip: yauzl.ZipFile | undefined
  try {
    zip = await openZip(content)
    if (zip.entryCount > containerLimits.members) throw tooManyMembers('zip')
    const entries: yauzl.Entry[] = []
    for await (const entry of zip.eachEntry()) entries.push(entry)
    return entries
  } catch (error) {
    if (error instanceof KlipingError) throw error
    if ((error as NodeJS.ErrnoException).code?.startsWith('E')) throw error
    throw new KlipingError(
      'broken-file',
      `This zip is broken (${(error as Error).message}). Make it again, or unpack it with a repair tool and import the folder.`,
    )
  } finally {
    zip?.close()
  }
}

/** Names that leave the folder, links, passwords, unknown methods. */
export function refuseUnreadable(entry: yauzl.Entry, name: string): void {
  refuseUnsafeName(name, 'zip')
  const unixMode = entry.externalFileAttributes >>> 16
  if ((unixMode & 0o170000) === 0o120000) throw refusedLink('zip')
  if (entry.isEncrypted()) {
    throw new KlipingError(
      'encrypted-file',
      'This is protected by a password. Unpack the zip with its password and import the folder.',
    )
  }
  if (!entry.canDecodeFileData()) {
    throw new KlipingError(
      'unsupported-format',
      'This is packed by a method that Kliping cannot unpack. Unpack the zip and import the folder.',
    )
  }
}

export function refuseUnsafe(entry: yauzl.Entry, name: string, budgetBytes: number): void {
  refuseUnreadable(entry, name)
  const { uncompressedSize, compressedSize } = entry
  if (
    isBomb(uncompressedSize, compressedSize) ||
    uncompressedSize > Math.min(containerLimits.memberBytes, budgetBytes)
  ) {
    throw tooLarge(uncompressedSize)
  }
}

export async function readMember(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  if (crc32(bytes) !== entry.crc32) {
    throw new KlipingError('broken-file', 'This is damaged inside the zip (its checksum is wrong). Get the zip again.')
  }
  return bytes
}

export function memberError(error: unknown): KlipingError {
  if (error instanceof KlipingError) return error
  return new KlipingError(
    'broken-file',
    `This is damaged inside the zip (${(error as Error).message}). Get the zip again.`,
  )
}
