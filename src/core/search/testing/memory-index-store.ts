/** An index store in memory, for tests. */
import { crc32 } from 'node:zlib'
import type { IndexStore } from '../../ports'
import { LocalBuilder } from '../segments/local-builder'
import { textFields } from '../story-terms'

export interface MemoryIndexStore extends IndexStore {
  stored: { fingerprint: string; data: string } | null
  saves: number
  readonly segments: Map<string, Uint8Array>
  readonly aside: string[]
}

export function createMemoryIndexStore(): MemoryIndexStore {
  const segments = new Map<string, Uint8Array>()
  const aside: string[] = []
  return {
    stored: null,
    saves: 0,
    segments,
    aside,
    async load() {
      return this.stored
    },
    async save(fingerprint, data) {
      this.stored = { fingerprint, data }
      this.saves++
    },
    async writeSegment(name, chunks) {
      segments.set(name, Buffer.concat([...chunks]))
    },
    openSegment(name) {
      if (!segments.has(name)) return undefined
      return {
        get sizeBytes() {
          return segments.get(name)?.length ?? 0
        },
        read(offset, into) {
          const slice = segments.get(name)?.subarray(offset, offset + into.length) ?? new Uint8Array()
          into.set(slice)
          return slice.length
        },
      }
    },
    async setAside(name) {
      segments.delete(name)
      aside.push(name)
    },
    async keepOnly(isKept) {
      for (const name of segments.keys()) if (!isKept(name)) segments.delete(name)
    },
    closeSegment() {},
    startBuilder() {
      return new LocalBuilder(Object.keys(textFields), this)
    },
    checksum: (bytes) => crc32(bytes),
  }
}
