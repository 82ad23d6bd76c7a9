/** A hit as a person reads it in a terminal, with the words that were found marked. */
import type { Hit, Marks } from '../contract/search'
import { printable, printableLine } from './printable'
import { shortIdLength } from './story-id'
import type { Terminal } from './terminal'

export function hitText(hit: Hit, terminal: Terminal): string {
  const about = [hit.publishedAt?.slice(0, 10), hit.outlet, hit.language, ...hit.tags.map((tag) => `#${tag}`)]
  if (hit.annotationCount > 0) about.push(`${hit.annotationCount} marked`)
  const indent = ' '.repeat(shortIdLength + 2)
  const id = terminal.style('dim', hit.id.slice(0, shortIdLength))
  const lines = [
    `${id}  ${markWords(hit.title, hit.titleMarks, terminal, (text) => terminal.style('bold', text))}`,
    indent +
      terminal.style(
        'dim',
        about
          .filter((item) => item !== undefined)
          .map(printableLine)
          .join(' · '),
      ),
    indent + markWords(hit.snippet, hit.snippetMarks, terminal, (text) => text),
  ]
  return lines.filter((line) => line.trim() !== '').join('\n')
}

/** Coloured where there are colours, else between asterisks. */
function markWords(text: string, marks: Marks, terminal: Terminal, plain: (text: string) => string): string {
  const pieces: string[] = []
  let position = 0
  for (const [start, end] of marks) {
    const word = oneLine(text.slice(start, end))
    pieces.push(
      plainPiece(text.slice(position, start), plain),
      terminal.styled ? terminal.style('yellow', word) : `*${word}*`,
    )
    position = end
  }
  pieces.push(plainPiece(text.slice(position), plain))
  return pieces.join('')
}

function plainPiece(text: string, plain: (text: string) => string): string {
  return text === '' ? '' : plain(oneLine(text))
}

/** Unlike `printableLine`, keeps the spaces at a piece's ends. */
function oneLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ')
}
