/** What is read out of an export that is written as text, through the same choice of readers as any file. */
import type { StoryDraft } from '../../draft'
import type { PackedKind } from '../../packed-kind'
import { readFile } from '../../read-file'
import type { ReaderInput } from '../../reader'

export function exportInput(content: string | Uint8Array, options: { pieceBytes?: number; packed?: PackedKind } = {}) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const { pieceBytes = 1000, packed } = options
  const input: ReaderInput = {
    file: 'export',
    head: bytes.subarray(0, 65_536),
    sizeBytes: bytes.length,
    ...(packed ? { packed } : {}),
    bytes: async () => bytes,
    async *stream() {
      for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
    },
  }
  return input
}

/** Stories, and errors as `code part`. */
export async function readExport(content: string | Uint8Array, options?: Parameters<typeof exportInput>[1]) {
  const stories: StoryDraft[] = []
  const errors: string[] = []
  for await (const item of readFile(exportInput(content, options))) {
    if ('error' in item) errors.push([item.error.code, item.part ?? item.name].filter(Boolean).join(' '))
    else if ('blocks' in item) stories.push(item)
    else errors.push(`member ${item.member.name}`)
  }
  return { stories, errors }
}

/** The story's own text, without labels. */
export const wordsOf = ({ blocks }: StoryDraft): string[] =>
  blocks.filter(({ role }) => ['body', 'heading', 'quote', 'list'].includes(role)).map(({ text }) => text)
