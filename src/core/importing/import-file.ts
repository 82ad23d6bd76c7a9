/** One file into the archive: told apart from what is there already, kept as an original, read, handed on as stories. */
import { toErrorInfo } from '../../contract/errors'
import type { ImportLine } from '../../contract/importing'
import type { StoryEntry } from '../../contract/story'
import type { Library } from '../library/library'
import type { DraftReader, Ports, SourceFile } from '../ports'
import { attachedFiles } from './attachments'
import { deepest, tooDeep } from './depth'
import type { StoryDraft } from './draft'
import { makeStory, memberSource } from './make-story'
import type { SaveQueue } from './save-queue'
import { takeStory } from './take-story'

type Needs = Pick<Ports, 'originals' | 'hash' | 'clock'> & { reader: Pick<DraftReader, 'read'> }

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

/**
 * Every outcome goes to the queue as a line, in order.
 * @param attachedTo the id of the story that the file came with
 */
export async function importFile(source: SourceFile, job: Job, depth = 1, attachedTo?: string): Promise<void> {
  const { ports, library, queue, signal } = job
  const { file } = source
  const tell = (line: Omit<ImportLine, 'file'>) => queue.tell({ file, ...line })
  try {
    const sha256 = await ports.originals.digest(source)
    await queue.settle([sha256])
    const known = library.byOriginal(sha256)
    // A file of many stories, or with attachments, is read again: its last import may have been stopped half-way.
    if (known.length > 0 && known.every((entry) => !entry.original.part && !entry.attachments)) {
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
        await importInner(memberSource(source, item), job, depth)
        continue
      }
      await importStory(item, { source, sha256, depth, attachedTo, keepOriginal }, job)
    }
  } catch (error) {
    if (!signal.aborted) tell({ status: 'failed', error: toErrorInfo(error) })
  }
}

/** A file that was found inside another. */
async function importInner(inner: SourceFile, job: Job, depth: number, attachedTo?: string): Promise<void> {
  job.memberFound(inner.file)
  if (depth < deepest) await importFile(inner, job, depth + 1, attachedTo)
  else job.queue.tell({ file: inner.file, status: 'failed', error: tooDeep.toInfo() })
}

interface Found {
  source: SourceFile
  sha256: string
  depth: number
  attachedTo: string | undefined
  keepOriginal(): Promise<void>
}

async function importStory(draft: StoryDraft, found: Found, job: Job): Promise<void> {
  const { source, sha256, attachedTo } = found
  const { ports, library, queue } = job
  const files = await attachedFiles(draft, source, ports.originals)
  const attachments = files.map(({ attachment }) => attachment)
  const story = makeStory(draft, source, sha256, ports, { attachments, attachedTo })
  const keepOriginal = async () => {
    await found.keepOriginal()
    for (const file of files) await ports.originals.put(file.source, file.attachment.sha256)
  }
  const id = await takeStory(story, draft, source.file, { ports, library, queue, keepOriginal })
  for (const file of files) {
    if (job.signal.aborted) return
    if (file.mayHoldStory) await importInner(file.source, job, found.depth, id)
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
