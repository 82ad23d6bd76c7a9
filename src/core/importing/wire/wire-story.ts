/** A story as a news agency's format states it, and how it becomes a draft: what the format says goes before what the text says. */
import { KlipingError } from '../../../contract/errors'
import type { Block, BlockRole } from '../../../contract/story'
import type { StoryDraft } from '../draft'
import { detectLanguage } from '../language/detect-language'
import { isAgency } from '../names/agencies'
import { parseByline } from '../names/byline'
import { readDateline } from '../plain-text/dateline'
import { type KnownFacts, readFragment } from '../web-page/fragment'

export interface WireStory {
  mediaType: string
  title?: string
  subtitle?: string
  /** What the story is about in a sentence or two; a picture's caption when there is no text. */
  summary?: string
  /** As it is signed ("By Jane Doe"). */
  byline?: string
  /** Names without a byline's wording. */
  authors?: string[]
  editors?: string[]
  /** Where and when it was written, as it stands above the text ("MOSCOW, Monday (Reuters)"). */
  dateline?: string
  outlet?: string
  agency?: string
  place?: string
  publishedAt?: string
  modifiedAt?: string
  language?: string
  section?: string
  url?: string
  externalId?: string
  tags?: string[]
  related?: { title: string; url?: string }[]
  /** The text as HTML; empty when the item carries none. */
  html?: string
  captions?: string[]
  /** When and where something is to take place. */
  event?: string
  /** The agency's own name for the story ("US-FINANCE-FED"). */
  slug?: string
  /** To editors, not to readers. */
  notes?: string[]
  /** What a database has recorded of the story that has no field of its own: its page, its length. */
  record?: string[]
  /** Taglines, copyright, terms of use. */
  credits?: string[]
  warnings?: string[]
}

/** @throws KlipingError `no-story` when there is neither a headline nor a text */
export function wireDraft(story: WireStory): StoryDraft {
  const signed = parseByline(story.byline ?? '')
  const authors = story.authors?.length ? story.authors : signed.authors
  const known: KnownFacts = {
    mediaType: story.mediaType,
    title: story.title,
    authors,
    editors: unique([...(story.editors ?? []), ...signed.editors]),
    outlet: story.outlet ?? signed.outlet,
    agency: story.agency ?? signed.agency,
    place: story.place,
    publishedAt: story.publishedAt,
    modifiedAt: story.modifiedAt === story.publishedAt ? undefined : story.modifiedAt,
    language: story.language?.toLowerCase().split(/[-_]/)[0],
    section: story.section,
    url: story.url,
    tags: unique(story.tags ?? []),
    externalId: story.externalId,
    related: story.related ?? [],
    warnings: story.warnings ?? [],
  }
  return withLines(withOpeningFacts(withoutStrayAuthors(readText(story, known), authors)), story)
}

/** The text; without one, the summary is the text; without that, the headline stands alone. */
function readText(story: WireStory, known: KnownFacts): StoryDraft {
  const { html = '', title, summary } = story
  if (hasWords(html.replace(/<[^<>]*>/g, ' '))) return readFragment(withNotesApart(html), known)
  if (summary) {
    const block: Block = { role: 'body', text: summary, reason: 'The only text there is' }
    return statedDraft(known, [block], 'The item holds no text of its own; its description stands for it.')
  }
  if (title) return statedDraft(known, [], 'The item holds no text, only its headline.')
  throw new KlipingError(
    'no-story',
    'There is neither a headline nor a text in this item, only data about it. Ask for the item with its text.',
  )
}

/** Nothing but what is stated: a day named in a caption or an announcement is not the day of publication. */
function statedDraft(known: KnownFacts, blocks: Block[], warning: string): StoryDraft {
  const { title, authors = [], editors = [], tags = [], related = [], warnings = [], ...facts } = known
  const text = blocks[0]?.text ?? ''
  const language = facts.language ?? detectLanguage(text || (title ?? ''))
  const told = Object.fromEntries(Object.entries({ ...facts, language }).filter(([, value]) => value !== undefined))
  return {
    ...told,
    mediaType: known.mediaType,
    title: title ?? firstWords(text),
    authors,
    editors,
    tags,
    related,
    blocks,
    warnings: [...warnings, warning],
  }
}

/** Who is named in the text without being stated counts only above the text: below it photographers sign. */
function withoutStrayAuthors(draft: StoryDraft, stated: readonly string[]): StoryDraft {
  if (stated.length > 0) return draft
  const firstText = draft.blocks.findIndex(({ role }) => role === 'body')
  const above = draft.blocks.slice(0, Math.max(0, firstText)).filter(({ role }) => role === 'byline')
  const authors = draft.authors.filter((name) => !isAgency(name) && above.some(({ text }) => text.includes(name)))
  return { ...draft, authors }
}

