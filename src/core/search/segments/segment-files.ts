/** The segments of a store: written durably, opened for reading. */
import type { IndexStore } from '../../ports'
import { encodeSegment } from './encode-segment'
import type { PageCache } from './page-cache'
import { SealedSegment } from './sealed-segment'
import { type SegmentContent, SegmentDamaged } from './segment-format'

export class SegmentFiles {
  constructor(
    private readonly store: Pick<IndexStore, 'writeSegment' | 'openSegment' | 'checksum'>,
    private readonly cache: PageCache,
  ) {}

  write(name: string, content: SegmentContent): Promise<void> {
    return this.store.writeSegment(
      name,
      encodeSegment(content, (bytes) => this.store.checksum(bytes)),
    )
  }

  /** @throws SegmentDamaged when it is missing, not whole, or another version's */
  open(name: string): SealedSegment {
    const bytes = this.store.openSegment(name)
    if (!bytes) throw new SegmentDamaged(name, 'it is missing')
    try {
      return new SealedSegment(name, bytes, (page) => this.store.checksum(page), this.cache)
    } catch (error) {
      // Whole by its checksum, and with lengths that cannot be: another build wrote it.
      throw error instanceof RangeError ? new SegmentDamaged(name, 'another version wrote it') : error
    }
  }
}
