/** Reads a file without storing it: the stories an import would make. */
import type { ErrorInfo } from '../../contract/errors'
import type { Story } from '../../contract/story'
import type { Ports, SourceEntry } from '../ports'
import { deepest, tooDeep } from './depth'
import { makeStory, memberSource } from './make-story'

export type Extracted =
  | { file: string; part?: string; story: Story }
  | { file: string; part?: string; error: ErrorInfo }

export async function* extractFile(
  entry: SourceEntry,
  ports: Pick<Ports, 'reader' | 'hash' | 'clock'> & Pick<Ports['originals'], 'digest'>,
  signal: AbortSignal,
  depth = 1,
): AsyncIterable<Extracted> {
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
      const member = memberSource(entry, item)
      if (depth < deepest) yield* extractFile(member, ports, signal, depth + 1)
      else yield { file: member.file, error: tooDeep.toInfo() }
    } else {
      const part = item.part && { part: item.part.label }
      yield { file: entry.file, ...part, story: makeStory(item, entry, sha256, ports) }
    }
  }
}
