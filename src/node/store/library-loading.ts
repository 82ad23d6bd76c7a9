/**
 * Puts the tables together from what is on disk: the newest whole catalog, then every journal from its number on.
 * Journal n holds what changed after catalog n. Nothing on disk is changed here.
 */
import { applyChange, type Change, type Table, type TableName } from '../../core/library/store'
import { type BaseFormat, type Catalog, emptyTables, type Tables } from './catalog'
import type { TableFile } from './daily-copies'
import type { FileSystem } from './file-system'
import { type FileKind, numberedFile, numbersOf } from './numbered-files'
import { historyWith, scanRecords } from './records'

/** The first record of a journal. */
export interface JournalHead {
  journal: 1
  /** The last change before this journal. */
  after: number
}
/** One group of changes, all or none. */
export interface JournalGroup {
  seq: number
  changes: Change[]
}

export interface LoadedLibrary {
  data: Tables
  /** Number of the last change. */
  seq: number
  /** Stands for all changes up to it (`historyWith`). */
  history: number
  /** The newest journal; 0 when there is none. */
  generation: number
  /** How much of the newest journal is whole; what lies after it was never acknowledged. */
  journalBytes: number
  /** What lies after it, if anything. */
  tail: Buffer
  catalogBytes: number
  /** What the tables were made from, the newest journal last. */
  sources: TableFile[]
  /** Files with damage in them, by name. */
  damaged: string[]
  /** The damage cost changes or rows that no other file holds. */
  lossy: boolean
}

/** A file that was listed and is gone: a writer has tidied up meanwhile. */
class Vanished extends Error {}

export async function loadLibrary(files: FileSystem, folder: string, format: BaseFormat): Promise<LoadedLibrary> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await loadOnce(files, folder, format)
    } catch (error) {
      if (!(error instanceof Vanished) || attempt === 5) throw error
    }
  }
}

async function loadOnce(files: FileSystem, folder: string, format: BaseFormat): Promise<LoadedLibrary> {
  const names = await files.list(folder)
  const load = new Load(async (kind, number) => {
    const name = numberedFile(kind, number)
    const bytes = await files.read(`${folder}/${name}`)
    if (!bytes && names.includes(name)) throw new Vanished(`${name} is gone`)
    return bytes
  })
  const base = await load.base(format, numbersOf(format.kind, names))
  const journals = numbersOf('journal', names).filter((number) => number >= base)
  for (const number of journals) await load.journal(number, number === journals.at(-1))
  const { loaded } = load
  // What was lost makes it another history.
  if (loaded.lossy) loaded.history = ~loaded.history >>> 0
  return loaded
}

class Load {
  readonly loaded: LoadedLibrary = {
    data: emptyTables(),
    seq: 0,
    history: 0,
    generation: 0,
    journalBytes: 0,
    tail: Buffer.alloc(0),
    catalogBytes: 0,
    sources: [],
    damaged: [],
    lossy: false,
  }

  /** Of damaged catalogs, by number. */
  private readonly parts = new Map<number, Catalog>()

  constructor(private readonly read: (kind: FileKind, number: number) => Promise<Buffer | undefined>) {}

  /**
   * Starts from the newest whole catalog. If none is whole, from what the oldest still holds, to which the newer ones add
   * what it has lost, each when the journals have come as far. @returns its number
   */
  async base({ kind, decode }: BaseFormat, numbers: readonly number[]): Promise<number> {
    for (const number of numbers.toReversed()) {
      const bytes = await this.read(kind, number)
      const catalog = bytes && decode(bytes)
      if (catalog?.whole) {
        this.parts.clear()
        return this.start(number, catalog, { name: numberedFile(kind, number), sizeBytes: bytes?.length ?? 0 })
      }
      this.loaded.damaged.push(numberedFile(kind, number))
      if (catalog) this.parts.set(number, catalog)
    }
    const [oldest] = [...this.parts.keys()].sort((a, b) => a - b)
    // The first journal of all starts from nothing, so with it there is no need of the damaged catalogs.
    if (oldest === undefined || (await this.read('journal', 1))) {
      this.parts.clear()
      return 0
    }
    this.loaded.lossy = true
    return this.start(oldest, this.parts.get(oldest) as Catalog)
  }

  private start(number: number, { data, seq, history }: Catalog, source?: TableFile): number {
    Object.assign(this.loaded, { generation: number, data, seq, history, catalogBytes: source?.sizeBytes ?? 0 })
    if (source) this.loaded.sources.push(source)
    return number
  }

  /** Rows that only this damaged catalog still has. */
  private addWhatIsLeft({ data, seq }: Catalog): void {
    for (const table of Object.keys(data) as TableName[]) {
      const rows = this.loaded.data[table] as Table<object>
      for (const key of data[table].keys()) if (!rows.has(key)) rows.set(key, data[table].get(key) as object)
    }
    this.loaded.seq = Math.max(this.loaded.seq, seq)
  }

  async journal(number: number, last: boolean): Promise<void> {
    const left = this.parts.get(number)
    if (left && left.data !== this.loaded.data) this.addWhatIsLeft(left)
    const bytes = (await this.read('journal', number)) ?? Buffer.alloc(0)
    let end = 0
    let gap = false
    for (const { json, start, end: recordEnd } of scanRecords(bytes)) {
      if (json === undefined) {
        gap = true
        continue
      }
      if (gap) this.foundDamage(number)
      gap = false
      end = recordEnd
      this.apply(JSON.parse(json) as JournalHead | JournalGroup, bytes.subarray(start, recordEnd), number)
    }
    if (gap && !last) this.foundDamage(number)
    this.loaded.sources.push({ name: numberedFile('journal', number), sizeBytes: end })
    Object.assign(this.loaded, { generation: number, journalBytes: end, tail: bytes.subarray(end) })
  }

  private apply(record: JournalHead | JournalGroup, bytes: Buffer, number: number): void {
    const { loaded } = this
    if ('journal' in record) {
      if (record.after > loaded.seq) this.foundDamage(number)
      return
    }
    // Read again after a spare catalog was taken for a damaged one.
    if (record.seq <= loaded.seq) return
    if (record.seq > loaded.seq + 1) this.foundDamage(number)
    for (const change of record.changes) applyChange(loaded.data, change)
    loaded.seq = record.seq
    loaded.history = historyWith(bytes, loaded.history)
  }

  private foundDamage(number: number): void {
    this.loaded.lossy = true
    const name = numberedFile('journal', number)
    if (!this.loaded.damaged.includes(name)) this.loaded.damaged.push(name)
  }
}
