/** Reads bytes as an import does, for the tests of tables. */
import type { ColumnMapping, TablePreview } from '../../../../contract/column-mapping'
import type { ReadItem, StoryDraft } from '../../draft'
import type { PackedKind } from '../../packed-kind'
import { readFile, tablesIn } from '../../read-file'
import type { ReaderInput } from '../../reader'

export interface TableFile {
  file?: string
  packed?: PackedKind
  mappings?: readonly ColumnMapping[]
  chunkBytes?: number
}

export function tableInput(content: string | Uint8Array, options: TableFile = {}): ReaderInput {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const { file = 'list.csv', chunkBytes = 64 * 1024, ...rest } = options
  return {
    file,
    ...rest,
    head: bytes.subarray(0, 64 * 1024),
    sizeBytes: bytes.length,
    bytes: async () => bytes,
    async *stream() {
      for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
    },
  }
}

export async function readItems(content: string | Uint8Array, options?: TableFile): Promise<ReadItem[]> {
  const items: ReadItem[] = []
  for await (const item of readFile(tableInput(content, options))) items.push(item)
  return items
}

/** @throws Error when anything could not be read */
export async function readStories(content: string | Uint8Array, options?: TableFile): Promise<StoryDraft[]> {
  return (await readItems(content, options)).map((item) => {
    if (!('title' in item)) throw new Error(JSON.stringify(item))
    return item
  })
}

/** Titles, and for what could not be read where it stands and why. */
export async function outcomes(content: string | Uint8Array, options?: TableFile): Promise<string[]> {
  return (await readItems(content, options)).map((item) => {
    if ('error' in item) return `${item.part ?? 'file'}: ${item.error.code}`
    return 'title' in item ? item.title : 'a file'
  })
}

export const previews = (content: string | Uint8Array, options?: TableFile): Promise<TablePreview[]> =>
  tablesIn(tableInput(content, options))

/** What the preview takes the columns for. */
export function fieldsOf(preview: TablePreview | undefined): Record<string, string> {
  return Object.fromEntries(preview?.mapping.columns.map(({ column, field }) => [column, field]) ?? [])
}
