/** Makes a story of one row: what the columns say goes before what the text says. */
import type { ColumnMapping } from '../../../contract/column-mapping'
import { KlipingError } from '../../../contract/errors'
import { isBodyRole } from '../../../contract/story'
import type { StoryDraft } from '../draft'
import { parseByline } from '../names/byline'
import { label } from '../plain-text/piece'
import { readNewsPieces } from '../plain-text/plain-text-reader'
import { splitPieces } from '../plain-text/split-pieces'
import { type KnownFacts, readFragment } from '../web-page/fragment'
import { plainText } from '../web-page/plain-text-value'
import { cellDate, cellLine, cellList, cellText, type DayOrder, hasValue } from './cell-value'
import { languageOf } from './language-name'
import { type Row, type RowFields, rowFields } from './row-fields'

export interface RowOptions {
  mapping: ColumnMapping
  mediaType: string
  /** ISO 8601; dates without a year count from here. */
  modifiedAt?: string
  dayOrder?: DayOrder
}

/**
 * A row with nothing in its columns is kept as well, with a warning: it may carry an id that others refer to.
 * @throws KlipingError `no-story` when no column is the headline, the text or the address
 */
export function rowStory(row: Row, options: RowOptions): StoryDraft {
  const { values: given, kept } = rowFields(row, options.mapping)
  const values = hasValue(given.body) ? given : { ...given, body: given.subtitle, subtitle: undefined }
  const { mediaType } = options
  const title = plainLine(values.title)
  const body = cellText(values.body)
  if (body.length > longestText) throw tooLong
  const story = body.trim() ? readBody(title, body, values, options) : withoutText(title, values, row, options)
  const warnings = [...story.warnings, ...lostCharacters(title + body), ...cutText(body)]
  return { ...story, mediaType, warnings, blocks: [...story.blocks, ...kept.map(keptBlock)] }
}

/** In characters: a novel has two million. */
const longestText = 8 * 2 ** 20
const tooLong = new KlipingError(
  'too-large',
  'The text of this row has more than 8 million characters; the other rows are read. Split it into stories and import those.',
)

const markup =
  /<\/?(p|br|div|span|a|h[1-6]|ul|ol|li|table|strong|em|b|i|img|figure|blockquote|section|article)\b[^<>]*>/i

function readBody(title: string, body: string, values: RowFields['values'], options: RowOptions): StoryDraft {
  const { mediaType, modifiedAt } = options
  if (markup.test(body)) {
    const draft = readFragment(body, { ...facts(values, undefined, options), ...(title ? { title } : {}), mediaType })
    const hasTitle = draft.blocks.some(({ role }) => role === 'title')
    const headline = { role: 'title' as const, text: title, reason: headlineColumn }
    return { ...draft, mediaType, blocks: title && !hasTitle ? [headline, ...draft.blocks] : draft.blocks }
  }
  const outlet = plainLine(values.outlet) || undefined
  const language = languageOf(cellLine(values.language))
  const pieces = [...titlePieces(title), ...splitPieces(body)]
  const draft = readNewsPieces(pieces, { mediaType, modifiedAt, outlet, language })
  const { warnings, ...known } = facts(values, draft.language, options)
  return {
    ...draft,
    ...(title ? { title } : {}),
    blocks: withBody(draft.blocks, title),
    ...known,
    warnings: [...draft.warnings, ...(warnings ?? [])],
  }
}

/** A list of headlines and addresses is worth keeping; a row with neither may carry an id. */
function withoutText(title: string, values: RowFields['values'], row: Row, options: RowOptions): StoryDraft {
  const { columns } = options.mapping
  const own = { columns: columns.filter(({ column }) => column in row) }
  if (!holdsStories(own)) throw noStoryColumn(own)
  const { warnings = [], ...known } = facts(values, undefined, options)
  const missing =
    title || known.url
      ? 'This row has no text, only what its columns say.'
      : 'This row has neither a headline nor a text.'
  const nothing = { authors: [], editors: [], tags: [], related: [], mediaType: options.mediaType }
  return {
    ...nothing,
    ...known,
    title: title || known.url || known.externalId || '(no headline)',
    blocks: title ? [{ role: 'title', text: title, reason: headlineColumn }] : [],
    warnings: [...warnings, missing],
  }
}

