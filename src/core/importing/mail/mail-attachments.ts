/** The files that came with a message, under names that can be shown and lead nowhere. */
import type { DraftAttachment } from '../draft'
import type { MailPart } from './mime-tree'
import { readSubject } from './subject'

/** By type, for files that came without a name. */
const extensions: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/zip': 'zip',
  'text/html': 'html',
  'text/plain': 'txt',
  'text/csv': 'csv',
  'text/calendar': 'ics',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'message/rfc822': 'eml',
  'message/global': 'eml',
}

export function attachmentsOf(parts: readonly MailPart[], modifiedAt: string | undefined): DraftAttachment[] {
  return parts
    .filter(({ bytes }) => bytes.length > 0)
    .map((part, index) => ({
      name: nameOf(part, index + 1),
      mediaType: part.type,
      bytes: part.bytes,
      ...(modifiedAt ? { modifiedAt } : {}),
    }))
}

function nameOf(part: MailPart, number: number): string {
  const given = part.fileName ?? (part.type.startsWith('message/') ? subjectIn(part) : undefined)
  const name = given
    ?.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .split(/[\\/]/)
    .at(-1)
    ?.trim()
    .slice(-200)
  if (name && !/^\.*$/.test(name)) return name
  return `attachment ${number}.${extensions[part.type] ?? 'bin'}`
}

function subjectIn({ bytes }: MailPart): string | undefined {
  const header = new TextDecoder().decode(bytes.subarray(0, 8192))
  const subject = /^subject:[ \t]*([^\r\n]+)/im.exec(header)?.[1]
  if (!subject || subject.includes('=?')) return undefined
  return `${readSubject(subject)
    .title.replace(/[\\/:*?"<>|]+/g, ' ')
    .slice(0, 80)
    .trim()}.eml`
}
