/** Folders for what waits between two steps (uploads, exports): private, and never left behind for good. */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'

/**
 * A new folder that only this user may look into, for this process; folders of processes on this machine that ended
 * without removing theirs are removed.
 */
export async function openProcessFolder(dir: string): Promise<string> {
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
