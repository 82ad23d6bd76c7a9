/**
 * A table whose rows lie packed in groups, as in the catalog; those that came or changed since lie beside them as objects
 * until the next catalog packs them. A row is unpacked each time it is asked for, so that a large archive does not fill
 * the memory. A frozen table gives its rows as they were at that moment, in pieces, while it goes on changing; each
 * piece is put back packed.
 */
import { type ColumnBlock, rowsByColumn } from '../../core/library/columns'
import type { Table } from '../../core/library/store'
import type { PackedRows } from './packed-rows'

/** Rows as they stand in a catalog. */
export interface PackedGroup {
  keys: readonly string[]
  /** The keys' JSON, then the rows; with their CRC-32. */
  bytes: Buffer
  keyBytes: number
  crc: number
  rows: PackedRows
}

/** Rows that lie packed as they are, or have to be packed and are then put back by `adopt`. */
export type Piece<V> = PackedGroup | { keys: readonly string[]; rows: readonly V[]; adopt(packed: PackedGroup): void }

export interface FrozenTable<V> {
  pieces(): Iterable<Piece<V>>
  /** The table need not remember any longer how it was. */
  thaw(): void
}

interface Group extends PackedGroup {
  /** The place of its first row. */
  base: number
  /** How many of its rows are still the table's. */
  live: number
  /** So many of its first rows have their place in another group now. */
  passed: number
  /** All of them have. */
  gone: boolean
}

/** A row, or the place of a packed one. */
type Slot<V> = V | number

/** What is known of the moment when a table was frozen. */
interface Moment<V> {
  rowsInGroup: number
  groups: readonly Group[]
  /** Those of which no row had changed. */
  whole: ReadonlySet<Group>
  loose: ReadonlySet<string>
  slotOf(key: string): Slot<V> | undefined
}

/** Groups hold at most so many rows: those of catalogs have had as many. */
const placesInGroup = 4096

export class PackedTable<V extends object> implements Table<V> {
  private readonly slots = new Map<string, Slot<V>>()
  /** In the order of their rows. Replaced, never changed, so that who looks through them is not disturbed. */
  private groups: readonly Group[] = []
  private readonly byNumber: (Group | undefined)[] = []
  /** Keys of the rows that stand in no group, in order. */
  private readonly loose = new Set<string>()
  /** While the table is frozen: what changed slots held before, and which keys were removed, if only to come again. */
  private before: Map<string, Slot<V> | undefined> | undefined
  private readonly removed = new Set<string>()

  get size(): number {
    return this.slots.size
  }

  /** How many rows came since the last were packed. */
  get looseCount(): number {
    return this.loose.size
  }

  has(key: string): boolean {
    return this.slots.has(key)
  }

  get(key: string): V | undefined {
    return this.rowOf(this.slots.get(key))
  }

  set(key: string, row: V): void {
    const slot = this.slots.get(key)
    this.leave(key, slot)
    if (slot === undefined) this.loose.add(key)
    this.slots.set(key, row)
  }

  delete(key: string): boolean {
    this.leave(key, this.slots.get(key))
    if (this.before) this.removed.add(key)
    this.loose.delete(key)
    return this.slots.delete(key)
  }

  keys(): Iterable<string> {
    return this.slots.keys()
  }

  *values(): Iterable<V> {
    for (const slot of this.slots.values()) yield this.rowOf(slot) as V
  }

  *columns(paths: readonly string[]): Iterable<ColumnBlock> {
    const loose = [...this.loose]
    for (const { group, passed } of this.groups.map((group) => ({ group, passed: group.passed }))) {
      const columns = paths.map((path) => group.rows.column(path))
      yield group.live === group.keys.length ? { keys: group.keys, columns } : this.columnsLeft(group, passed, paths)
    }
    const keys = loose.filter((key) => this.slots.has(key))
    yield rowsByColumn(keys, keys.map((key) => this.get(key)) as V[], paths)
  }

  /** Adds rows of a catalog. */
  addGroup(packed: PackedGroup): void {
    const group = this.register(packed)
    const { keys } = packed
    const before = this.slots.size
    for (let index = 0; index < keys.length; index++) this.slots.set(keys[index] as string, group.base + index)
    group.live = keys.length
    this.groups = [...this.groups, group]
    if (this.slots.size !== before + keys.length) this.recount()
  }

  /** @param rowsInGroup so many are to be packed at a time; smaller groups are put together where they can be */
  freeze(rowsInGroup: number): FrozenTable<V> {
    const before = new Map<string, Slot<V> | undefined>()
    this.before = before
    const moment: Moment<V> = {
      rowsInGroup,
      groups: this.groups,
      whole: new Set(this.groups.filter(({ live, keys }) => live === keys.length)),
      loose: new Set(this.loose),
      slotOf: (key) => (before.has(key) ? before.get(key) : this.slots.get(key)),
    }
    return {
      pieces: () => this.pieces(moment),
      thaw: () => {
        this.before = undefined
        this.removed.clear()
      },
    }
  }

