/** What front matter says about a story, by the names that Hugo, Jekyll, Obsidian and clippers give their fields. */
import { parseNewsDate } from '../../dates/news-date'
import { parseByline } from '../../names/byline'
import type { KnownFacts } from '../../web-page/fragment'
import type { FrontMatter } from './front-matter'

export type MarkdownFacts = Omit<KnownFacts, 'mediaType'> & { capturedAt?: string }

const names = {
  title: ['title', 'headline', 'judul', 'titel', 'titre', 'titulo', 'título'],
  subtitle: ['subtitle', 'deck', 'dek', 'standfirst', 'description', 'summary', 'excerpt', 'abstract'],
  authors: ['author', 'authors', 'byline', 'creator', 'creators', 'by', 'penulis', 'autor', 'auteur'],
  published: [
    'published',
    'date',
    'published_at',
    'publish_date',
    'publishdate',
    'pubdate',
    'pub_date',
    'date_published',
    'datepublished',
    'publication_date',
    'publisheddate',
    'published_date',
    'published_time',
    'tanggal',
    'datum',
  ],
  modified: [
    'updated',
    'lastmod',
    'modified',
    'last_modified',
    'last_modified_at',
    'updated_at',
    'date_modified',
    'last_updated',
  ],
  captured: [
    'created',
    'clipped',
    'saved',
    'date_saved',
    'date_added',
    'saved_at',
    'retrieved',
    'accessed',
    'captured',
    'created_at',
  ],
  url: [
    'source',
    'url',
    'link',
    'canonical_url',
    'canonicalurl',
    'canonical',
    'original_url',
    'original',
    'source_url',
    'permalink',
    'source_link',
    'website',
    'uri',
  ],
  outlet: [
    'publisher',
    'publication',
    'site',
    'site_name',
    'sitename',
    'outlet',
    'newspaper',
    'source_name',
    'domain',
    'website',
  ],
  language: ['lang', 'language', 'locale'],
  section: ['section', 'category', 'categories'],
  place: ['place', 'location', 'dateline'],
  tags: ['tags', 'keywords', 'tag', 'topics'],
}

export function factsOf({ fields }: FrontMatter): MarkdownFacts {
  const facts: MarkdownFacts = {}
  const all = (of: keyof typeof names) => names[of].flatMap((name) => words(fields.get(name)))
  const text = (of: keyof typeof names) => all(of)[0]
  const date = (of: keyof typeof names) =>
    all(of)
      .map(dateOf)
      .find((iso) => iso !== undefined)
  const url = all('url').find((value) => /^https?:\/\/\S+$/i.test(value))
  const [captured, published] = [date('captured'), date('published')]
  const people = [...new Set(names.authors.flatMap((name) => peopleOf(fields.get(name))))]
  const outlet = all('outlet').find((value) => !/^https?:/i.test(value))
  const language = /^[a-z]{2,3}(?=[-_]|$)/i.exec(text('language') ?? '')?.[0].toLowerCase()
  return withoutGaps({
    ...facts,
    title: text('title'),
    subtitle: text('subtitle'),
    authors: people,
    // A clipper's "created" is when the page was saved; without one, it is all that is known of the text's day.
    publishedAt: published ?? (url ? undefined : captured),
    modifiedAt: date('modified'),
    capturedAt: url ? captured : undefined,
    url,
    outlet,
    language,
    section: text('section'),
    place: text('place'),
    tags: [...new Set(tagsOf(names.tags.map((name) => fields.get(name))))],
  })
}

/** A field's texts: of a list its items, of an object its name. */
function words(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(words)
  if (typeof value === 'string' || typeof value === 'number') return [withoutLink(String(value))].filter(Boolean)
  if (value instanceof Date) return [value.toISOString()]
  if (value && typeof value === 'object' && 'name' in value) return words(value.name)
  return []
}

/** "[[Jane Doe|Jane]]" is Obsidian's link to a note. */
function withoutLink(text: string): string {
  return text
    .replace(/\[\[([^\]|]*)(?:\|([^\]]*))?\]\]/g, (_, target: string, shown?: string) => shown ?? target)
    .trim()
}

function peopleOf(value: unknown): string[] {
  return words(value).flatMap((name) => {
    if (/^https?:/i.test(name)) return []
    const { authors, editors } = parseByline(name)
    return authors.length > 0 ? authors : [...editors, ...(editors.length === 0 ? [name] : [])]
  })
}

function tagsOf(values: readonly unknown[]): string[] {
  const given = values.flatMap((value) =>
    typeof value === 'string' ? value.split(value.includes(',') ? ',' : /\s+/) : words(value),
  )
  return given.map((tag) => withoutLink(tag).replace(/^#/, '').trim()).filter(Boolean)
}

/** ISO 8601 as it is, "2021-05-03 10:05:00 +0200" as Jekyll writes it, or any date that news writes. */
function dateOf(text: string): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    text.trim(),
  )
  if (!match) return parseNewsDate(text)?.iso
  const [, day, time, offset = ''] = match
  if (Number.isNaN(Date.parse(day ?? ''))) return undefined
  return time ? `${day}T${time}${offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}` : day
}

function withoutGaps(facts: MarkdownFacts): MarkdownFacts {
  const told = Object.entries(facts).filter(([, value]) => value !== undefined && value.length > 0)
  return Object.fromEntries(told)
}
