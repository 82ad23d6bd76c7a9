/**
 * Saves stories in batches, because a durable write costs as much for one as for fifty, and lets a
 * report line out only when what it tells is on disk. Lines keep their order.
 */

import type { Annotation } from '../../contract/annotation'
import { toErrorInfo } from '../../contract/errors'
import type { ImportLine } from '../../contract/importing'
import type { Story } from '../../contract/story'
import { identities, titleIdentity } from './identity'

const batchSavings = 64
const batchMs = 400

/** What is saved in one step: a new story with its annotations, or annotations of one that is there. */
export interface Saving {
  story?: Story
  annotations: readonly Annotation[]
}

export interface SaveQueue {
  /** Takes what is to be saved; its line follows when it is durable, as `failed` if it could not be saved. */
  save(saving: Saving, line: ImportLine): Promise<void>
  tell(line: ImportLine): void
  /** Waits until no story with one of these identities is still unsaved. */
  settle(wanted: readonly string[]): Promise<void>
  flush(): Promise<void>
}

export function createSaveQueue(
  write: (savings: readonly Saving[]) => Promise<void>,
  report: (lines: readonly ImportLine[]) => void,
  elapsedMs: () => number,
): SaveQueue {
  let lines: { line: ImportLine; saving?: Saving }[] = []
  let unsaved = new Set<string>()
  let since = elapsedMs()

  const waiting = () => lines.flatMap(({ saving }) => saving ?? [])

  const flush = async () => {
    const savings = waiting()
    const failed = savings.length > 0 ? await writeAll(savings, write) : new Map<Saving, ImportLine['error']>()
    const done = lines.map(({ line, saving }) =>
      saving && failed.has(saving)
        ? { file: line.file, status: 'failed' as const, error: failed.get(saving), part: line.part }
        : line,
    )
    lines = []
    unsaved = new Set()
    since = elapsedMs()
    if (done.length > 0) report(done)
  }
  const flushWhenDue = async () => {
    if (waiting().length >= batchSavings || lines.length >= 1000 || elapsedMs() - since > batchMs) await flush()
  }

  return {
    async save(saving, line) {
      lines.push({ line, saving })
      const { story, annotations } = saving
      if (story) for (const identity of [...identities(story), titleIdentity(story)]) unsaved.add(identity)
      for (const { storyId } of annotations) unsaved.add(storyId)
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

/** A batch that fails is tried one by one, so that one that is too large for the disk does not cost the others. */
async function writeAll(savings: Saving[], write: (savings: readonly Saving[]) => Promise<void>) {
  const failed = new Map<Saving, ImportLine['error']>()
  try {
    await write(savings)
  } catch (error) {
    if (savings.length === 1) failed.set(savings[0] as Saving, toErrorInfo(error))
    else {
      for (const saving of savings) {
        await write([saving]).catch((reason: unknown) => failed.set(saving, toErrorInfo(reason)))
      }
    }
  }
  return failed
}
