/**
 * A table whose rows lie packed until they are asked for. Once unpacked a row stays so, up to a limit: an archive of
 * that many stories lists itself from memory, a far larger one does not fill it.
 */
import type { Table } from '../../core/library/store'
import type { PackedRows } from './packed-rows'

interface Group {
  /** Let go when every row of it is unpacked. */
  packed: PackedRows | undefined
  first: number
  left: number
}

const mostUnpacked = 25_000

/** A row, or the number of a packed one. */
type Slot<V> = V | number

export class LazyTable<V extends object> implements Table<V> {
  private readonly slots = new Map<string, Slot<V>>()
  private readonly groups: Group[] = []
  private packedCount = 0
  private unpackedCount = 0

  /** Adds packed rows, whose keys are given in their order. */
  addPacked(packed: PackedRows, keys: readonly string[]): void {
    const first = this.packedCount
    this.groups.push({ packed, first, left: packed.count })
    this.packedCount += packed.count
    keys.forEach((key, index) => {
      this.slots.set(key, first + index)
    })
  }

  get size(): number {
    return this.slots.size
  }

  has(key: string): boolean {
    return this.slots.has(key)
  }

  get(key: string): V | undefined {
    const slot = this.slots.get(key)
    return typeof slot === 'number' ? this.unpack(key, slot) : slot
  }

  set(key: string, row: V): void {
    this.slots.set(key, row)
  }

  delete(key: string): boolean {
    return this.slots.delete(key)
  }

  keys(): Iterable<string> {
    return this.slots.keys()
  }

  *values(): Iterable<V> {
    for (const [key, slot] of this.slots) yield typeof slot === 'number' ? this.unpack(key, slot) : slot
  }

  /** The rows as they are now, still packed where they are: later changes to the table do not show in it. */
  freeze(): { keys: string[]; row(index: number): V } {
    const slots = [...this.slots.values()]
    const groups = this.groups.map((group) => ({ ...group }))
    return {
      keys: [...this.slots.keys()],
      row: (index) => {
        const slot = slots[index] as Slot<V>
        return typeof slot === 'number' ? readRow(groupOf(groups, slot), slot) : slot
      },
    }
  }

  private unpack(key: string, place: number): V {
    const group = groupOf(this.groups, place)
    const row = readRow<V>(group, place)
    if (this.unpackedCount < mostUnpacked) {
      this.unpackedCount += 1
      this.slots.set(key, row)
      group.left -= 1
      if (group.left === 0) group.packed = undefined
    }
    return row
  }
}

function readRow<V>({ packed, first }: Group, place: number): V {
  return packed?.row(place - first) as V
}

function groupOf(groups: readonly Group[], place: number): Group {
  let low = 0
  for (let high = groups.length - 1; low < high; ) {
    const middle = (low + high + 1) >> 1
    if ((groups[middle]?.first ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return groups[low] as Group
}
