/** SHA-256 of a source, read piece by piece. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { SourceFile } from '../core/ports'
import { fileError } from './file-errors'

/** Lower-case hex. @throws KlipingError when the file cannot be read */
export async function digest({ content }: SourceFile): Promise<string> {
  const hash = createHash('sha256')
  try {
    if ('bytes' in content) hash.update(content.bytes)
    else await pipeline(createReadStream(content.path, { highWaterMark: 2 ** 20 }), hash)
  } catch (error) {
    throw fileError(error)
  }
  return hash.digest('hex')
}