/** The first paragraph tells place and agency when the format does not. */
function withOpeningFacts(draft: StoryDraft): StoryDraft {
  const first = draft.blocks.find(({ role }) => role === 'body')
  const isOutlet = (name: string) => name.toLowerCase() === draft.outlet?.toLowerCase()
  // "(ANSA) - ROMA, 25 GIU - …": what stands behind the agency's stamp is the dateline.
  const opening = first?.text.slice(0, 200).replace(/^\([^()]{2,20}\)\s*[-–—]+\s*(?=\p{Lu}{2})/u, '')
  const dateline = opening ? readDateline(opening, isOutlet, draft.language) : undefined
  const place = draft.place ?? (/[社訊讯报報網网]$|資訊$/.test(dateline?.place ?? '') ? undefined : dateline?.place)
  const outletAgency = draft.outlet && isAgency(draft.outlet) ? draft.outlet : undefined
  const agency = draft.agency ?? outletAgency ?? dateline?.agency
  const outlet = draft.outlet ?? agency
  return { ...draft, ...(place ? { place } : {}), ...(agency ? { agency } : {}), ...(outlet ? { outlet } : {}) }
}

/** What stands around the text, labelled. */
function withLines(draft: StoryDraft, story: WireStory): StoryDraft {
  const text = draft.blocks.map((block) => block.text)
  const isNew = (line: string) =>
    !text.some((known) => sameLine(known, line) || (known.length > 40 && line.startsWith(known)))
  const summary = story.html ? story.summary : undefined
  const repeats = summary !== undefined && text.some((known) => sameLine(known.slice(0, 60), summary.slice(0, 60)))
  const above = [
    ...lines('title', [story.title], 'The headline'),
    ...lines('subtitle', [story.subtitle], 'The second headline'),
    ...lines('byline', [story.byline], 'Names who made the text'),
    ...lines('dateline', [story.dateline], 'Says where the report comes from'),
    ...lines('date', [story.event], 'When and where it is to take place'),
    ...lines(repeats ? 'boilerplate' : 'subtitle', [summary], repeats ? 'Repeats the opening' : 'The abstract'),
  ]
  const below = [
    ...lines('caption', story.captions ?? [], 'Describes a picture'),
    ...lines('credit', story.credits ?? [], 'Rights and credits'),
    ...lines('tags', [story.slug], 'The slug line'),
    ...lines('boilerplate', story.notes ?? [], 'A note to editors'),
    ...lines('boilerplate', story.record ?? [], 'From the record of the database'),
  ]
  const subtitle = story.subtitle ?? draft.subtitle ?? (repeats ? undefined : summary)
  return {
    ...draft,
    ...(subtitle ? { subtitle } : {}),
    blocks: [
      ...above.filter(({ text: line }) => isNew(line)),
      ...draft.blocks,
      ...below.filter(({ text: line }) => isNew(line)),
    ],
  }
}

/** Agencies put what is for editors into a section of its own below the text. */
function withNotesApart(html: string): string {
  const notes = /<section\b[^<>]*\bnote(?:pad|book)[^<>]*>([\s\S]*?)(?:<\/section>|$)/gi
  return html.replace(notes, (_, inside: string) => `<footer>${inside}</footer>`)
}

function lines(role: BlockRole, texts: readonly (string | undefined)[], reason: string): Block[] {
  return texts.flatMap((text) => (text ? [{ role, text, reason }] : []))
}

function sameLine(a: string, b: string): boolean {
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return a === b || (bare(a) === bare(b) && bare(a).length > 12)
}

/** What `outer` says goes before what `inner` says; lists are put together. */
export function within(outer: WireStory, inner: WireStory): WireStory {
  const merged: Record<string, unknown> = { ...inner }
  for (const [key, value] of Object.entries(outer)) {
    const other = merged[key]
    if (Array.isArray(value) && Array.isArray(other)) merged[key] = unique([...value, ...other])
    else if (value !== undefined && value !== '') merged[key] = value
  }
  return merged as unknown as WireStory
}

/** Without what is not known, so that it cannot hide what is. */
export function told(facts: Partial<WireStory>): Partial<WireStory> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value.length > 0))
}

export function unique<T>(values: readonly T[]): T[] {
  const seen = new Set<string>()
  return values.filter((value) => {
    const key = typeof value === 'string' ? value.toLowerCase() : JSON.stringify(value)
    return !seen.has(key) && seen.add(key)
  })
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** Plain text as HTML: blank lines part paragraphs, or line ends where there is no blank line. HTML is left as it is. */
export function textToHtml(text: string): string {
  if (/<(?:p|br|div|h[1-6]|li|td|pre)\b[^<>]*>/i.test(text)) return text
  const bare = text.replace(/\r\n?/g, '\n').trim()
  const paragraphs = /\n[ \t]*\n/.test(bare) ? bare.split(/\n(?:[ \t]*\n)+/) : bare.split('\n')
  return paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph.trim())}</p>`).join('\n')
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

function firstWords(text: string): string {
  return text.length <= 100 ? text : `${text.slice(0, 100).replace(/\s+\S*$/, '')}…`
}
