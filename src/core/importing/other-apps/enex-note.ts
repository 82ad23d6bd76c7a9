/** One note of Evernote: its ENML, its attributes, its attachments. */
import { KlipingError } from '../../../contract/errors'
import type { DraftAttachment, StoryDraft } from '../draft'
import { escapeHtml, readEnml } from './enml'
import { line, moment } from './fields'
import { savedPage } from './saved-page'

interface Resource {
  /** Base64, in pieces. */
  data: string[]
  mime: string
  fileName: string
}

export interface EnexNote {
  title: string
  content: string
  contentEncoding: string
  created: string
  updated: string
  author: string
  sourceUrl: string
  source: string
  tags: string[]
  tasks: string[]
  resources: Resource[]
}

export function newNote(): EnexNote {
  const empty = {
    title: '',
    content: '',
    contentEncoding: '',
    created: '',
    updated: '',
    author: '',
    sourceUrl: '',
    source: '',
  }
  return { ...empty, tags: [], tasks: [], resources: [] }
}

const fieldOf: { [path: string]: 'title' | 'content' | 'created' | 'updated' | 'author' | 'sourceUrl' | 'source' } = {
  'note/title': 'title',
  'note/content': 'content',
  'note/created': 'created',
  'note/updated': 'updated',
  'note-attributes/author': 'author',
  'note-attributes/source-url': 'sourceUrl',
  'note-attributes/source': 'source',
}

/** An element that begins a thing of its own. */
export function startElement(note: EnexNote, path: readonly string[], attributes: Record<string, string>): void {
  const where = path.slice(-2).join('/')
  if (where === 'note/content') note.contentEncoding = attributes.encoding ?? ''
  else if (where === 'note/tag') note.tags.push('')
  else if (where === 'note/task') note.tasks.push('')
  else if (where === 'note/resource') note.resources.push({ data: [], mime: '', fileName: '' })
}

/** Text of the element at the end of `path`. */
export function addText(note: EnexNote, path: readonly string[], text: string): void {
  const where = path.slice(-2).join('/')
  const field = fieldOf[where]
  const resource = note.resources.at(-1)
  if (field) note[field] += text
  else if (where === 'note/tag') note.tags.push(`${note.tags.pop() ?? ''}${text}`)
  else if (where === 'task/title') note.tasks.push(`${note.tasks.pop() ?? ''}${text}`)
  else if (!resource) return
  else if (where === 'resource/data') resource.data.push(text)
  else if (where === 'resource/mime') resource.mime += text
  else if (where === 'resource-attributes/file-name') resource.fileName += text
}

/** The story, and its attachments as files. @throws KlipingError `encrypted-file` */
export function noteStory(note: EnexNote, part: string, whole: boolean): StoryDraft {
  if (/aes/i.test(note.contentEncoding)) {
    throw new KlipingError('encrypted-file', 'This note is encrypted. Decrypt it in Evernote and export it again.')
  }
  const { html, highlights, encrypted } = readEnml(note.content)
  const clipped = /^https?:/i.test(note.sourceUrl.trim())
  const created = moment(note.created)
  const tasks = note.tasks.map((task) => `<li>${escapeHtml(task)}</li>`).join('')
  const story = savedPage({
    mediaType: 'application/enex+xml',
    label: part,
    title: line(note.title),
    url: clipped ? note.sourceUrl.trim() : undefined,
    authors: line(note.author) ? [line(note.author) as string] : [],
    publishedAt: clipped ? undefined : created,
    tags: note.tags.flatMap((tag) => line(tag) ?? []),
    reading: { savedAt: created },
    html: tasks ? `${html}<ul>${tasks}</ul>` : html,
    highlights,
    warnings: [
      ...(encrypted > 0
        ? [
            `${encrypted === 1 ? 'A passage of this note was' : `${encrypted} passages of this note were`} encrypted in Evernote and could not be read. Decrypt what is encrypted there and export the note again.`,
          ]
        : []),
      ...(whole ? [] : ['The export ends within this note: text or attachments may be missing.']),
    ],
    source: `${note.title}\n${note.created}\n${note.sourceUrl}\n${note.content}`,
  })
  return withAttachments(story, note.resources)
}

function withAttachments(story: StoryDraft, resources: readonly Resource[]): StoryDraft {
  const attachments: DraftAttachment[] = []
  const warnings = [...story.warnings]
  for (const [index, { data, mime, fileName }] of resources.entries()) {
    const mediaType = mime.trim().toLowerCase() || 'application/octet-stream'
    const name = safeName(fileName) ?? `attachment ${index + 1}${extensions[mediaType] ?? ''}`
    const bytes = fromBase64(data.join(''))
    if (!bytes) warnings.push(`The attachment "${name}" is damaged in the export. Export the note again to have it.`)
    else if (bytes.length > 0) attachments.push({ name, mediaType, bytes })
  }
  return { ...story, warnings, ...(attachments.length > 0 ? { attachments } : {}) }
}

function fromBase64(text: string): Uint8Array | undefined {
  try {
    const binary = atob(text.replace(/\s+/g, ''))
    const bytes = new Uint8Array(binary.length)
    for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
    return bytes
  } catch {
    return undefined
  }
}

/** The name alone, without folders. */
function safeName(fileName: string): string | undefined {
  const name = fileName
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/\p{Cc}/gu, '')
    .trim()
  return name && name !== '..' && name !== '.' ? name : undefined
}

const extensions: { [mime: string]: string } = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/gif': '.gif',
  'application/pdf': '.pdf',
  'text/html': '.html',
  'text/plain': '.txt',
}
