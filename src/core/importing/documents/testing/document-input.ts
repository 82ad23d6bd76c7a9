/** A document as readers are given it, from its bytes. */
import type { StoryDraft } from '../../draft'
import type { PackedKind } from '../../packed-kind'
import { readFile } from '../../read-file'
import type { ReaderInput } from '../../reader'

export function documentInput(content: Uint8Array, file: string, packed?: PackedKind): ReaderInput {
  // Files come from the disk as buffers.
  const bytes = Buffer.from(content)
  return {
    file,
    head: bytes.subarray(0, 65_536),
    sizeBytes: bytes.length,
    ...(packed ? { packed } : {}),
    bytes: async () => bytes,
    async *stream() {
      yield bytes
    },
  }
}

/** All stories of a document; throws the first failure's message. */
export async function storiesOf(bytes: Uint8Array, file: string, packed?: PackedKind): Promise<StoryDraft[]> {
  const stories: StoryDraft[] = []
  for await (const item of readFile(documentInput(bytes, file, packed))) {
    if ('error' in item) throw new Error(`${item.error.code}: ${item.error.message}`)
    if ('blocks' in item) stories.push(item)
  }
  return stories
}

/** The story of a document that holds one. */
export async function storyOf(bytes: Uint8Array, file: string, packed?: PackedKind): Promise<StoryDraft> {
  const [story] = await storiesOf(bytes, file, packed)
  if (!story) throw new Error('no story')
  return story
}

/** Blocks as lines of role and text. */
export const rolesOf = ({ blocks }: StoryDraft): string[] => blocks.map(({ role, text }) => `${role}: ${text}`)
