/** Reads a saved web page: one story, with everything the page says about it and the rest of the page labelled. */
import { KlipingError } from '../../../contract/errors'
import { bodyText } from '../../../contract/story'
import { decodeText } from '../decoding/decode-text'
import type { StoryDraft } from '../draft'
import { detectLanguage } from '../language/detect-language'
import type { Reader } from '../reader'
import { latestYearNamed } from './latest-year'
import { withLinkedBody } from './linked-body'
import { factsFromLinkedData } from './linked-data'
import { findMainContent } from './main-content'
import { MetaTags } from './meta-tags'
import { segmentsOf } from './page-segments'
import { parsePage } from './page-tree'
import { declaredCharset, looksLikeHtml } from './recognise-html'
import { relatedStories } from './related-stories'
import { judgeSegments, toBlocks } from './story-blocks'
import { storyFacts } from './story-facts'

const maxBytes = 64 * 1024 * 1024

export const webPageReader: Reader = {
  name: 'web page',
  recognises: ({ head }) => looksLikeHtml(head),
  async *read(input) {
    yield readWebPage(await input.bytes(maxBytes), { modifiedAt: input.modifiedAt })
  },
}

/** @throws KlipingError `no-story` when the page holds no text of a story */
export function readWebPage(bytes: Uint8Array, options: { modifiedAt?: string } = {}): StoryDraft {
  const { text, warnings } = decodeText(bytes, declaredCharset(bytes))
  const page = parsePage(text)
  const meta = new MetaTags(page.root)
  const linked = factsFromLinkedData(page.linkedData)
  const content = findMainContent(segmentsOf(page.root), { windowTitle: meta.windowTitle, statedBody: linked?.body })
  const facts = storyFacts({
    page,
    meta,
    linked,
    content,
    relativeTo: options.modifiedAt,
    latestYear: options.modifiedAt === undefined ? undefined : latestYearNamed(text, options.modifiedAt),
  })
  const judgements = judgeSegments(content.segments, facts.title ?? '', facts.authors)
  const blocks = withLinkedBody(toBlocks(content.segments, judgements), facts.body)
  const body = bodyText(blocks)
  if (!hasWords(body) && !hasWords(facts.title ?? '')) throw noStory(text)
  const { authors, editors, outlet, agency, publishedAt, modifiedAt, section, tags, url } = facts
  const subtitle = blocks.find((block) => block.role === 'subtitle')?.text
  return withoutUndefined({
    title: facts.title || firstWords(body),
    subtitle,
    authors,
    editors,
    outlet,
    agency,
    publishedAt,
    modifiedAt,
    language: detectLanguage(body, facts.language) ?? facts.language,
    section,
    tags,
    url,
    blocks,
    related: relatedStories(content.segments, judgements, url),
    warnings: hasWords(body) ? warnings : [...warnings, 'The page holds no text of the story, only its headline.'],
    mediaType: /^\s*<\?xml/.test(text) ? 'application/xhtml+xml' : 'text/html',
  })
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

function withoutUndefined<T extends object>(draft: T): T {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)) as T
}
