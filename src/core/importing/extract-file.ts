/** Reads a file without storing it: the stories an import would make. */
import type { ErrorInfo } from '../../contract/errors'
import type { Story } from '../../contract/story'
import type { Ports, SourceEntry } from '../ports'
import { makeStory } from './make-story'

export type Extracted =
  | { file: string; part?: string; story: Story }
  | { file: string; part?: string; error: ErrorInfo }

export async function* extractFile(
  entry: SourceEntry,
  ports: Pick<Ports, 'reader' | 'hash' | 'clock'> & Pick<Ports['originals'], 'digest'>,
  signal: AbortSignal,
): AsyncIterable<Extracted> {
  if ('error' in entry) {
    yield entry
    return
  }
  const sha256 = await ports.digest(entry)
  for await (const item of ports.reader.read(entry, signal)) {
    if ('error' in item) yield { file: entry.file, ...item }
    else {
      const part = item.part && { part: item.part.label }
      yield { file: entry.file, ...part, story: makeStory(item, entry, sha256, ports) }
    }
  }
}
