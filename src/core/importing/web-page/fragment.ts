/** Reads a piece of HTML that is a story by itself, with what its format knows about it: feed items, mails, documents. */
import type { StoryDraft } from '../draft'
import { markupStory } from './markup-story'

/** What is known about a story from outside its markup. Leave out what is not known. */
export type KnownFacts = Partial<
  Pick<
    StoryDraft,
    | 'title'
    | 'subtitle'
    | 'authors'
    | 'editors'
    | 'outlet'
    | 'agency'
    | 'place'
    | 'publishedAt'
    | 'modifiedAt'
    | 'language'
    | 'section'
    | 'url'
    | 'tags'
    | 'externalId'
    | 'related'
    | 'warnings'
  >
> & { mediaType: string }

/**
 * The story in the markup: its paragraphs, headings, lists, quotes and captions as blocks, furniture labelled. What is
 * known goes before what the markup says; title, authors and date are looked for in it when they are not known.
 * @throws KlipingError `no-story` when there is neither a text nor a headline
 */
export function readFragment(html: string, known: KnownFacts): StoryDraft {
  return markupStory(`<div>${withParagraphs(html)}</div>`, {
    known,
    wholeIsStory: true,
    address: known.url,
    relativeTo: known.publishedAt,
  })
}

/** Text without any block element is parted by its blank lines. */
function withParagraphs(html: string): string {
  if (/<(p|br|div|li|h[1-6]|td|blockquote|pre|section|article|body)\b/i.test(html)) return html
  return html.replace(/(\r?\n)[ \t]*(?:\r?\n[ \t]*)+/g, '<br><br>')
}
