/** A message of wire copy as a story. Sources: IPTC 7901, ANPA 1312, and the habits of AFP, ANSA, AP, dpa and Reuters. */
import { creditLabel, parseByline } from '../../names/byline'
import { escapeHtml, unique, type WireStory } from '../wire-story'
import { filingTime } from './filing-time'
import { headerLength, joinParagraphs, readHeaderLines, textOfMessage } from './message-text'
import type { Message } from './split-messages'

/** Registered with IANA for wire copy of either standard. */
export const wireCopyMediaType = 'text/vnd.iptc.anpa'

const sources: Record<string, string> = {
  rtr: 'Reuters',
  reu: 'Reuters',
  afp: 'AFP',
  ap: 'AP',
  dpa: 'dpa',
  ansa: 'ANSA',
  efe: 'EFE',
  antara: 'ANTARA',
  apa: 'APA',
  sda: 'SDA',
  upi: 'UPI',
}
/** Categories of ANPA 1312 and IPTC 7901 as the agencies use them. */
const sections: Record<string, string> = {
  e: 'Entertainment',
  f: 'Financial',
  i: 'International',
  p: 'Politics',
  s: 'Sports',
  w: 'Washington',
  pl: 'Politik',
  wi: 'Wirtschaft',
  sp: 'Sport',
  ku: 'Kultur',
  vm: 'Vermischtes',
}

export function messageStory(message: Message, modifiedAt: string | undefined): WireStory {
  const content =
    message.kind === 'anpa-1312' ? withRealMarks(textOfMessage(message.content)) : textOfMessage(message.content)
  const filed = filingTime(content, modifiedAt)
  const text = filed ? `${content.slice(0, filed.start)}\n${content.slice(filed.end).replace(/^<.*/, '')}` : content
  const lines = text.replace(/\n[ \t]*NNNN\s*$/, '\n').split('\n')
  const top = headerLength(lines)
  const header = readHeaderLines(lines.slice(0, top))
  const { story, notes, signOff } = parted(joinParagraphs(lines.slice(top).join('\n')))
  const { source, number, category, priority } = headerFields(message)
  const agency = agencyOf(
    `${source} ${signOff} ${message.fields.join(' ')}`,
    filed && content.slice(filed.start, filed.end),
  )
  const people = peopleIn(notes)
  const slug = header.slug
  return {
    mediaType: wireCopyMediaType,
    ...(header.headline.length > 0 ? titles(header.headline, message.kind) : {}),
    ...(header.byline ? { byline: header.byline } : {}),
    ...(header.byline || people.authors.length === 0 ? {} : { authors: people.authors }),
    ...(people.editors.length > 0 ? { editors: people.editors } : {}),
    ...(agency ? { agency, outlet: agency } : {}),
    ...(filed ? { publishedAt: filed.iso } : {}),
    ...(sections[category.toLowerCase()] ? { section: sections[category.toLowerCase()] } : {}),
    ...(number ? { externalId: [`${source}${number}`, filed?.iso.slice(0, 10)].filter(Boolean).join(' ') } : {}),
    tags: slugWords(slug),
    html: (story.length > 0 ? story : header.headline.slice(1))
      .map((paragraph) => (/^#{1,3} /.test(paragraph) ? heading(paragraph) : `<p>${escapeHtml(paragraph)}</p>`))
      .join('\n'),
    ...(slug ? { slug } : {}),
    notes: [...header.notes, ...notes, ...(signOff ? [signOff] : [])],
    warnings: warningsFor(header.notes, priority),
  }
}

/** The codes of ANPA 1312 for dashes and quotation marks, which its seven bits have not. */
function withRealMarks(text: string): string {
  return text.replace(/ _ /g, ' — ').replace(/``/g, '“').replace(/''/g, '”')
}

function headerFields({ kind, fields }: Message): {
  source: string
  number: string
  category: string
  priority: string
} {
  const [a = '', b = '', c = '', d = ''] = fields
  if (kind === 'iptc-7901') return { source: a, number: b, priority: c, category: d }
  if (kind === 'anpa-1312') return { source: a, number: b, priority: c, category: d }
  return { source: '', number: a, priority: '', category: '' }
}

function titles(headline: readonly string[], kind: Message['kind']): Partial<WireStory> {
  if (kind !== 'anpa-1312') return { title: headline.join(' ') }
  const [title = '', ...more] = headline
  const summary = more.find((line) => line.length > 80)
  return { title, ...(summary ? { summary } : {}) }
}

function agencyOf(told: string, signature: string | undefined): string | undefined {
  const words = `${told} ${signature ?? ''}`.toLowerCase().match(/[a-z]+/g) ?? []
  const known = words.map((word) => sources[word]).find(Boolean)
  return known
}

/** "Politics/elections/" names the subject; the words of an American slug abbreviate it. */
function slugWords(slug: string | undefined): string[] {
  if (!slug?.includes('/')) return []
  return unique(
    slug
      .split('/')
      .map((word) => word.trim())
      .filter((word) => /\p{L}{2}/u.test(word)),
  )
}

const notesBegin = /^(?:# |\* \* \*|#{2} (?:Note|Notiz|Orte|Internet|Redakt|Hinweis))/

/** The notes to editors and the initials of the desk stand below the text. */
function parted(paragraphs: string[]): { story: string[]; notes: string[]; signOff: string } {
  const last = paragraphs.at(-1) ?? ''
  const isSignOff =
    last.length < 60 && /^(?:[a-z\d]{1,6}(?:[ /.-][a-z\d]{1,6}){1,7}|[A-Z]{2,4}[-/][A-Z]{2,4})$/.test(last)
  const kept = isSignOff ? paragraphs.slice(0, -1) : paragraphs
  const end = kept.findIndex((paragraph) => notesBegin.test(paragraph))
  return {
    story: end < 0 ? kept : kept.slice(0, end),
    notes: end < 0 ? [] : kept.slice(end),
    signOff: isSignOff ? last : '',
  }
}

/** "- Reporting by: A in Vienna", "- Redaktion: B, +49 …". */
function peopleIn(notes: readonly string[]): { authors: string[]; editors: string[] } {
  const found = { authors: [] as string[], editors: [] as string[] }
  for (const note of notes) {
    const line = note.replace(/^[-*•] /, '').replace(/,?\s*(?:Tel\S*\s*)?\+\d[\d\s()/-]{5,}.*$/, '')
    const label = creditLabel(line)
    if (label?.kind === 'author')
      found.authors.push(...parseByline(label.rest.replace(/ in \p{Lu}[\p{L} ]*?(?=,| and |$)/gu, '')).authors)
    if (label?.kind === 'editor') found.editors.push(...parseByline(label.rest).authors)
  }
  return { authors: unique(found.authors), editors: unique(found.editors) }
}

function heading(paragraph: string): string {
  return `<h2>${escapeHtml(paragraph.replace(/^#+ /, ''))}</h2>`
}

function warningsFor(notes: readonly string[], priority: string): string[] {
  const corrects = notes.find((note) => /CORRECT|KORREKTUR|BERICHTIGUNG|RECTIFICATI|REFILE/i.test(note))
  const held = notes.find((note) => /EMBARGO|SPERRFRIST|BLOCKED FOR/i.test(note))
  return [
    ...(corrects ? [`This message corrects an earlier one (“${corrects}”).`] : []),
    ...(held ? [`Under embargo: “${held}”.`] : []),
    ...(priority === '1' || priority.toLowerCase() === 'f'
      ? ['Sent as a flash: a first report, usually followed by others.']
      : []),
  ]
}
