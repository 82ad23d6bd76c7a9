/** In-memory indexes over the tables: each is built when first asked for and from then on kept up with every change. */
import { columnsOf, valueAt } from './columns'
import type { Change, LibraryData, TableName, TableRows } from './store'

const none: readonly string[] = []

/** Ids grouped by a key, in order of insertion. Most groups hold one; some (the rows of one file) hold all. */
class IdGroups {
  private readonly groups = new Map<string, string | Set<string>>()

  add(key: string, id: string): void {
    const group = this.groups.get(key)
    if (group === undefined) this.groups.set(key, id)
    else if (typeof group !== 'string') group.add(id)
    else if (group !== id) this.groups.set(key, new Set([group, id]))
  }

  remove(key: string, id: string): void {
    const group = this.groups.get(key)
    if (group === id) this.groups.delete(key)
    else if (group instanceof Set) group.delete(id)
  }

  get(key: string): readonly string[] {
    const group = this.groups.get(key)
    if (group === undefined) return none
    return typeof group === 'string' ? [group] : [...group]
  }
}

interface Lookup<T extends TableName> {
  /** Ids of the rows with this key. */
  get(key: string): readonly string[]
  /** To be told of every change that was applied, with what the row was before. */
  follow(change: Change, before: TableRows[T] | undefined): void
  /** Drops what was built; it may hold changes that were taken back. */
  forget(): void
}

/** @param path the field of a row that it is looked up by, such as `entry.url` @param keyOf what counts as equal */
export function createLookup<T extends TableName>(
  data: () => LibraryData,
  table: T,
  path: string,
  keyOf = (value: string) => value,
): Lookup<T> {
  let groups: IdGroups | undefined

  function build(): IdGroups {
    const built = new IdGroups()
    for (const { keys, columns } of columnsOf(data()[table], [path])) {
      keys.forEach((id, place) => {
        const value = columns[0]?.(place)
        if (typeof value === 'string') built.add(keyOf(value), id)
      })
    }
    return built
  }

  function keyIn(row: object): string | undefined {
    const value = valueAt(row, path)
    return typeof value === 'string' ? keyOf(value) : undefined
  }

  return {
    get(key) {
      groups ??= build()
      return groups.get(key)
    },
    follow(change, before) {
      if (!groups || change.table !== table) return
      const oldKey = before && keyIn(before)
      const newKey = change.op === 'put' ? keyIn(change.value) : undefined
      if (oldKey === newKey) return
      if (oldKey !== undefined) groups.remove(oldKey, change.key)
      if (newKey !== undefined) groups.add(newKey, change.key)
    },
    forget() {
      groups = undefined
    },
  }
}
