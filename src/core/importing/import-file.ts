/** One file into the archive: told apart from what is there already, kept as an original, read, handed on as stories. */
import { toErrorInfo } from '../../contract/errors'
import type { ImportLine } from '../../contract/importing'
import type { StoryEntry } from '../../contract/story'
import type { Library } from '../library/library'
import type { Ports, SourceFile } from '../ports'
import { deepest, tooDeep } from './depth'
import { makeStory, memberSource } from './make-story'
import type { SaveQueue } from './save-queue'
import { takeStory } from './take-story'

type Needs = Pick<Ports, 'originals' | 'reader' | 'hash' | 'clock'>

interface Job {
  ports: Needs
  library: Library
  queue: SaveQueue
  signal: AbortSignal
  /** Told of each file inside the file, before it is read. */
  memberFound(file: string): void
  /** Resolves when the import may go on: at once, unless it is paused. */
  ready(): Promise<void>
}

/** Every outcome goes to the queue as a line, in order. */
export async function importFile(source: SourceFile, job: Job, depth = 1): Promise<void> {
  const { ports, library, queue, signal } = job
  const { file } = source
  const tell = (line: Omit<ImportLine, 'file'>) => queue.tell({ file, ...line })
  try {
    const sha256 = await ports.originals.digest(source)
    await queue.settle([sha256])
    const known = library.byOriginal(sha256)
    // A file of many stories is read again: its last import may have been stopped half-way.
    if (known.length > 0 && known.every((entry) => !entry.original.part)) {
      for (const entry of known) tell(duplicateOf(entry))
      return
    }
    let kept = false
    const keepOriginal = async () => {
      if (!kept) await ports.originals.put(source, sha256)
      kept = true
    }
    for await (const item of ports.reader.read(source, signal)) {
      await job.ready()
      if (signal.aborted) return
      if ('error' in item) {
        const { name, ...failure } = item
        queue.tell({ file: name ? `${file}/${name}` : file, status: 'failed', ...failure })
        continue
      }
      if ('member' in item) {
        const member = memberSource(source, item)
        job.memberFound(member.file)
        if (depth < deepest) await importFile(member, job, depth + 1)
        else queue.tell({ file: member.file, status: 'failed', error: tooDeep.toInfo() })
        continue
      }
      const story = makeStory(item, source, sha256, ports)
      await takeStory(story, item, file, { ports, library, queue, keepOriginal })
    }
  } catch (error) {
    if (!signal.aborted) tell({ status: 'failed', error: toErrorInfo(error) })
  }
}

function duplicateOf(entry: StoryEntry): Omit<ImportLine, 'file'> {
  return {
    status: 'duplicate',
    id: entry.id,
    title: entry.title,
    ...(entry.original.part ? { part: entry.original.part.label } : {}),
  }
}
