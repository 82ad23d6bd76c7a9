/**
 * One writer at a time: `lock` in the archive's folder names the process that writes, and is touched while it lives.
 * The lock of a dead process is taken over. Whether a process on another machine lives can only be told by its touch.
 */
import { randomUUID } from 'node:crypto'
import { link, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { hostname, uptime } from 'node:os'
import { join } from 'node:path'
import { KlipingError } from '../../contract/errors'
import { errorCode } from './file-system'

const touchEveryMs = 10_000
/** After this long without a touch, a process on another machine counts as dead. */
const deadAfterMs = 120_000

interface Owner {
  pid: number
  host: string
  /** When the owner took the lock, ISO 8601. */
  startedAt: string
  /** Linux: boot and start time of the process, which tell it from a later one with the same number. */
  process?: string
  token: string
}

export interface Lock {
  /** @throws KlipingError `archive-locked` when another process has taken the lock meanwhile */
  assertHeld(): Promise<void>
  release(): Promise<void>
}

export type LockResult = { held: Lock } | { heldBy: string }

/** @throws Node's own errors when the folder cannot be written to */
export async function acquireLock(dir: string): Promise<LockResult> {
  const path = join(dir, 'lock')
  const me: Owner = {
    pid: process.pid,
    host: hostname(),
    startedAt: new Date().toISOString(),
    process: await processMark(process.pid),
    token: randomUUID(),
  }
  const mine = `${path}.${me.token}`
  await writeFile(mine, `${JSON.stringify(me)}\n`, { flag: 'wx' })
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      if (await linkIfFree(mine, path)) {
        await clearLeftovers(dir, mine)
        return { held: hold(path, me.token) }
      }
      const found = await readOwner(path)
      if (found && (await isAlive(path, mine, found))) return { heldBy: describe(found) }
      if (found) await takeAway(path, found.token)
    }
    return { heldBy: 'another process that is opening it at this moment' }
  } finally {
    await rm(mine, { force: true })
  }
}

/** Attempts of processes that were stopped in the middle of one. */
async function clearLeftovers(dir: string, mine: string): Promise<void> {
  for (const name of await readdir(dir)) {
    const path = join(dir, name)
    if (!name.startsWith('lock.') || path === mine || (await wasTouchedLately(path, mine))) continue
    await rm(path, { force: true })
  }
}

/** A hard link appears whole or not at all, and only where nothing is. */
async function linkIfFree(mine: string, path: string): Promise<boolean> {
  try {
    await link(mine, path)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    // Some drives (FAT, some network drives) have no links.
    try {
      await writeFile(path, await readFile(mine), { flag: 'wx' })
      return true
    } catch (second) {
      if (errorCode(second) === 'EEXIST') return false
      throw second
    }
  }
}

/** Removes a dead owner's lock, unless another process was quicker and the lock is already a living one's. */
async function takeAway(path: string, deadToken: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`
  try {
    await rename(path, aside)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    throw error
  }
  const moved = await readOwner(aside)
  if (moved && moved.token !== deadToken) await linkIfFree(aside, path)
  await rm(aside, { force: true })
}

/** Undefined when there is no lock. A lock that cannot be read is one being written, or left half by a crash. */
async function readOwner(path: string): Promise<Owner | undefined> {
  try {
    const text = await readFile(path, 'utf8')
    const owner = JSON.parse(text) as Owner
    return typeof owner.pid === 'number' ? owner : unreadable()
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    if (error instanceof SyntaxError) return unreadable()
    throw error
  }
}

const unreadable = (): Owner => ({ pid: 0, host: '', startedAt: '', token: '' })

async function isAlive(path: string, mine: string, owner: Owner): Promise<boolean> {
  if (owner.host !== hostname()) return wasTouchedLately(path, mine)
  try {
    process.kill(owner.pid, 0)
  } catch (error) {
    // EPERM: it lives, and belongs to someone else.
    if (errorCode(error) !== 'EPERM') return false
  }
  const mark = await processMark(owner.pid)
  if (mark && owner.process) return mark === owner.process
  const sinceBoot = Date.parse(owner.startedAt) > Date.now() - uptime() * 1000
  return sinceBoot || wasTouchedLately(path, mine)
}

/** Both times are the drive's own, so that a clock that is wrong here decides nothing. */
async function wasTouchedLately(path: string, mine: string): Promise<boolean> {
  const [lock, now] = await Promise.all([stat(path).catch(() => undefined), stat(mine)])
  return lock !== undefined && now.mtimeMs - lock.mtimeMs < deadAfterMs
}

/** Boot id and start time of a process, where /proc tells them (fields of proc(5)). */
async function processMark(pid: number): Promise<string | undefined> {
  try {
    const [boot, status] = await Promise.all([
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      readFile(`/proc/${pid}/stat`, 'utf8'),
    ])
    // The name in field 2 may hold spaces and brackets; field 22, the start time, is the 20th after it.
    const startTime = status.slice(status.lastIndexOf(')') + 2).split(' ')[19]
    return `${boot.trim()} ${startTime}`
  } catch {
    return undefined
  }
}

function describe(owner: Owner): string {
  if (owner.token === '') return 'another process'
  return `process ${owner.pid} on ${owner.host}, since ${owner.startedAt.slice(0, 16).replace('T', ' ')} UTC`
}

function hold(path: string, token: string): Lock {
  let checkedAt = performance.now()
  const isMine = async () => (await readOwner(path))?.token === token

  async function touch(): Promise<void> {
    const file = await open(path, 'r+')
    try {
      const text = await file.readFile('utf8')
      if (!text.includes(token)) return
      await file.write(text, 0)
      checkedAt = performance.now()
    } finally {
      await file.close()
    }
  }

  // A drive that is away when it should be touched is told of at the next write.
  const timer = setInterval(() => void touch().catch(() => {}), touchEveryMs)
  timer.unref()

  return {
    async assertHeld() {
      // A machine that slept, or lost its network drive, may have been taken for dead.
      if (performance.now() - checkedAt < 2 * touchEveryMs) return
      if (await isMine()) {
        checkedAt = performance.now()
        return
      }
      throw new KlipingError(
        'archive-locked',
        'Another Kliping took this archive over while this one was out of reach, so nothing was changed. Close the other one, then open the archive again.',
      )
    },
    async release() {
      clearInterval(timer)
      if (await isMine().catch(() => false)) await rm(path, { force: true })
    },
  }
}
