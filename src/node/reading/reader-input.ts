/** A source file as the readers want it. */
import { createReadStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { KlipingError } from '../../contract/errors'
import type { ReaderInput } from '../../core/importing/reader'
import type { SourceFile } from '../../core/ports'
import { withSignsOfLife } from './sign-of-life'

const headBytes = 64 * 2 ** 10
const chunkBytes = 64 * 2 ** 10

/** @throws the file system's error when the file cannot be opened */
export async function readerInput({
  file,
  modifiedAt,
  sizeBytes,
  content,
  mappings,
}: SourceFile): Promise<ReaderInput> {
  return {
    file,
    modifiedAt,
    sizeBytes,
    mappings,
    head: 'bytes' in content ? content.bytes.subarray(0, headBytes) : await readHead(content.path),
    async bytes(limitBytes) {
      if (sizeBytes > limitBytes) throw tooLarge(sizeBytes, limitBytes)
      return 'bytes' in content ? content.bytes : readFile(content.path)
    },
    stream: () =>
      withSignsOfLife(
        'bytes' in content ? chunksOf(content.bytes) : createReadStream(content.path, { highWaterMark: chunkBytes }),
      ),
  }
}

async function readHead(path: string): Promise<Uint8Array> {
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function* chunksOf(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
}

function tooLarge(sizeBytes: number, limitBytes: number): KlipingError {
  const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20)
  return new KlipingError(
    'too-large',
    `This file has ${megabytes(sizeBytes)} MB; one of this kind is read up to ${megabytes(limitBytes)} MB. Split it into single articles and import those.`,
  )
}
