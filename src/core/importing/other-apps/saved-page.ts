/**
 * A page as another app kept it: with its text, or only its link and what was marked in it. Both become a story, so that
 * nothing of an export is lost; one without a text says so, and hands its highlights over when the page itself is imported.
 */
import type { Block } from '../../../contract/story'
import type { ImportedHighlight, StoryDraft } from '../draft'
import { detectLanguage } from '../language/detect-language'
import { canonicalUrl } from '../web-page/canonical-url'
import { type KnownFacts, readFragment } from '../web-page/fragment'
import { nonEmpty } from './fields'

/** What an export tells about a page. Fields that are undefined or empty are as good as absent. */
export interface SavedPage extends KnownFacts {
  reading?: StoryDraft['reading']
  highlights?: readonly ImportedHighlight[]
  /** The page's text as HTML. */
  html?: string
  /** The page's text as plain paragraphs, where there is no HTML. */
  text?: string
  /** What the app shows of the page: a summary, not its text. */
  abstract?: string
  /** Where it stands in the export, for a person; the address or the headline when absent. */
  label?: string
  /** The record itself, which tells it from others. */
  source: string
}

export function savedPage(page: SavedPage): StoryDraft {
  const { html, text, abstract, reading, highlights = [], label, source, ...rest } = page
  const known = nonEmpty(rest) as KnownFacts
  const title = known.title ?? known.url ?? firstWords(highlights[0]?.exact ?? abstract) ?? 'Untitled'
  const facts = { ...known, title }
  const whole = wholeStory(facts, html, text)
  const draft = whole ?? excerpt(facts, highlights, abstract)
  const readingKnown = nonEmpty(reading ?? {})
  return {
    ...draft,
    ...(Object.keys(readingKnown).length > 0 ? { reading: readingKnown } : {}),
    ...(highlights.length > 0 ? { highlights: [...highlights] } : {}),
    part: { label: label ?? known.url ?? title, source: whole ? source : identityOf(draft) },
  }
}

type Titled = KnownFacts & { title: string }

function wholeStory(facts: Titled, html: string | undefined, text: string | undefined): StoryDraft | undefined {
  if (html && hasWords(html.replace(/<[^<>]*>/g, ''))) {
    const draft = readFragment(html, facts)
    return { ...draft, mediaType: facts.mediaType }
  }
  if (!text || !hasWords(text)) return undefined
  const blocks = [titleBlock(facts.title), ...paragraphs(text, 'body')]
  return { ...bare(facts), blocks, ...languageOf(facts, text) }
}

function excerpt(facts: Titled, highlights: readonly ImportedHighlight[], abstract: string | undefined): StoryDraft {
  const quotes = highlights.flatMap(({ exact }) => paragraphs(exact, 'quote'))
  const words = abstract ? paragraphs(abstract, 'body') : []
  const missing = quotes.length > 0 ? 'Only highlights of this page are' : 'Only the link of this page is'
  const warning = `${words.length > 0 && quotes.length === 0 ? 'Only a summary of this page is' : missing} in the export, not its text. Import the page itself: highlights, tags and notes go over to it.`
  return {
    ...bare(facts),
    blocks: [titleBlock(facts.title), ...words, ...quotes],
    excerptOnly: true,
    warnings: [...(facts.warnings ?? []), warning],
    ...languageOf(facts, [facts.title, abstract ?? '', ...highlights.map(({ exact }) => exact)].join('\n')),
  }
}

function bare(facts: Titled): StoryDraft {
  return { authors: [], editors: [], tags: [], related: [], warnings: [], blocks: [], ...facts }
}

function languageOf({ language }: KnownFacts, text: string): { language?: string } {
  const found = language ?? detectLanguage(text)
  return found ? { language: found } : {}
}

const titleBlock = (title: string): Block => ({ role: 'title', text: title, reason: 'The title in the export' })

function paragraphs(text: string, role: Block['role']): Block[] {
  return text
    .split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => ({ role, text: paragraph }))
}

/** Without a text of its own a record is its page: by the address, else by headline and authors. */
function identityOf({ url, title, authors }: StoryDraft): string {
  return `excerpt of ${canonicalUrl(url) ?? `${title}\n${authors.join('\n')}`}`
}

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text)

function firstWords(text: string | undefined): string | undefined {
  const line = text?.trim().split('\n')[0] ?? ''
  return line.length <= 100 ? line || undefined : `${line.slice(0, 100).replace(/\s+\S*$/, '')}…`
}
