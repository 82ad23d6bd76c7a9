/** Text line by line out of pieces of it, in memory bounded by the longest line allowed. */

/** In characters; a story of a million words is far shorter. */
const lineLimit = 32 * 2 ** 20

/** Lines without their line ends; `undefined` for one that is longer than 32 million characters, which is passed over. */
export async function* textLines(pieces: AsyncIterable<string>): AsyncIterable<string | undefined> {
  let parts: string[] = []
  let length = 0
  const line = () => {
    const whole = length > lineLimit ? undefined : parts.join('').replace(/\r$/, '')
    parts = []
    length = 0
    return whole
  }
  for await (const text of pieces) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) yield line()
      length += part.length
      if (length > lineLimit) parts = []
      else parts.push(part)
    }
  }
  if (length > 0) yield line()
}
