/** Prints the lines of imports as they come, for people or as JSON. */
import type { ImportLine } from '../contract/importing'
import type { OpenArchive } from '../node/open-archive'
import { printableLine } from './printable'
import type { Style, Terminal } from './terminal'

/** @returns a function that resolves when every line that was told is printed */
export function followLines(archive: OpenArchive, terminal: Terminal, json: boolean): () => Promise<void> {
  let printed = Promise.resolve()
  archive.subscribe((event) => {
    if (event.type !== 'import.lines') return
    for (const line of event.lines) {
      printed = printed.then(() => (json ? terminal.printJson(line) : terminal.print(lineText(line, terminal))))
    }
  })
  return () => printed
}

const statusStyles: Record<ImportLine['status'], Style> = {
  imported: 'green',
  version: 'green',
  duplicate: 'dim',
  failed: 'red',
}

/** "3 highlights added to Flood on the Coast", "Flood on the Coast, with 3 highlights". */
function titleText({ status, title = '', highlights }: ImportLine): string {
  if (!highlights) return title
  const counted = `${highlights} highlight${highlights === 1 ? '' : 's'}`
  return status === 'duplicate' ? `${counted} added to ${title}` : `${title}, with ${counted}`
}

function lineText(line: ImportLine, terminal: Terminal): string {
  const { file, status, part, error } = line
  const where = printableLine(part ? `${file}, ${part}` : file)
  const what = error ? error.message : titleText(line)
  return `${terminal.style(statusStyles[status], status.padEnd(9))}  ${where}${what ? `  ${terminal.style('dim', '·')} ${printableLine(what)}` : ''}`
}
