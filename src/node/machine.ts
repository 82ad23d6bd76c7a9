/** The parts of the core's ports that are the same for every archive: time, identity, hashing. */
import { createHash, randomUUID } from 'node:crypto'
import type { Ports } from '../core/ports'

export const machine: Pick<Ports, 'clock' | 'ids' | 'hash'> = {
  clock: { now: () => new Date().toISOString(), elapsedMs: () => performance.now() },
  ids: randomUUID,
  hash: (text) => createHash('sha256').update(text).digest('hex'),
}
