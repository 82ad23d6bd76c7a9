/** A plain text as lines, to be searched and cut between two of them. */
import type { LinedText } from './html-lines'

export function textLines(text: string): LinedText {
  const lines = text.split(/\r?\n/)
  return {
    lines,
    cut(from, to) {
      const part = lines.slice(from, to)
      const written = part.filter((line) => /\S/.test(line))
      const isQuoted = written.length > 0 && written.every((line) => line.startsWith('>'))
      return (isQuoted ? part.map((line) => line.replace(/^>\s?/, '')) : part).join('\n')
    },
  }
}
