/** Opens a gzip: the tar in it, or the one file. */
import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { constants, createGunzip, gunzipSync } from 'node:zlib'
import { KlipingError } from '../../../contract/errors'
import type { ReadItem } from '../../../core/importing/draft'
import { containerLimits, isBomb } from '../../../core/importing/limits'
import type { SourceFile } from '../../../core/ports'
import { readerInput } from '../reader-input'
import type { ContainerReader } from './container-reader'
import { refuseUnsafeName, tooLarge } from './member-rules'
import { looksLikeTar, tarMembers } from './tar'

/** So little of it can be no bomb. */
const headBytes = 4096

export const gzipReader: ContainerReader = {
  recognises: ({ head }) => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8,

  async *members(source) {
    const { head } = await readerInput(source)
    const isTar = looksLikeTar(unpackedHead(head))
    yield* isTar ? tarMembers(unpacked(source)) : onlyMember(source, head)
  },
}

async function* onlyMember(source: SourceFile, head: Uint8Array): AsyncIterable<ReadItem> {
  const name = nameInside(head) ?? (source.file.split(/[\\/]/).at(-1) ?? '').replace(/\.gz(ip)?$/i, '')
  refuseUnsafeName(name, 'gzip')
  const pieces: Uint8Array[] = []
  let sizeBytes = 0
  for await (const piece of unpacked(source)) {
    sizeBytes += piece.length
    if (sizeBytes > containerLimits.memberBytes) {
      throw new KlipingError(
        'too-large',
        `This unpacks to more than ${containerLimits.memberBytes / 2 ** 20} MB. Unpack it yourself and import what is in it.`,
      )
    }
    pieces.push(piece)
  }
  yield { member: { name: name || 'content', bytes: Buffer.concat(pieces), modifiedAt: source.modifiedAt } }
}

/** @throws KlipingError `too-large` for a bomb, `broken-file` */
async function* unpacked({ content, sizeBytes }: SourceFile): AsyncIterable<Uint8Array> {
  const packed = 'path' in content ? createReadStream(content.path) : Readable.from([content.bytes])
  const gunzip = createGunzip({ chunkSize: 2 ** 18 })
  // The failure comes out of the loop below.
  pipeline(packed, gunzip, () => {})
  let unpackedBytes = 0
  try {
    for await (const piece of gunzip as AsyncIterable<Uint8Array>) {
      unpackedBytes += piece.length
      if (unpackedBytes > containerLimits.totalBytes || isBomb(unpackedBytes, sizeBytes)) throw tooLarge(unpackedBytes)
      yield piece
    }
  } catch (error) {
    throw unpackError(error)
  } finally {
    gunzip.destroy()
  }
}

function unpackError(error: unknown): Error {
  const { code = '', message } = error as NodeJS.ErrnoException
  if (error instanceof KlipingError || !code.startsWith('Z_')) return error as Error
  return new KlipingError(
    'broken-file',
    `This gzip is damaged or cut off (${message}). Get it again, or unpack it with a repair tool and import what comes out.`,
  )
}

function unpackedHead(head: Uint8Array): Uint8Array {
  try {
    return gunzipSync(head.subarray(0, headBytes), { finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return new Uint8Array()
  }
}

/** The name that the file had when it was packed. Source: RFC 1952 2.3. */
function nameInside(head: Uint8Array): string | undefined {
  const flags = head[3] ?? 0
  if (!(flags & 8)) return undefined
  const start = 10 + (flags & 4 ? 2 + (head[10] ?? 0) + 256 * (head[11] ?? 0) : 0)
  const end = head.indexOf(0, start)
  if (end < 0 || end - start > 1000) return undefined
  return new TextDecoder().decode(head.subarray(start, end)).split(/[\\/]/).at(-1)
}