  private *pieces(moment: Moment<V>): Iterable<Piece<V>> {
    const { rowsInGroup, groups, loose } = moment
    const done: Group[] = []
    let passed: Group[] = []
    let keys: string[] = []
    /** @param place of the first group of which there are rows left @param upTo so many of its rows are taken */
    const take = (place: number, upTo = 0): Piece<V> => {
      const slots = keys.map((key) => moment.slotOf(key) as Slot<V>)
      const piece = { keys, rows: slots.map((slot) => this.rowOf(slot) as V) }
      const emptied = passed
      keys = []
      passed = []
      const adopt = (packed: PackedGroup) => {
        done.push(this.adopt(packed, slots))
        for (const group of emptied) this.forget(group)
        const partly = groups[place]
        if (partly && upTo > 0) partly.passed = upTo
        this.groups = [...done, ...groups.slice(place)]
      }
      return { ...piece, adopt }
    }
    for (const [place, group] of groups.entries()) {
      if (staysAsItLies(place, moment, keys.length > 0)) {
        if (keys.length > 0) yield take(place)
        yield group
        done.push(group)
        continue
      }
      for (const [index, key] of keysLeft(group, moment)) {
        if (keys.push(key) === rowsInGroup) yield take(place, index + 1)
      }
      passed.push(group)
    }
    for (const key of loose) if (keys.push(key) === rowsInGroup) yield take(groups.length)
    if (keys.length > 0) yield take(groups.length)
    for (const group of passed) this.forget(group)
    this.groups = done
  }

  /** Lets packed rows stand for those that lay at `slots`. */
  private adopt(packed: PackedGroup, slots: readonly Slot<V>[]): Group {
    const group = this.register(packed)
    packed.keys.forEach((key, index) => {
      const slot = slots[index]
      if (this.removed.has(key)) return
      // A row that changed meanwhile has its place here all the same, so that the order stays.
      this.loose.delete(key)
      if (this.slots.get(key) !== slot) return
      if (typeof slot === 'number') this.groupOf(slot).live -= 1
      this.slots.set(key, group.base + index)
      group.live += 1
    })
    return group
  }

  /** The columns of a group of which some rows have changed or are gone; `passed` of its rows were seen in another. */
  private columnsLeft(group: Group, passed: number, paths: readonly string[]): ColumnBlock {
    const keys: string[] = []
    const places: number[] = []
    const changed: V[] = []
    for (const [index, key] of group.keys.entries()) {
      const slot = this.slots.get(key)
      if (index < passed || slot === undefined || this.loose.has(key)) continue
      if (slot !== group.base + index) {
        const movedMeanwhile = group.gone || index < group.passed
        if (typeof slot === 'number' && !movedMeanwhile) continue
        changed[keys.length] = this.rowOf(slot) as V
      }
      places.push(index)
      keys.push(key)
    }
    const changedColumns = rowsByColumn(keys, changed, paths).columns
    const columns = paths.map((path, column) => {
      const packed = group.rows.column(path)
      return (place: number) => (changed[place] ? changedColumns[column]?.(place) : packed(places[place] as number))
    })
    return { keys, columns }
  }

  /** After rows took the place of others: which of those that lie packed are still the table's. */
  private recount(): void {
    for (const group of this.groups) {
      group.live = group.keys.filter((key, index) => this.slots.get(key) === group.base + index).length
    }
    for (const key of [...this.loose]) if (typeof this.slots.get(key) === 'number') this.loose.delete(key)
  }

  private register(packed: PackedGroup): Group {
    const group = { ...packed, base: this.byNumber.length * placesInGroup, live: 0, passed: 0, gone: false }
    this.byNumber.push(group)
    return group
  }

  private forget(group: Group): void {
    group.gone = true
    this.byNumber[group.base / placesInGroup] = undefined
  }

  /** The row in this slot is about to be replaced or removed. */
  private leave(key: string, slot: Slot<V> | undefined): void {
    if (this.before && !this.before.has(key)) this.before.set(key, slot)
    if (typeof slot === 'number') this.groupOf(slot).live -= 1
  }

  private rowOf(slot: Slot<V> | undefined): V | undefined {
    if (typeof slot !== 'number') return slot
    const group = this.groupOf(slot)
    return group.rows.row(slot - group.base) as V
  }

  private groupOf(place: number): Group {
    return this.byNumber[Math.floor(place / placesInGroup)] as Group
  }
}

/** @param pending whether rows wait to be packed together with those that follow */
function staysAsItLies<V>(place: number, { groups, whole, loose, rowsInGroup }: Moment<V>, pending: boolean): boolean {
  const group = groups[place]
  const next = groups[place + 1]
  if (!group || !whole.has(group)) return false
  // A small group is packed anew where it can be put together with others.
  const canJoin = pending || (next ? !whole.has(next) : loose.size > 0)
  return group.keys.length >= rowsInGroup / 2 || !canJoin
}

/** Keys whose rows had their place in the group at that moment, packed or changed since. */
function* keysLeft<V>(group: Group, { slotOf, loose }: Moment<V>): Iterable<[index: number, key: string]> {
  for (const [index, key] of group.keys.entries()) {
    const slot = slotOf(key)
    if (index < group.passed) continue
    if (slot === group.base + index || (typeof slot === 'object' && !loose.has(key))) yield [index, key]
  }
}
