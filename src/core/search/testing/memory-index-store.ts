/** An index store in memory, for tests. */
import type { IndexStore } from '../../ports'

export interface MemoryIndexStore extends IndexStore {
  stored: { fingerprint: string; data: string } | null
  saves: number
}

export function createMemoryIndexStore(): MemoryIndexStore {
  return {
    stored: null,
    saves: 0,
    async load() {
      return this.stored
    },
    async save(fingerprint, data) {
      this.stored = { fingerprint, data }
      this.saves++
    },
  }
}
