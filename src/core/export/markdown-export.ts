/**
 * The Markdown export: YAML front matter, then each story with its highlights as ==marked text== and numbered footnotes
 * for the annotations, and the line that says which original it was read from.
 */
import type { Annotation } from '../../contract/annotation'
import type { Block, Story, StoryEntry } from '../../contract/story'
import type { ExportedStory, ExportHeader } from './export-format'
import { type HighlightedBlock, highlightBlocks, type Segment, splitLines } from './highlighted-blocks'
import {
  codeSpan,
  escapeInline,
  escapeLine,
  escapeLineStart,
  escapeParagraph,
  heading,
  joinLines,
  yamlString,
} from './markdown-escape'
import { annotationItems, bylineItems, headline, provenance } from './story-facts'
import { webAddress } from './web-address'

export async function* writeMarkdown(
  header: ExportHeader,
  stories: AsyncIterable<ExportedStory>,
): AsyncIterable<string> {
  const [first] = header.entries
  const alone = header.entries.length === 1 && first !== undefined
  yield frontMatter(alone ? storyFields(first) : documentFields(header), header.exportedAt)
  let notes = 0
  let separator = '\n'
  for await (const { story, annotations } of stories) {
    yield separator + storyMarkdown(story, annotations, notes)
    notes += annotations.length
    separator = '\n---\n\n'
  }
}

type Field = [name: string, value: string | number | readonly string[] | undefined]

function frontMatter(fields: readonly Field[], exportedAt: string): string {
  const lines = [...fields, ['exportedAt', exportedAt] as const].flatMap(([name, value]) => {
    if (value === undefined || value === '') return []
    if (typeof value === 'number') return [`${name}: ${value}`]
    if (typeof value === 'string') return [`${name}: ${yamlString(value)}`]
    return value.length > 0 ? [`${name}: [${value.map(yamlString).join(', ')}]`] : []
  })
  return `---\n${lines.join('\n')}\n---\n`
}

function documentFields(header: ExportHeader): Field[] {
  return [
    ['title', header.title],
    ['stories', header.entries.length],
  ]
}

/** The names are those of the JSON export. */
function storyFields(story: StoryEntry): Field[] {
  return [
    ['title', headline(story)],
    ['subtitle', story.subtitle],
    ['authors', story.authors],
    ['editors', story.editors],
    ['outlet', story.outlet],
    ['agency', story.agency],
    ['place', story.place],
    ['publishedAt', story.publishedAt],
    ['modifiedAt', story.modifiedAt],
    ['capturedAt', story.capturedAt],
    ['savedAt', story.reading?.savedAt],
    ['readAt', story.reading?.readAt],
    ['note', story.reading?.note],
    ['language', story.language],
    ['section', story.section],
    ['url', story.url],
    ['tags', story.tags],
    ['id', story.id],
    ['original', story.original.fileName],
    ['sha256', story.original.sha256],
    ['importedAt', story.importedAt],
  ]
}

/** One story, without front matter. @param notesBefore footnotes that the document holds already */
export function storyMarkdown(story: Story, annotations: readonly Annotation[], notesBefore = 0): string {
  const number = (index: number) => notesBefore + index + 1
  const byline = bylineItems(story).map(escapeLine).join(' · ')
  const parts = [
    heading(1, escapeLine(headline(story))),
    story.subtitle ? `**${escapeLine(story.subtitle)}**` : '',
    byline,
    ...highlightBlocks(story, annotations).map((highlighted) => blockMarkdown(highlighted, number)),
    `Source: ${provenanceMarkdown(story)}`,
    annotations.length > 0 ? '## Annotations' : '',
    ...annotations.map((annotation, index) => annotationMarkdown(annotation, number(index))),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function blockMarkdown({ block, segments }: HighlightedBlock, number: (index: number) => number): string {
  const lines = splitLines(segments).map((line) => lineMarkdown(line, number))
  if (block.role === 'heading') return heading(headingLevel(block), lines.join(' '))
  if (block.role === 'list') return lines.map((line) => `- ${line}`).join('\n')
  const paragraph = joinLines(lines)
  return block.role === 'quote' ? `> ${paragraph.replaceAll('\n', '\n> ')}` : paragraph
}

/** The story's headline is level 1. */
function headingLevel(block: Block): number {
  return Math.min(Math.max(block.level ?? 2, 2), 6)
}

/** Overlapping highlights become one mark, since marks do not nest; each keeps its own footnote. */
function lineMarkdown(line: readonly Segment[], number: (index: number) => number): string {
  let written = ''
  let marked = ''
  for (const { text, marks, ends } of line) {
    if (marks.length > 0) {
      marked += text
    } else {
      written += mark(marked)
      marked = ''
      written += written === '' ? escapeLineStart(escapeInline(text)) : escapeInline(text)
    }
    if (ends.length > 0) {
      written += mark(marked) + ends.map((end) => `[^${number(end)}]`).join('')
      marked = ''
    }
  }
  return written + mark(marked)
}

/** A mark is seen as one only when it touches its text. */
function mark(text: string): string {
  const inner = text.trim()
  if (inner === '') return text
  const start = text.indexOf(inner)
  return `${text.slice(0, start)}==${escapeInline(inner)}==${text.slice(start + inner.length)}`
}

function provenanceMarkdown(story: StoryEntry): string {
  return provenance(story)
    .map(({ label, value, kind }) => {
      if (kind === 'hash') return `${label} ${codeSpan(value)}`
      const address = kind === 'address' ? webAddress(value) : undefined
      return address ? `<${address}>` : `${label}: ${escapeLine(value)}`
    })
    .join(' · ')
}

function annotationMarkdown(annotation: Annotation, number: number): string {
  const paragraphs = [
    `“${escapeLine(annotation.selector[0].exact)}”`,
    ...(annotation.note ?? '').split(/\n\s*\n/).map(escapeParagraph),
    annotationItems(annotation).map(escapeLine).join(' · '),
  ]
  const text = paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')
  return `[^${number}]: ${text.replace(/\n(?!\n)/g, '\n    ')}`
}
