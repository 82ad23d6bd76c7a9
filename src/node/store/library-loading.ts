/**
 * Puts the tables together from what is on disk: the newest whole catalog, then every journal from its number on.
 * Journal n holds what changed after catalog n. Nothing on disk is changed here.
 */
import { applyChange, type Change } from '../../core/library/store'
import { type BaseFormat, emptyTables, type Tables } from './catalog'
import type { TableFile } from './daily-copies'
import type { FileSystem } from './file-system'
import { type FileKind, numberedFile, numbersOf } from './numbered-files'
import { scanRecords } from './records'

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
  return load.loaded
}

class Load {
  readonly loaded: LoadedLibrary = {
    data: emptyTables(),
    seq: 0,
    generation: 0,
    journalBytes: 0,
    tail: Buffer.alloc(0),
    catalogBytes: 0,
    sources: [],
    damaged: [],
    lossy: false,
  }

  constructor(private readonly read: (kind: FileKind, number: number) => Promise<Buffer | undefined>) {}

  /** Starts from the newest whole catalog; if none is whole, from what the newest still holds. @returns its number */
  async base({ kind, decode }: BaseFormat, numbers: readonly number[]): Promise<number> {
    let best: { number: number; data: Tables; seq: number } | undefined
    for (const number of numbers.toReversed()) {
      const bytes = await this.read(kind, number)
      const catalog = bytes && decode(bytes)
      if (catalog?.whole) {
        Object.assign(this.loaded, {
          generation: number,
          data: catalog.data,
          seq: catalog.seq,
          catalogBytes: bytes?.length,
        })
        this.loaded.sources.push({ name: numberedFile(kind, number), sizeBytes: bytes?.length ?? 0 })
        return number
      }
      this.loaded.damaged.push(numberedFile(kind, number))
      if (catalog) best ??= { number, ...catalog }
    }
    if (!best) return 0
    // The first journal of all starts from nothing, so with it there is no need of the damaged catalog.
    if (await this.read('journal', 1)) return 0
    this.loaded.lossy = true
    Object.assign(this.loaded, { generation: best.number, data: best.data, seq: best.seq })
    return best.number
  }

  async journal(number: number, last: boolean): Promise<void> {
    const bytes = (await this.read('journal', number)) ?? Buffer.alloc(0)
    let end = 0
    let gap = false
    for (const { json, end: recordEnd } of scanRecords(bytes)) {
      if (json === undefined) {
        gap = true
        continue
      }
      if (gap) this.foundDamage(number)
      gap = false
      end = recordEnd
      this.apply(JSON.parse(json) as JournalHead | JournalGroup, number)
    }
    if (gap && !last) this.foundDamage(number)
    this.loaded.sources.push({ name: numberedFile('journal', number), sizeBytes: end })
    Object.assign(this.loaded, { generation: number, journalBytes: end, tail: bytes.subarray(end) })
  }

  private apply(record: JournalHead | JournalGroup, number: number): void {
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
  }

  private foundDamage(number: number): void {
    this.loaded.lossy = true
    const name = numberedFile('journal', number)
    if (!this.loaded.damaged.includes(name)) this.loaded.damaged.push(name)
  }
}
