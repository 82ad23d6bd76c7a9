/** One file into the archive: told apart from what is there already, kept as an original, read, handed on as stories. */
import { toErrorInfo } from '../../contract/errors'
import type { ImportLine } from '../../contract/importing'
import type { Story, StoryEntry } from '../../contract/story'
import type { Library } from '../library/library'
import type { Ports, SourceFile } from '../ports'
import { deepest, tooDeep } from './depth'
import { identifyingUrl, identities } from './identity'
import { makeStory, memberSource } from './make-story'
import type { SaveQueue } from './save-queue'

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
      const { line, isNew } = await compare(story, library, queue)
      if (isNew && !kept) {
        await ports.originals.put(source, sha256)
        kept = true
      }
      if (isNew) await queue.save(story, { file, ...line })
      else tell(line)
    }
  } catch (error) {
    if (!signal.aborted) tell({ status: 'failed', error: toErrorInfo(error) })
  }
}

/** Whether the story is new, already there, or other words under a URL that is there; a version is linked to the first. */
async function compare(
  story: Story,
  library: Library,
  queue: SaveQueue,
): Promise<{ line: Omit<ImportLine, 'file'>; isNew: boolean }> {
  // All parts of a file share its original, so that one is no sign of a copy here.
  await queue.settle(identities(story).filter((identity) => identity !== story.original.sha256))
  const part = story.original.part && library.byPart(story.original.part.sha256)
  if (part) return { line: duplicateOf(part), isNew: false }
  const line = { id: story.id, title: story.title, ...(story.original.part ? { part: story.original.part.label } : {}) }
  const url = identifyingUrl(story.url)
  const versions = url ? library.byUrl(url) : []
  for (const version of versions) {
    const earlier = await library.story(version.id)
    if (earlier.body === story.body && earlier.title === story.title)
      return { line: duplicateOf(version), isNew: false }
  }
  const first = versions[0]
  if (!first) return { line: { status: 'imported', ...line }, isNew: true }
  story.versionOf = first.versionOf ?? first.id
  return { line: { status: 'version', ...line }, isNew: true }
}

function duplicateOf(entry: StoryEntry): Omit<ImportLine, 'file'> {
  return {
    status: 'duplicate',
    id: entry.id,
    title: entry.title,
    ...(entry.original.part ? { part: entry.original.part.label } : {}),
  }
}