/** Whether any column is the headline, the text or the address. */
export function holdsStories({ columns }: ColumnMapping): boolean {
  return columns.some(({ field }) => field === 'title' || field === 'body' || field === 'url')
}

export function noStoryColumn({ columns }: ColumnMapping): KlipingError {
  const names = columns.slice(0, 12).map(({ column }) => column)
  return new KlipingError(
    'no-story',
    `No column holds a headline or a text (the columns are: ${names.join(', ')}). Say which does: in the window before the import, or with --map title=COLUMN,body=COLUMN.`,
  )
}

const headlineColumn = 'The column of the headline'

/** The column says what the headline is, whatever it looks like. */
function titlePieces(title: string) {
  const pieces = splitPieces(title)
  for (const piece of pieces) label(piece, 'title', headlineColumn)
  const last = pieces.at(-1)
  if (last) last.gap = '\n\n'
  return pieces
}

/** A text too short to look like news is still the text. */
function withBody(blocks: StoryDraft['blocks'], title: string): StoryDraft['blocks'] {
  const isTitle = (text: string, at: number) => at === 0 && text === title
  if (blocks.some(({ role, text }, at) => isBodyRole(role) && !isTitle(text, at))) return blocks
  return blocks.map((block, at) =>
    isTitle(block.text, at)
      ? { ...block, role: 'title', reason: headlineColumn }
      : { ...block, role: 'body', reason: 'The column of the text' },
  )
}

function keptBlock({ column, text }: RowFields['kept'][number]): StoryDraft['blocks'][number] {
  return {
    role: 'boilerplate',
    text: `${column}: ${text}`,
    reason: 'A column of the table that is no part of the story',
  }
}

type Facts = Omit<KnownFacts, 'mediaType' | 'title'>

function facts(values: RowFields['values'], textLanguage: string | undefined, options: RowOptions): Facts {
  const found: Facts = {}
  for (const field of ['externalId', 'subtitle', 'outlet', 'agency', 'place', 'section'] as const) {
    const value = field === 'section' ? cellList(values.section).join(', ') : plainLine(values[field])
    if (value) found[field] = value
  }
  for (const field of ['authors', 'editors'] as const) {
    const names = cellList(values[field])
      .map(parseByline)
      .flatMap(({ authors, editors }) => [...authors, ...editors])
    if (names.length > 0) found[field] = [...new Set(names)]
  }
  const language = languageOf(cellLine(values.language))
  if (language) found.language = language
  const url = cellLine(values.url)
  if (/^https?:\/\//i.test(url)) found.url = url
  const tags = cellList(values.tags)
    .flatMap((tag) => tag.split(/[,;|]/))
    .map((tag) => tag.trim())
    .filter(Boolean)
  if (tags.length > 0) found.tags = [...new Set(tags)]
  return { ...found, ...dates(values, found.language ?? textLanguage, options) }
}

function dates(values: RowFields['values'], language: string | undefined, options: RowOptions): Facts {
  const found: Facts = {}
  const warnings: string[] = []
  for (const field of ['publishedAt', 'modifiedAt'] as const) {
    if (values[field] === undefined) continue
    const iso = cellDate(values[field], { language, order: options.dayOrder, relativeTo: options.modifiedAt })
    if (iso) found[field] = iso
    else warnings.push(`The date "${cellLine(values[field]).slice(0, 200)}" could not be read.`)
  }
  return warnings.length > 0 ? { ...found, warnings } : found
}

/** One line without the markup and the named characters that content systems leave in headlines. */
function plainLine(value: unknown): string {
  const line = cellLine(value)
  if (!/<\/?[a-z][^<>]*>|&(?:[a-z]+|#\w+);/i.test(line)) return line
  return plainText(line) ?? line
}

function lostCharacters(text: string): string[] {
  const lost = text.split('\ufffd').length - 1
  return lost > 0
    ? [`${lost === 1 ? 'One character' : `${lost} characters`} of this row could not be read and stand as "\ufffd".`]
    : []
}

/** Services that sell the rest end a text so. */
function cutText(text: string): string[] {
  return /\[\+\d+ chars\]\s*$/.test(text) ? ['The service that exported this row cut its text short.'] : []
}
