/** Reads a file without storing it: the stories an import would make. */
import type { ErrorInfo } from '../../contract/errors'
import type { Story } from '../../contract/story'
import type { DraftReader, Ports, SourceEntry, SourceFile } from '../ports'
import { attachedFiles } from './attachments'
import { deepest, tooDeep } from './depth'
import type { ImportedHighlight } from './draft'
import { makeStory, memberSource } from './make-story'

export type Extracted =
  | { file: string; part?: string; story: Story; highlights?: ImportedHighlight[] }
  | { file: string; part?: string; error: ErrorInfo }

type Needs = Pick<Ports, 'hash' | 'clock'> & Pick<Ports['originals'], 'digest'> & { reader: Pick<DraftReader, 'read'> }

/** @param attachedTo the id of the story that the file came with */
export async function* extractFile(
  entry: SourceEntry,
  ports: Needs,
  signal: AbortSignal,
  depth = 1,
  attachedTo?: string,
): AsyncIterable<Extracted> {
  const inner = (file: SourceFile, holder?: string): AsyncIterable<Extracted> | [Extracted] =>
    depth < deepest
      ? extractFile(file, ports, signal, depth + 1, holder)
      : [{ file: file.file, error: tooDeep.toInfo() }]
  if ('error' in entry) {
    yield entry
    return
  }
  const sha256 = await ports.digest(entry)
  for await (const item of ports.reader.read(entry, signal)) {
    if ('error' in item) {
      const { name, ...failure } = item
      yield { file: name ? `${entry.file}/${name}` : entry.file, ...failure }
    } else if ('member' in item) {
      yield* inner(memberSource(entry, item))
    } else {
      const part = item.part && { part: item.part.label }
      const files = await attachedFiles(item, entry, ports)
      const attachments = files.map(({ attachment }) => attachment)
      const story = makeStory(item, entry, sha256, ports, { attachments, attachedTo })
      const { highlights } = item
      yield { file: entry.file, ...part, story, ...(highlights ? { highlights } : {}) }
      for (const { source, mayHoldStory } of files) if (mayHoldStory) yield* inner(source, story.id)
    }
  }
}
