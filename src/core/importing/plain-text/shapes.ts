/** Tells headings, list items and separators from paragraphs, by their form. */
import { isProse, label, type Piece, wordCount } from './piece'

/** Headings, list items and separators among the paragraphs. */
export function labelShapes(pieces: Piece[], from: number): void {
  const lastBody = pieces.findLastIndex((piece) => !piece.role && isProse(piece.text))
  for (let i = from; i < pieces.length; i++) {
    const piece = pieces[i] as Piece
    if (piece.role === 'endmark' && i < lastBody) label(piece, 'boilerplate', 'Separates parts')
    if (piece.role) continue
    if (piece.shape) {
      label(piece, piece.shape.role, `The document sets it as a ${piece.shape.role}`)
      piece.level = piece.shape.level
    } else if (/^(?:[-*•·‣▪–—]|\d{1,2}[.)]|[a-z][.)])\s+\S/u.test(piece.text))
      label(piece, 'list', 'Opens as a list item')
    else if (isHeading(piece, nextText(pieces, i), previousText(pieces, i))) {
      label(piece, 'heading', 'A short line without a full stop between paragraphs')
      piece.level = 2
    } else label(piece, 'body', 'Running text')
  }
}

function isHeading(piece: Piece, next: string | undefined, previous: string | undefined): boolean {
  if (!next || !previous || piece.text.length > 100 || wordCount(piece.text) > 14) return false
  if (/[.。।,;،]["”’»]*$/u.test(piece.text) || /^["“„«]/u.test(piece.text) || /[:：]$/u.test(piece.text)) return false
  return isProse(next) && isProse(previous)
}

function nextText(pieces: Piece[], index: number): string | undefined {
  return pieces.slice(index + 1, index + 5).find((piece) => !piece.role || piece.role === 'body')?.text
}

function previousText(pieces: Piece[], index: number): string | undefined {
  return pieces.slice(Math.max(0, index - 4), index).findLast((piece) => piece.role === 'body' || piece.role === 'list')
    ?.text
}
