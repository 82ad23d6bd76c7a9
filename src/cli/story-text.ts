/** A story as a person reads it in a terminal. */
import type { Annotation } from '../contract/annotation'
import type { Story } from '../contract/story'
import { bylineItems, headline, provenance } from '../core/export/story-facts'
import { printable, printableLine } from './printable'
import type { Terminal } from './terminal'

/** Headline, byline, text. */
export function storyText(story: Story, terminal: Pick<Terminal, 'style'>): string {
  const parts = [
    terminal.style('bold', printableLine(headline(story))),
    story.subtitle ? printableLine(story.subtitle) : '',
    terminal.style('dim', bylineItems(story).map(printableLine).join(' · ')),
    printable(story.body),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

/** What a person wants to know beside the text: where it comes from, what was marked, what to be wary of. */
export function storyNotes(story: Story, annotations: readonly Annotation[], terminal: Terminal): string {
  const facts = [{ label: 'Id', value: story.id }, ...provenance(story)]
  if (story.tags.length > 0) facts.push({ label: 'Tags', value: story.tags.join(', ') })
  if (story.reading?.note) facts.push({ label: 'Note', value: story.reading.note })
  const lines = [
    ...story.warnings.map((warning) => terminal.style('yellow', `Note: ${printableLine(warning)}`)),
    ...annotations.map((annotation) => annotationText(annotation, terminal)),
    ...facts.map(({ label, value }) => terminal.style('dim', `${label.padEnd(11)} ${printableLine(value)}`)),
  ]
  return lines.join('\n')
}

export function annotationText(annotation: Annotation, terminal: Pick<Terminal, 'style'>): string {
  const { selector, note, tags, color, orphan } = annotation
  const quote = terminal.style('yellow', `“${printableLine(selector[0].exact)}”`)
  const about = [color, ...tags.map((tag) => `#${tag}`), ...(orphan ? ['no longer in the text'] : [])].join(' ')
  return `${quote} (${printableLine(about)})${note ? `\n  ${printable(note).replaceAll('\n', '\n  ')}` : ''}`
}
