/** One message to one story: its text, what its header says, and the files that came with it. */
import { KlipingError } from '../../../contract/errors'
import { type Block, isBodyRole } from '../../../contract/story'
import type { StoryDraft } from '../draft'
import { readNewsText } from '../plain-text/plain-text-reader'
import { type KnownFacts, readFragment } from '../web-page/fragment'
import { htmlLines } from './forwarded/html-lines'
import { textLines } from './forwarded/text-lines'
import { noteBlocks, unwrap } from './forwarded/unwrap'
import { attachmentsOf } from './mail-attachments'
import { contentOf, type MailContent, shownText } from './mail-content'
import { mailDate } from './mail-date'
import { isMailLink, labelMailFurniture } from './mail-furniture'
import { type MailHeader, readHeader } from './mail-header'
import { labelsOf } from './mail-labels'
import { type MailPart, parseMessage } from './mime-tree'
import { messageStart } from './recognise-mail'
import { hasTnef, refuseEncryptedText, refuseUnreadable, tnefWarning } from './refuse-mail'
import { senderOf } from './sender'
import { readSubject, type Subject } from './subject'

/** One message, with all that is attached to it. */
export const messageBytes = 128 * 2 ** 20

const mediaType = 'message/rfc822'
/** Above an attached message, this is a note about it; more is a text of its own. */
const noteLength = 600
const deepestMessage = 8

export interface MessageOptions {
  /** When it was sent, for one that does not say it. */
  sentAt?: string
}

/** @throws KlipingError with the reason, for a message without a story or one that cannot be opened */
export async function readMessage(bytes: Uint8Array, options: MessageOptions = {}, depth = 1): Promise<StoryDraft> {
  const root = await parseMessage(bytes.subarray(messageStart(bytes)))
  const header = await readHeader(root)
  const content = contentOf(root)
  const text = wordsIn(content)
  refuseUnreadable(root, text.length > 0)
  const subject = readSubject(header.text('subject'))
  const attached = depth < deepestMessage ? await attachedArticle(content, subject, text, depth) : undefined
  if (attached) return withTags(attached, header)
  return ownStory(root, header, content, { subject, hasText: text.length > 0, sentAt: options.sentAt })
}

interface Found {
  subject: Subject
  hasText: boolean
  sentAt: string | undefined
}

function ownStory(root: MailPart, header: MailHeader, content: MailContent, found: Found): StoryDraft {
  const { subject, hasText } = found
  const known = knownFrom(header, found)
  const attachments = attachmentsOf([...content.messages, ...content.attachments], known.publishedAt)
  const warnings = [...content.warnings, ...warningsOf(root, header, content)]
  const draft = hasText ? readTexts(content, subject, known) : headlineOnly(known, attachments)
  return {
    ...draft,
    ...(attachments.length > 0 ? { attachments } : {}),
    warnings: [...new Set([...warnings, ...draft.warnings])],
  }
}

