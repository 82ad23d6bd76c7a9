/** What a reader makes of a text or of bytes, for tests. */
import { type BlockRole, bodyText } from '../../../../contract/story'
import type { ReadFailure, ReadItem, StoryDraft } from '../../draft'
import type { Reader, ReaderInput } from '../../reader'

export function inputOf(content: string | Uint8Array, more: Partial<ReaderInput> = {}): ReaderInput {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    file: 'file',
    head: bytes.subarray(0, 65536),
    sizeBytes: bytes.length,
    bytes: async () => bytes,
    async *stream() {
      yield bytes
    },
    ...more,
  }
}

export async function readAll(
  reader: Reader,
  content: string | Uint8Array,
  more: Partial<ReaderInput> = {},
): Promise<ReadItem[]> {
  const input = inputOf(content, more)
  if (!reader.recognises(input)) throw new Error(`not known as a ${reader.name}`)
  const items: ReadItem[] = []
  for await (const item of reader.read(input)) items.push(item)
  return items
}

export async function readStories(
  reader: Reader,
  content: string | Uint8Array,
  more: Partial<ReaderInput> = {},
): Promise<StoryDraft[]> {
  const items = await readAll(reader, content, more)
  return items.filter((item): item is StoryDraft => 'blocks' in item)
}

export function failures(items: readonly ReadItem[]): ReadFailure[] {
  return items.filter((item): item is ReadFailure => 'error' in item)
}

export const bodyOf = (draft: StoryDraft | undefined) => bodyText(draft?.blocks ?? [])

export function texts(draft: StoryDraft | undefined, role: BlockRole): string[] {
  return (draft?.blocks ?? []).filter((block) => block.role === role).map(({ text }) => text)
}

/** ISO 8859-1, as old wires send it. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}
