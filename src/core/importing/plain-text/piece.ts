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

export function wordCount(text: string): number {
  const unspaced =
    text.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu,
    )?.length ?? 0
  // Two characters make about a word where words are not spaced.
  return (text.match(/\S+/g)?.length ?? 0) + Math.floor(unspaced / 2)
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
