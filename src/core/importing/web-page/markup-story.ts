/** Markup to a story: the page's data, what it shows and what is known from elsewhere, brought together. */
import { KlipingError } from '../../../contract/errors'
import { bodyText } from '../../../contract/story'
import type { StoryDraft } from '../draft'
import { detectLanguage } from '../language/detect-language'
import type { KnownFacts } from './fragment'
import { latestYearNamed } from './latest-year'
import { withLinkedBody } from './linked-body'
import { factsFromLinkedData } from './linked-data'
import { findMainContent, type MainContent } from './main-content'
import { MetaTags } from './meta-tags'
import type { PageFacts } from './page-facts'
import { segmentsOf } from './page-segments'
import { parsePage } from './page-tree'
import { relatedStories } from './related-stories'
import { judgeSegments, toBlocks } from './story-blocks'
import { storyFacts } from './story-facts'

export interface MarkupOptions {
  known: KnownFacts
  /** Nothing around the story is in the markup, so that no part of it has to be chosen. */
  wholeIsStory: boolean
  /** Where the markup was fetched, for a page that does not say it. */
  address?: string
  /** What the page is called elsewhere, when it has no `<title>`. */
  windowTitle?: string
  /** ISO 8601; dates without a year and "2 hours ago" count from here. */
  relativeTo?: string
}

/** @throws KlipingError `no-story` when there is neither a text nor a headline */
export function markupStory(html: string, options: MarkupOptions): StoryDraft {
  const { wholeIsStory, relativeTo } = options
  const known = withoutGaps(options.known)
  const page = parsePage(html)
  const meta = new MetaTags(page.root)
  meta.windowTitle ??= options.windowTitle
  const linked = knownFirst(known, factsFromLinkedData(page.linkedData))
  const hints = { windowTitle: meta.windowTitle, statedBody: linked?.body }
  const content = findMainContent(segmentsOf(page.root), wholeIsStory ? { ...hints, region: page.root } : hints)
  const latestYear = relativeTo === undefined ? undefined : latestYearNamed(html, relativeTo)
  const found = storyFacts({ page, meta, linked, content, address: options.address, relativeTo, latestYear })
  const facts = { ...found, ...known }
  if (known.publishedAt && !known.modifiedAt) facts.modifiedAt = undefined
  const { blocks, related } = blocksOf(content, facts, found.body)
  const body = bodyText(blocks)
  if (!hasWords(body) && !hasWords(facts.title ?? '')) throw noStory(html)
  const { authors, editors, tags, warnings = [] } = facts
  return withoutUndefined({
    ...known,
    title: facts.title || firstWords(body),
    subtitle: known.subtitle ?? blocks.find((block) => block.role === 'subtitle')?.text,
    authors,
    editors,
    outlet: facts.outlet,
    agency: facts.agency,
    publishedAt: facts.publishedAt,
    modifiedAt: facts.modifiedAt,
    language: known.language ?? detectLanguage(body, found.language) ?? found.language,
    section: facts.section,
    tags,
    url: facts.url,
    blocks,
    related: [...(known.related ?? []), ...related],
    warnings: hasWords(body) ? warnings : [...warnings, 'The page holds no text of the story, only its headline.'],
  })
}

/** What is known stands among a page's own data, so that what the page shows is weighed against it. */
function knownFirst(known: KnownFacts, linked: PageFacts | undefined): PageFacts | undefined {
  const { title, authors, editors, outlet, publishedAt, language } = known
  const stated: Partial<PageFacts> = withoutUndefined({ title, authors, editors, outlet, publishedAt, language })
  if (Object.keys(stated).length === 0) return linked
  return Object.assign({ authors: [], editors: [], tags: [] }, linked, stated)
}

function blocksOf(content: MainContent, facts: PageFacts, statedBody: string | undefined) {
  const judgements = judgeSegments(content.segments, facts.title ?? '', facts.authors)
  return {
    blocks: withLinkedBody(toBlocks(content.segments, judgements), statedBody),
    related: relatedStories(content.segments, judgements, facts.url),
  }
}

function noStory(html: string): KlipingError {
  const why = /<frameset/i.test(html)
    ? 'It only lays out frames; save the page inside the frame instead.'
    : /<script/i.test(html)
      ? 'Its text is put together by scripts, which Kliping does not run. Save it from the browser as a complete page, or copy its text.'
      : 'If the text was there when you saved it, save the page again as a complete page, or copy its text.'
  return new KlipingError('no-story', `There is no text in this web page. ${why}`)
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

function firstWords(body: string): string {
  const line = body.split('\n')[0] ?? ''
  return line.length <= 100 ? line : `${line.slice(0, 100).replace(/\s+\S*$/, '')}…`
}

/** An empty list of names or tags says no more than none. */
function withoutGaps(known: KnownFacts): KnownFacts {
  const told = Object.entries(known).filter(([, value]) => value !== undefined && value !== '' && value.length > 0)
  return { ...Object.fromEntries(told), mediaType: known.mediaType }
}

function withoutUndefined<T extends object>(draft: T): T {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)) as T
}
