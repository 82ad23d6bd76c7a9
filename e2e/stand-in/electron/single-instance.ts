/** The single-instance lock: a file with the first one's process id, and a note with the arguments of those that come later. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @returns false when another process has the lock; that one is told these arguments */
export function becomeOnlyInstance(userData: string, secondCame: (argv: string[]) => void): boolean {
  const lock = join(userData, 'SingletonLock')
  const note = join(userData, 'SingletonNote')
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
  } catch {
    writeFileSync(note, JSON.stringify(process.argv))
    process.kill(Number(readFileSync(lock, 'utf8')), 'SIGUSR2')
    return false
  }
  process.on('exit', () => rmSync(lock, { force: true }))
  process.on('SIGUSR2', () => secondCame(JSON.parse(readFileSync(note, 'utf8'))))
  return true
}
