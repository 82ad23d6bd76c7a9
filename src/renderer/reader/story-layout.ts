/**
 * A story's blocks laid out for drawing: where each body block stands in `story.body`, blocks gathered into sections,
 * and blocks too long for one paragraph cut into pieces, so that a story of megabytes is drawn bit by bit.
 */
import { type Block, isBodyRole } from '../../contract/story'

/** A piece of a block. Offsets are UTF-16 code units of `story.body`; `start` is absent outside the body. */
export interface Piece {
  key: string
  block: Block
  /** The block's place in `story.blocks`. */
  index: number
  /** The first piece of its block. */
  isFirst: boolean
  text: string
  start?: number
  /** The piece goes on in the next one: it was cut for drawing only. */
  continues: boolean
}

export interface Section {
  pieces: Piece[]
  /** The part of `story.body` the section draws: [start, end). */
  start: number
  end: number
}

const longestPiece = 6_000
const longestSection = 12_000
const mostPieces = 40

/** @param includesLeftOut lay out the blocks that are not body as well, where they stood */
export function layOut(blocks: readonly Block[], includesLeftOut: boolean): Section[] {
  const sections: Section[] = []
  let offset = 0
  let size = 0
  for (const [index, block] of blocks.entries()) {
    const isBody = isBodyRole(block.role)
    if (!isBody && !includesLeftOut) continue
    let start = isBody ? offset : undefined
    const texts = cut(block.text)
    for (const [part, text] of texts.entries()) {
      let section = sections.at(-1)
      if (!section || section.pieces.length >= mostPieces || size + text.length > longestSection) {
        section = { pieces: [], start: start ?? offset, end: start ?? offset }
        sections.push(section)
        size = 0
      }
      const continues = part < texts.length - 1
      section.pieces.push({ key: `${index}.${part}`, block, index, isFirst: part === 0, text, start, continues })
      size += text.length
      if (start !== undefined) {
        start += text.length
        section.end = start
      }
    }
    // Body blocks are joined by one blank line.
    if (isBody) offset += block.text.length + 2
  }
  return sections
}

/** Cuts at a space where there is one near, never inside a surrogate pair. */
function cut(text: string): string[] {
  if (text.length <= longestPiece) return [text]
  const pieces: string[] = []
  let from = 0
  while (text.length - from > longestPiece) {
    const space = text.lastIndexOf(' ', from + longestPiece)
    let end = space > from + longestPiece / 2 ? space + 1 : from + longestPiece
    if (isLowSurrogate(text, end)) end -= 1
    pieces.push(text.slice(from, end))
    from = end
  }
  pieces.push(text.slice(from))
  return pieces
}

function isLowSurrogate(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return code >= 0xdc00 && code <= 0xdfff
}
