/**
 * Brings the chunks of a page into reading order. A region is cut along the gutter that parts most of its lines; what
 * lies across the gutter (a headline over three columns) parts the region from top to bottom. Then each side is cut in turn.
 * After the recursive X-Y cut (Nagy and Seth, 1984), with gutters found first.
 */
import { boxAround, type Chunk, median } from './pdf-geometry'

/** Fewer lines beside each other are no columns. */
const fewestLines = 3
const deepest = 24

/** Rows of chunks, grouped by column, in the order they are read. */
export function readingOrder(chunks: readonly Chunk[], fromRight: boolean): Chunk[][][] {
  const columns: Chunk[][][] = []
  const read = (region: readonly Chunk[], depth: number) => {
    if (region.length === 0) return
    const cut = depth < deepest ? bestCut(region) : undefined
    if (!cut) {
      columns.push(rowsOf(region, fromRight))
      return
    }
    for (const part of cut) {
      if (!('sides' in part)) read(part.across, depth + 1)
      else for (const side of fromRight ? [...part.sides].reverse() : part.sides) read(side, depth + 1)
    }
  }
  read(chunks, 0)
  return columns
}

type Part = { across: Chunk[] } | { sides: [Chunk[], Chunk[]] }

/** The gutter that has most lines on both sides; undefined when there is none. */
function bestCut(region: readonly Chunk[]): Part[] | undefined {
  if (region.length < fewestLines * 2) return undefined
  const sorted = [...region].sort((a, b) => a.top - b.top)
  let best: { parts: Part[]; gain: number } | undefined
  for (const gutter of gutters(region)) {
    const parts = partsAt(gutter, sorted)
    const gain = parts.reduce(
      (sum, part) => sum + ('sides' in part ? part.sides[0].length + part.sides[1].length : 0),
      0,
    )
    if (gain > (best?.gain ?? 0)) best = { parts, gain }
  }
  return best?.parts
}

/** Places where several chunks begin, one under the other. */
function gutters(region: readonly Chunk[]): number[] {
  const places: { left: number; count: number }[] = []
  for (const { left, size } of [...region].sort((a, b) => a.left - b.left)) {
    const last = places.at(-1)
    if (last && left - last.left < size) last.count++
    else places.push({ left, count: 1 })
  }
  const { left: edge } = boxAround(region)
  return places.filter(({ left, count }) => count >= fewestLines && left > edge + 5).map(({ left }) => left - 0.5)
}

function partsAt(gutter: number, sorted: readonly Chunk[]): Part[] {
  const parts: Part[] = []
  let sides: [Chunk[], Chunk[]] = [[], []]
  let across: Chunk[] = []
  const endSides = () => {
    if (areColumns(...sides)) parts.push({ sides })
    else if (sides[0].length + sides[1].length > 0) addAcross(parts, [...sides[0], ...sides[1]])
    sides = [[], []]
  }
  const endAcross = () => {
    if (across.length > 0) addAcross(parts, across)
    across = []
  }
  for (const chunk of sorted) {
    if (chunk.left < gutter && chunk.right > gutter + 2) {
      endSides()
      across.push(chunk)
    } else {
      endAcross()
      sides[chunk.left < gutter ? 0 : 1].push(chunk)
    }
  }
  endSides()
  endAcross()
  return parts
}

function addAcross(parts: Part[], chunks: Chunk[]): void {
  const last = parts.at(-1)
  if (last && 'across' in last) last.across.push(...chunks)
  else parts.push({ across: chunks })
}

/** Columns stand beside each other, and are no table: there, short cells share their base lines. */
function areColumns(left: readonly Chunk[], right: readonly Chunk[]): boolean {
  if (left.length < fewestLines || right.length < fewestLines) return false
  const [a, b] = [boxAround(left), boxAround(right)]
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  if (shared < Math.min(a.bottom - a.top, b.bottom - b.top) * 0.3) return false
  const lengths = (chunks: readonly Chunk[]) => median(chunks.map(({ text }) => visualLength(text)))
  // Bullets and numbers beside their text, labels beside their values.
  if (lengths(left) <= 4 || lengths(right) <= 4) return false
  const sharing = left.filter((one) => right.some((other) => Math.abs(one.bottom - other.bottom) < 1)).length
  const short = Math.min(lengths(left), lengths(right)) < 14
  return !(short && sharing >= Math.min(left.length, right.length) * 0.8)
}

const visualLength = (text: string) => text.length + (text.match(/[\u2e80-\uffdc]/g)?.length ?? 0)

/** Chunks that stand on one height, from the side where reading begins. */
function rowsOf(region: readonly Chunk[], fromRight: boolean): Chunk[][] {
  const rows: Chunk[][] = []
  for (const chunk of [...region].sort((a, b) => a.bottom - b.bottom)) {
    const first = rows.at(-1)?.[0]
    if (first && chunk.bottom - first.bottom < Math.min(chunk.size, first.size) * 0.4) rows.at(-1)?.push(chunk)
    else rows.push([chunk])
  }
  return rows.map((row) => row.sort((a, b) => (fromRight ? b.right - a.right : a.left - b.left)))
}
