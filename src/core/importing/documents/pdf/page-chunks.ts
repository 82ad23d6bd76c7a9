/** Puts fragments that stand close together on one base line into chunks, so that columns show as gaps between them. */
import { lineText } from './line-text'
import { boxAround, type Chunk, type Fragment, runsFromRight } from './pdf-geometry'

/**
 * In parts of the font size: the widest gap inside a line. Words of a justified line lie far apart, but are drawn one after
 * the other; the columns of a page are not.
 */
const gapInLine = { drawnTogether: 2, drawnApart: 0.5 }

export function chunksOf(fragments: readonly Fragment[]): Chunk[] {
  const fromRight = runsFromRight(fragments.map(({ text }) => text).join(''))
  return baseLines(fragments).flatMap((line) => {
    const chunks: { fragments: Fragment[]; last: Fragment; reach: number }[] = []
    let spaces: Fragment[] = []
    for (const fragment of line) {
      if (fragment.text === ' ') {
        spaces.push(fragment)
        continue
      }
      const chunk = chunks.at(-1)
      if (chunk && belongs(fragment, chunk.last, chunk.reach)) {
        chunk.fragments.push(...spaces, fragment)
        chunk.reach = Math.max(chunk.reach, fragment.right)
        chunk.last = fragment
      } else chunks.push({ fragments: [fragment], last: fragment, reach: fragment.right })
      spaces = []
    }
    return chunks.map((chunk) => chunkOf(chunk.fragments, fromRight))
  })
}

function belongs(fragment: Fragment, last: Fragment, reach: number): boolean {
  const together = Math.abs(fragment.order - last.order) === 1
  const widest = together ? gapInLine.drawnTogether : gapInLine.drawnApart
  return fragment.left - reach < widest * Math.min(last.size, fragment.size)
}

/** Fragments by base line, each line from left to right. Small ones (initials, notes' numbers) go with the line they touch. */
function baseLines(fragments: readonly Fragment[]): Fragment[][] {
  const sorted = [...fragments].sort((a, b) => a.bottom - b.bottom)
  const lines: { bottom: number; size: number; fragments: Fragment[] }[] = []
  for (const fragment of sorted) {
    const line = lines.at(-1)
    const smaller = Math.min(line?.size ?? 0, fragment.size)
    if (line && fragment.bottom - line.bottom < smaller * 0.35) line.fragments.push(fragment)
    else lines.push({ bottom: fragment.bottom, size: fragment.size, fragments: [fragment] })
  }
  return lines.map((line) => line.fragments.sort((a, b) => a.left - b.left))
}

function chunkOf(fragments: Fragment[], fromRight: boolean): Chunk {
  const longest = fragments.reduce((a, b) => (b.text.length > a.text.length ? b : a))
  return { ...boxAround(fragments), text: lineText(fragments, fromRight), size: longest.size }
}
