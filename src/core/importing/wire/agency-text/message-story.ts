/** A message of wire copy as a story. Sources: IPTC 7901, ANPA 1312, and the habits of AFP, ANSA, AP, dpa and Reuters. */
import { creditLabel, parseByline } from '../../names/byline'
import { escapeHtml, told, unique, type WireStory } from '../wire-story'
import { filingTime } from './filing-time'
import { headerLength, joinParagraphs, readHeaderLines, textOfMessage } from './message-text'
import type { Message } from './split-messages'

/** Registered with IANA for wire copy of either standard. */
const wireCopyMediaType = 'text/vnd.iptc.anpa'

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
  const { lines, filed, signature } = readLines(message, modifiedAt)
  const top = headerLength(lines)
  const { headline, byline, slug, notes: remarks } = readHeaderLines(lines.slice(0, top))
  const { story, notes, signOff } = parted(joinParagraphs(lines.slice(top).join('\n')))
  const { source, number, category, priority } = headerFields(message)
  const agency = agencyOf([source, signOff, ...message.fields, signature])
  const people = peopleIn(notes)
  return {
    mediaType: wireCopyMediaType,
    ...titles(headline, message.kind),
    ...told({
      byline,
      authors: byline ? [] : people.authors,
      editors: people.editors,
      agency,
      outlet: agency,
      publishedAt: filed,
      section: sections[category.toLowerCase()],
      externalId: number && [`${source}${number}`, filed?.slice(0, 10)].filter(Boolean).join(' '),
      slug,
    }),
    tags: slugWords(slug),
    // A list of headlines has no text below them.
    html: (story.length > 0 ? story : headline.slice(1)).map(paragraphToHtml).join('\n'),
    notes: [...remarks, ...notes, ...(signOff ? [signOff] : [])],
    warnings: warningsFor(remarks, priority),
  }
}

/** The lines without the filing time, and that time with the signature beside it. */
function readLines(
  message: Message,
  modifiedAt: string | undefined,
): { lines: string[]; filed?: string; signature: string } {
  const plain = textOfMessage(message.content)
  const content = message.kind === 'anpa-1312' ? withRealMarks(plain) : plain
  const filed = filingTime(content, modifiedAt)
  const text = filed ? `${content.slice(0, filed.start)}\n${content.slice(filed.end).replace(/^<.*/, '')}` : content
  return {
    lines: text.replace(/\n[ \t]*NNNN\s*$/, '\n').split('\n'),
    ...(filed ? { filed: filed.iso } : {}),
    signature: filed ? content.slice(filed.start, filed.end) : '',
  }
}

function paragraphToHtml(paragraph: string): string {
  const heading = /^#{1,3} (.*)$/s.exec(paragraph)
  return heading ? `<h2>${escapeHtml(heading[1] ?? '')}</h2>` : `<p>${escapeHtml(paragraph)}</p>`
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
  if (kind !== 'anpa-1312') return told({ title: headline.join(' ') })
  const [title, ...more] = headline
  const summary = more.find((line) => line.length > 80)
  return told({ title, summary })
}

/** By the codes in the header, the sign-off or the signature. */
function agencyOf(telling: readonly string[]): string | undefined {
  const words =
    telling
      .join(' ')
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  return words.map((word) => sources[word]).find(Boolean)
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
