/**
 * Saves stories in batches, because a durable write costs as much for one as for fifty, and lets a
 * report line out only when what it tells is on disk. Lines keep their order.
 */
import { toErrorInfo } from '../../contract/errors'
import type { ImportLine } from '../../contract/importing'
import type { Story } from '../../contract/story'
import { identities } from './identity'

const batchStories = 64
const batchMs = 400

export interface SaveQueue {
  /** Takes a story; its line follows when it is durable, as `failed` if it could not be saved. */
  save(story: Story, line: ImportLine): Promise<void>
  tell(line: ImportLine): void
  /** Waits until no story with one of these identities is still unsaved. */
  settle(wanted: readonly string[]): Promise<void>
  flush(): Promise<void>
}

export function createSaveQueue(
  write: (stories: readonly Story[]) => Promise<void>,
  report: (lines: readonly ImportLine[]) => void,
  elapsedMs: () => number,
): SaveQueue {
  let lines: { line: ImportLine; story?: Story }[] = []
  let unsaved = new Set<string>()
  let since = elapsedMs()

  const waiting = () => lines.flatMap(({ story }) => story ?? [])

  const flush = async () => {
    const stories = waiting()
    const failed = stories.length > 0 ? await writeAll(stories, write) : new Map<Story, ImportLine['error']>()
    const done = lines.map(({ line, story }) =>
      story && failed.has(story)
        ? { file: line.file, status: 'failed' as const, error: failed.get(story), part: line.part }
        : line,
    )
    lines = []
    unsaved = new Set()
    since = elapsedMs()
    if (done.length > 0) report(done)
  }
  const flushWhenDue = async () => {
    if (waiting().length >= batchStories || lines.length >= 1000 || elapsedMs() - since > batchMs) await flush()
  }

  return {
    async save(story, line) {
      lines.push({ line, story })
      for (const identity of identities(story)) unsaved.add(identity)
      await flushWhenDue()
    },
    tell: (line) => void lines.push({ line }),
    async settle(wanted) {
      if (wanted.some((identity) => unsaved.has(identity))) await flush()
      else await flushWhenDue()
    },
    flush,
  }
}

/** A batch that fails is tried story by story, so that one that is too large for the disk does not cost the others. */
async function writeAll(stories: Story[], write: (stories: readonly Story[]) => Promise<void>) {
  const failed = new Map<Story, ImportLine['error']>()
  try {
    await write(stories)
  } catch (error) {
    if (stories.length === 1) failed.set(stories[0] as Story, toErrorInfo(error))
    else {
      for (const story of stories) {
        await write([story]).catch((reason: unknown) => failed.set(story, toErrorInfo(reason)))
      }
    }
  }
  return failed
}
