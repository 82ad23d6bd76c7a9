/** Makes a story of one row: what the columns say goes before what the text says. */
import { KlipingError } from '../../../contract/errors'
import { isoDateSchema } from '../../../contract/story'
import { parseNewsDate } from '../dates/news-date'
import type { StoryDraft } from '../draft'
import { parseByline } from '../names/byline'
import { readNewsText } from '../plain-text/plain-text-reader'
import { hasStoryColumn, type RowFields, rowFields } from './row-fields'

/**
 * A row with nothing in its columns is kept as well, with a warning: it may carry an id that others refer to.
 * @throws KlipingError `no-story` when the row has no column for a headline or a text
 */
export function rowStory(
  row: Record<string, unknown>,
  options: { modifiedAt?: string; mediaType: string },
): StoryDraft {
  const fields = rowFields(row)
  const title = oneLine(fields.title)
  const body = text(fields.body)
  if (!hasStoryColumn(row)) {
    throw new KlipingError(
      'no-story',
      `No column holds a headline or a text (the columns are: ${Object.keys(row).slice(0, 12).join(', ')}). Name one "title" or "body".`,
    )
  }
  if (!title && !body.trim()) {
    const title = oneLine(fields.externalId) || '(no headline)'
    const warnings = ['This row has neither a headline nor a text.']
    const nothing = { authors: [], editors: [], tags: [], related: [], blocks: [], mediaType: options.mediaType }
    return { ...nothing, title, ...people(fields), ...facts(fields, { warnings }) }
  }
  const draft = readNewsText(title ? `${title}\n\n${body}` : body, {
    ...options,
    outlet: oneLine(fields.outlet) || undefined,
  })
  return {
    ...draft,
    ...(title ? { title, blocks: withHeadline(draft.blocks, title) } : {}),
    ...people(fields),
    ...facts(fields, draft),
    mediaType: options.mediaType,
  }
}

/** The column says what the headline is, whatever it looks like. */
function withHeadline(blocks: StoryDraft['blocks'], title: string): StoryDraft['blocks'] {
  return blocks.map((block, i) =>
    i === 0 && block.text === title ? { ...block, role: 'title', reason: 'The column of the headline' } : block,
  )
}

function people(fields: RowFields): Partial<StoryDraft> {
  const found: Partial<StoryDraft> = {}
  for (const field of ['authors', 'editors'] as const) {
    const parsed = list(fields[field]).map(parseByline)
    const names = parsed.flatMap((byline) => [...byline.authors, ...byline.editors])
    if (names.length > 0) found[field] = [...new Set(names)]
  }
  return found
}

function facts(
  fields: RowFields,
  draft: Pick<StoryDraft, 'language' | 'warnings'>,
): Partial<StoryDraft> & Pick<StoryDraft, 'warnings'> {
  const found: Partial<StoryDraft> & Pick<StoryDraft, 'warnings'> = { warnings: draft.warnings }
  for (const field of ['externalId', 'subtitle', 'outlet', 'agency', 'place', 'section'] as const) {
    const value = oneLine(fields[field])
    if (value) found[field] = value
  }
  const language = oneLine(fields.language).toLowerCase()
  if (/^[a-z]{2,3}([-_]|$)/.test(language)) found.language = language.split(/[-_]/)[0]
  const url = oneLine(fields.url)
  if (/^https?:\/\//i.test(url)) found.url = url
  const tags = list(fields.tags)
    .flatMap((tag) => tag.split(/[,;|]/))
    .map((tag) => tag.trim())
    .filter(Boolean)
  if (tags.length > 0) found.tags = [...new Set(tags)]
  for (const field of ['publishedAt', 'modifiedAt'] as const) {
    if (fields[field] === undefined) continue
    const iso = date(fields[field], found.language ?? draft.language)
    if (iso) found[field] = iso
    else
      found.warnings = [
        ...(found.warnings ?? draft.warnings),
        `The date "${oneLine(fields[field])}" could not be read.`,
      ]
  }
  return found
}

/** ISO dates as they are, a number as Unix seconds or milliseconds, anything else as a date in news. */
function date(value: unknown, language: string | undefined): string | undefined {
  if (typeof value === 'number') {
    const instant = new Date(value < 1e11 ? value * 1000 : value)
    return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString()
  }
  const written = oneLine(value)
    .replace(/^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})/, '$1T$2')
    .replace(/([+-]\d{2})(\d{2})$/, '$1:$2')
  if (isoDateSchema.safeParse(written).success) return written
  return parseNewsDate(oneLine(value), { language })?.iso
}

function text(value: unknown): string {
  if (Array.isArray(value)) return value.map(text).join('\n\n')
  if (typeof value === 'object' && value !== null) return ''
  return value === undefined || value === null ? '' : String(value)
}

function oneLine(value: unknown): string {
  return text(value).replace(/\s+/g, ' ').trim()
}

/** A list as JSON gives it, names of `{name}` objects, or a single value. */
function list(value: unknown): string[] {
  const items = Array.isArray(value) ? value : [value]
  return items.map((item) => oneLine((item as { name?: unknown } | null)?.name ?? item)).filter(Boolean)
}
