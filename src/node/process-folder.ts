/** Folders for what waits between two steps (uploads, exports): private, and never left behind for good. */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { fileError } from './file-errors'

export interface ProcessFolder {
  /** Its path; made at the first call. @throws KlipingError when it cannot be made */
  path(): Promise<string>
  remove(): Promise<void>
}

/**
 * A folder below `dir` for this process that only this user may look into; folders of processes on this machine that
 * ended without removing theirs are removed when it is made.
 */
export function createProcessFolder(dir: string): ProcessFolder {
  let made: Promise<string> | undefined
  return {
    path() {
      made ??= makeFolder(dir).catch((error) => {
        made = undefined
        throw fileError(error)
      })
      return made
    },
    async remove() {
      if (made) await rm(await made, { recursive: true, force: true })
      made = undefined
    },
  }
}

async function makeFolder(dir: string): Promise<string> {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  for (const name of await readdir(dir)) {
    const [, host, processId] = /^(.+)~(\d+)~[^~]+$/.exec(name) ?? []
    if (host === hostname() && !isRunning(Number(processId)))
      await rm(join(dir, name), { recursive: true, force: true })
  }
  return mkdtemp(join(dir, `${hostname()}~${process.pid}~`))
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    // A process of someone else may not be signalled, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
