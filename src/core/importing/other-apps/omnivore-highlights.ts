/**
 * Omnivore's highlights in Markdown: `> the words`, below them `#label #another label` and the note, parted by blank lines.
 * Within a quote, lines may lack their `>`. Text before the first quote is a note on the whole page.
 */
import type { ImportedHighlight } from '../draft'
import { words } from './fields'
import { plainMarkdown } from './plain-markdown'

export function omnivoreHighlights(markdown: string): { highlights: ImportedHighlight[]; note: string | undefined } {
  const highlights: ImportedHighlight[] = []
  const notes: string[] = []
  for (const block of markdown.split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)) {
    const text = block.trim()
    const last = highlights.at(-1)
    if (text.startsWith('>')) {
      const exact = plainMarkdown(text.replace(/^>[ \t]?/gm, ''))
      if (exact) highlights.push({ exact })
    } else if (!last) notes.push(text)
    else if (/^#[^\s#]/.test(text) && !last.tags && !last.note) {
      last.tags = text
        .split(/(?:^|\s+)#/)
        .map((tag) => tag.trim())
        .filter(Boolean)
    } else if (text) last.note = [last.note, text].filter(Boolean).join('\n\n')
  }
  return { highlights, note: words(notes.join('\n\n')) }
}
