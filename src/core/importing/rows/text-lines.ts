/** UTF-8 text line by line out of pieces of bytes, in memory bounded by the longest line. */
import { KlipingError } from '../../../contract/errors'

const lineLimitBytes = 64 * 2 ** 20

/** Lines without their line ends. @throws KlipingError `too-large` for a line of more than 64 MiB */
export async function* textLines(chunks: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  const decoder = new TextDecoder('utf-8')
  const pieces: string[] = []
  let length = 0
  for await (const chunk of chunks) {
    const lines = decoder.decode(chunk, { stream: true }).split('\n')
    for (const [index, piece] of lines.entries()) {
      if (index > 0) {
        yield pieces.join('').replace(/\r$/, '')
        pieces.length = 0
        length = 0
      }
      pieces.push(piece)
      length += piece.length
    }
    if (length > lineLimitBytes)
      throw new KlipingError('too-large', 'A line of this file is longer than 64 MB. Split the file.')
  }
  const last = pieces.join('') + decoder.decode()
  if (last !== '') yield last.replace(/\r$/, '')
}
