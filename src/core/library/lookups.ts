/** In-memory indexes over the tables: each is built when first asked for and from then on kept up with every change. */
import type { Change, LibraryData, TableName, TableRows } from './store'

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
    if (group === undefined) return []
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

export function createLookup<T extends TableName>(
  data: () => LibraryData,
  table: T,
  idOf: (row: TableRows[T]) => string,
  keyOf: (row: TableRows[T]) => string | undefined,
): Lookup<T> {
  let groups: IdGroups | undefined

  function build(): IdGroups {
    const built = new IdGroups()
    for (const row of data()[table].values() as Iterable<TableRows[T]>) {
      const key = keyOf(row)
      if (key !== undefined) built.add(key, idOf(row))
    }
    return built
  }

  return {
    get(key) {
      groups ??= build()
      return groups.get(key)
    },
    follow(change, before) {
      if (!groups || change.table !== table) return
      const oldKey = before && keyOf(before)
      const newKey = change.op === 'put' ? keyOf(change.value as TableRows[T]) : undefined
      if (oldKey === newKey) return
      if (oldKey !== undefined) groups.remove(oldKey, change.key)
      if (newKey !== undefined) groups.add(newKey, change.key)
    },
    forget() {
      groups = undefined
    },
  }
}
