/** A paragraph-sized stretch of a text on its way to becoming a block. `raw` and `gap` of all pieces make up the text. */
import type { Block, BlockRole } from '../../../contract/story'

export interface Piece {
  /** Lines joined, spaces single: as it is shown. */
  text: string
  raw: string
  /** What stands between this piece and the next. */
  gap: string
  /** Absent while nothing is known. */
  role?: BlockRole
  reason?: string
  level?: number
  /** What the document sets it as, where it does: goes before what its form looks like. */
  shape?: { role: 'heading' | 'list'; level?: number }
}

export function label(piece: Piece, role: BlockRole, reason: string): void {
  piece.role = role
  piece.reason = reason
}

export function toBlock({ text, raw, gap, role, reason, level }: Piece): Block {
  const block: Block = { role: role ?? 'body', text }
  if (raw !== text) block.raw = raw
  if (gap !== '\n\n') block.gap = gap
  if (level) block.level = level
  if (reason) block.reason = reason
  return block
}

/** Words; where they are not spaced, two characters make about one. Every line is counted, so it is done by hand. */
export function wordCount(text: string): number {
  let words = 0
  let unspaced = 0
  let inWord = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const space = code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000
    if (!space && !inWord) words++
    inWord = !space
    if (code >= 0xe00 && isUnspaced(code)) unspaced++
  }
  return words + Math.floor(unspaced / 2)
}

/** Thai, Lao, Burmese, Khmer, kana and Han. */
function isUnspaced(code: number): boolean {
  return (
    (code >= 0xe00 && code <= 0xeff) ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff) ||
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff)
  )
}

export function endsSentence(text: string): boolean {
  return /[.!?…。！？।॥؟۔။៕։.][\s"'”’»›」』)\]）]*$/u.test(text.slice(-12))
}

/** Running text, as opposed to a headline or a line of a header. */
export function isProse(text: string): boolean {
  const sample = text.slice(0, 600)
  const words = wordCount(sample)
  return words >= 32 || (words >= 9 && endsSentence(text)) || (words >= 14 && /[,;:،、，]$/u.test(text))
}
