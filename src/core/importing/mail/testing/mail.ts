/** Invented messages for tests. */
import iconv from 'iconv-lite'
import type { ReadItem, StoryDraft } from '../../draft'
import type { Reader } from '../../reader'

/** A message of these header lines and this body, with the line ends of mail. */
export function message(header: readonly string[], body: string, charset = 'utf-8'): Uint8Array {
  return iconv.encode([...header, '', body].join('\n').replace(/\r?\n/g, '\r\n'), charset)
}

export const letter = [
  'From: Jane Doe <jane@example.org>',
  'To: desk@example.org',
  'Date: Tue, 4 Mar 2025 11:02:03 +0100',
  'Message-ID: <one@example.org>',
  'MIME-Version: 1.0',
]

export async function read(reader: Reader, bytes: Uint8Array, file = 'mail.eml'): Promise<ReadItem[]> {
  const input = {
    file,
    head: bytes.subarray(0, 65536),
    sizeBytes: bytes.length,
    bytes: async () => bytes,
    async *stream() {
      for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
    },
  }
  if (!reader.recognises(input)) throw new Error('not recognised')
  const items: ReadItem[] = []
  for await (const item of reader.read(input)) items.push(item)
  return items
}

export async function readStory(reader: Reader, bytes: Uint8Array): Promise<StoryDraft> {
  const [item] = await read(reader, bytes)
  if (!item || !('blocks' in item)) throw new Error(JSON.stringify(item))
  return item
}

/** `role: text`, a line a block. */
export function outline({ blocks }: StoryDraft): string[] {
  return blocks.map(({ role, text }) => `${role}: ${text.replace(/\n/g, ' / ')}`)
}
