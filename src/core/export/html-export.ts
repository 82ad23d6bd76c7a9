/**
 * The HTML export: one file that needs nothing else, not even a network, and may not ask for it. Stories are drawn from
 * their blocks, never from the page they came from.
 */
import type { Annotation } from '../../contract/annotation'
import type { Block, Story, StoryEntry } from '../../contract/story'
import type { ExportedStory, ExportHeader } from './export-format'
import { type HighlightedBlock, highlightBlocks, type Segment, splitLines } from './highlighted-blocks'
import { escapeHtml, htmlText, languageAttributes } from './html-escape'
import { htmlStyle } from './html-style'
import { annotationItems, bylineItems, headline, plainDate, provenance } from './story-facts'
import { webAddress } from './web-address'

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

export async function* writeHtml(header: ExportHeader, stories: AsyncIterable<ExportedStory>): AsyncIterable<string> {
  yield documentStart(header)
  if (header.entries.length > 1) yield* tableOfContents(header.entries)
  let number = 0
  for await (const { story, annotations } of stories) yield articleHtml(story, annotations, ++number)
  yield '</body>\n</html>\n'
}

function documentStart({ title, exportedAt, entries }: ExportHeader): string {
  const count = entries.length === 1 ? 'One story' : `${entries.length} stories`
  const heading = entries.length === 1 ? '' : `<h1 dir="auto">${htmlText(title)}</h1>\n`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Kliping">
<title>${escapeHtml(title)}</title>
<style>${htmlStyle}</style>
</head>
<body>
<header class="export">${heading}${count}, exported from Kliping on ${escapeHtml(plainDate(exportedAt))}</header>
`
}

function* tableOfContents(entries: readonly StoryEntry[]): Iterable<string> {
  yield '<nav aria-label="Contents">\n<h2>Contents</h2>\n<ol>\n'
  let number = 0
  for (const entry of entries) {
    const about = [entry.outlet, entry.publishedAt && plainDate(entry.publishedAt)].filter((item) => item !== undefined)
    const title = `<bdi ${languageAttributes(entry.language)}>${htmlText(headline(entry))}</bdi>`
    const items = about.map((item) => ` <bdi class="about">${htmlText(item)}</bdi>`)
    yield `<li><a href="#story-${++number}">${title}</a>${items.join('')}</li>\n`
  }
  yield '</ol>\n</nav>\n'
}

function articleHtml(story: Story, annotations: readonly Annotation[], number: number): string {
  const language = languageAttributes(story.language)
  const id = `story-${number}`
  const byline = bylineItems(story).map((item) => `<bdi>${htmlText(item)}</bdi>`)
  return [
    `<article id="${id}">`,
    `<h1 ${language}>${htmlText(headline(story))}</h1>`,
    story.subtitle ? `<p class="deck" ${language}>${htmlText(story.subtitle)}</p>` : '',
    byline.length > 0 ? `<p class="byline">${byline.join(' · ')}</p>` : '',
    `<div class="story" ${language}>`,
    ...highlightBlocks(story, annotations).map((block) => blockHtml(block, annotations, id)),
    '</div>',
    annotations.length > 0 ? annotationsHtml(annotations, language, id) : '',
    provenanceHtml(story),
    '</article>\n',
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function blockHtml({ block, segments }: HighlightedBlock, annotations: readonly Annotation[], id: string): string {
  const lines = splitLines(segments).map((line) =>
    line.map((segment) => segmentHtml(segment, annotations, id)).join(''),
  )
  if (block.role === 'list') return `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`
  const text = lines.join('<br>')
  if (block.role === 'heading') return `<h${headingLevel(block)}>${text}</h${headingLevel(block)}>`
  return block.role === 'quote' ? `<blockquote>${text}</blockquote>` : `<p>${text}</p>`
}

/** The story's headline is level 1. */
function headingLevel(block: Block): number {
  return Math.min(Math.max(block.level ?? 2, 2), 6)
}

function segmentHtml({ text, marks, ends }: Segment, annotations: readonly Annotation[], id: string): string {
  const marked = marks.reduceRight((inner, index) => {
    return `<mark class="${annotations[index]?.color ?? ''}">${inner}</mark>`
  }, htmlText(text))
  const notes = ends.map((index) => `<sup><a href="#${id}-note-${index + 1}">${index + 1}</a></sup>`)
  return marked + notes.join('')
}

function annotationsHtml(annotations: readonly Annotation[], language: string, id: string): string {
  const items = annotations.map((annotation, index) => {
    const quote = `<blockquote ${language}>${htmlText(annotation.selector[0].exact)}</blockquote>`
    const note = annotation.note ? `<p dir="auto">${htmlText(annotation.note)}</p>` : ''
    const about = annotationItems(annotation).map((item) => `<bdi>${htmlText(item)}</bdi>`)
    return `<li id="${id}-note-${index + 1}">${quote}${note}<p class="about">${about.join(' · ')}</p></li>`
  })
  return `<section class="annotations">\n<h2>Annotations</h2>\n<ol>\n${items.join('\n')}\n</ol>\n</section>`
}

function provenanceHtml(story: StoryEntry): string {
  const rows = provenance(story).map(({ label, value, kind }) => {
    const address = kind === 'address' ? webAddress(value) : undefined
    const shown = kind === 'hash' ? `<code>${htmlText(value)}</code>` : `<bdi>${htmlText(value)}</bdi>`
    const linked = address ? `<a href="${escapeHtml(address)}" rel="noreferrer noopener">${shown}</a>` : shown
    return `<dt>${label}</dt><dd>${linked}</dd>`
  })
  return `<footer class="provenance"><dl>${rows.join('')}</dl></footer>`
}