function knownFrom(header: MailHeader, { subject, sentAt }: Found): KnownFacts {
  const received = header.text('received')?.split(';').at(-1)
  const publishedAt = mailDate(header.text('date')) ?? mailDate(received) ?? sentAt
  const externalId = header.text('message-id')?.replace(/^<|>$/g, '')
  const url = /https?:\/\/[^\s<>]+/.exec(header.text('archived-at') ?? '')?.[0]
  return {
    mediaType,
    ...senderOf(header),
    ...(subject.title ? { title: subject.title } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(externalId ? { externalId } : {}),
    ...(url ? { url } : {}),
    tags: labelsOf(header),
  }
}

function readTexts({ texts }: MailContent, subject: Subject, outside: KnownFacts): StoryDraft {
  const isHtml = texts.some(({ kind }) => kind === 'html')
  const whole = isHtml
    ? texts.map(({ kind, text }) => (kind === 'html' ? text : asMarkup(text))).join('\n<br>\n')
    : texts.map(({ text }) => text).join('\n\n')
  if (!isHtml) refuseEncryptedText(whole)
  const { text, around, inside } = unwrap(whole, subject, isHtml ? htmlLines : textLines)
  const { authors: _, outlet: __, ...rest } = outside
  const known = inside ? { ...rest, ...inside.sender, ...titleAndDate(inside, rest) } : outside
  const draft = isHtml ? readFragment(shown(text), known) : readPlain(text, known)
  const related = draft.related.filter(({ title }) => !isMailLink(title))
  const blocks = labelMailFurniture(draft.blocks)
  const title = known.title ? draft.title : titleFrom(draft.title, blocks)
  return { ...draft, title, related, blocks: [...around, ...blocks] }
}

/** A mail without a subject is not called by its furniture. */
function titleFrom(found: string, blocks: readonly Block[]): string {
  const isFurniture = blocks.some(({ role, text }) => role === 'footer' && text.startsWith(found.replace(/…$/, '')))
  const first = isFurniture ? blocks.find(({ role }) => isBodyRole(role))?.text.split('\n')[0] : undefined
  return first?.slice(0, 120) ?? found
}

function titleAndDate(
  { title, sentAt }: { title?: string; sentAt?: string },
  outside: KnownFacts,
): Partial<KnownFacts> {
  return { title: title ?? outside.title, publishedAt: sentAt ?? outside.publishedAt }
}

/** The markup without what the mail keeps out of sight. */
function shown(html: string): string {
  const { lines, cut } = htmlLines(html)
  return cut(0, lines.length)
}

/** The subject is read as the line above the text, so that a headline repeated there is known as one. */
function readPlain(text: string, known: KnownFacts): StoryDraft {
  const { title = '', publishedAt } = known
  const draft = readNewsText(title ? `${title}\n\n${text}` : text, { modifiedAt: publishedAt, mediaType })
  const blocks = draft.blocks.map((block, index) => {
    if (block.role !== 'title' || index === 0) return block
    return { ...block, role: 'heading' as const, reason: 'a headline inside the mail' }
  })
  if (title && blocks[0]?.text === title) blocks[0] = { ...blocks[0], role: 'title', reason: "the mail's subject" }
  const stated = Object.entries(known).filter(([, value]) => value !== undefined && value.length > 0)
  return { ...draft, ...Object.fromEntries(stated), blocks }
}

function headlineOnly(known: KnownFacts, attachments: readonly { name: string; mediaType: string }[]): StoryDraft {
  const title = known.title ?? attachments.find((file) => !/^(image|audio|video)\//.test(file.mediaType))?.name
  if (!title) {
    const names = attachments.map(({ name }) => name).join(', ')
    throw new KlipingError(
      'no-story',
      `There is no text in this mail${names ? `, only attachments (${names}). Save them and import what holds text` : ''}.`,
    )
  }
  const warning = attachments.length > 0 ? 'The mail holds no text, only attachments.' : 'The mail holds no text.'
  const nothing = { authors: [], editors: [], tags: [], related: [], blocks: [] }
  return { ...nothing, ...known, title, warnings: [warning] }
}

/** A message attached whole that is what the mail is about: it is the story, what stands above it a note. */
async function attachedArticle(
  content: MailContent,
  subject: Subject,
  text: string,
  depth: number,
): Promise<StoryDraft | undefined> {
  const [message, ...others] = content.messages.filter(({ bytes }) => bytes.length > 0)
  if (!message || others.length > 0 || (!subject.forwarded && text.length > noteLength)) return undefined
  let inner: StoryDraft
  try {
    inner = await readMessage(message.bytes, {}, depth + 1)
  } catch {
    // It is kept as an attachment, and told there.
    return undefined
  }
  const files = [...(inner.attachments ?? []), ...attachmentsOf(content.attachments, inner.publishedAt)]
  return {
    ...inner,
    blocks: [...noteBlocks(text), ...inner.blocks],
    ...(files.length > 0 ? { attachments: files } : {}),
  }
}

function withTags(draft: StoryDraft, header: MailHeader): StoryDraft {
  return { ...draft, tags: [...new Set([...draft.tags, ...labelsOf(header)])] }
}

function warningsOf(root: MailPart, header: MailHeader, { messages }: MailContent): string[] {
  const deleted = Number.parseInt(header.text('x-mozilla-status') ?? '0', 16) & 0x0008
  return [
    ...(hasTnef(root) ? [tnefWarning] : []),
    ...(deleted ? ['This mail was marked as deleted in Thunderbird and still lay in its file.'] : []),
    ...(messages.some(({ bytes }) => bytes.length === 0) ? ['A message that is attached to this mail is empty.'] : []),
  ]
}

/** All texts as plain lines; empty when there is not a word in them. */
function wordsIn({ texts }: MailContent): string {
  const text = texts.map(shownText).join('\n\n').trim()
  return /[\p{L}\p{N}]/u.test(text) ? text : ''
}

function asMarkup(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<div>${escaped.split(/\r?\n/).join('<br>')}</div>`
}
