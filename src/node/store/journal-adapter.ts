/**
 * lowdb's adapter for the library: each write appends one record to a journal and waits for the disk. When the journal
 * has outgrown the catalog, a new journal is begun and, in the background, a new catalog written from the rows as
 * they were at that moment. The generation before stays as a spare.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { KlipingError } from '../../contract/errors'
import type { Change, ChangeAdapter, LibraryData } from '../../core/library/store'
import { type AppendLog, createAppendLog, openAppendLog } from './append-log'
import {
  type BaseFormat,
  catalogFormat,
  encodeCatalog,
  type FrozenTables,
  freezeTables,
  type LastChange,
  looseRows,
  packTables,
} from './catalog'
import type { TableFile } from './daily-copies'
import { type FileSystem, replaceFile } from './file-system'
import { createJournalFollower, type JournalFollower } from './journal-follower'
import { type JournalGroup, type JournalHead, type LoadedLibrary, loadLibrary } from './library-loading'
import { numberedFile, numbersOf } from './numbered-files'
import { isDamage, openingNotice } from './opening-notice'
import { encodeRecord, historyWith } from './records'
import { onDisk } from './store-errors'

/** An import that goes on for long does not fill the memory: as many groups' rows lie unpacked at most. */
const mostLooseGroups = 2

/** How soon a process that only reads sees what another has changed. */
const lookEveryMs = 1000

export interface JournalAdapter extends ChangeAdapter {
  /** As `LibraryStore` has it. */
  readonly state: string
  /** Tells who only reads of what another process writes, until closed. */
  follow(data: LibraryData, tell: (changes: readonly Change[]) => void): void
  /** Writes a catalog of the rows as they are and removes everything older. Not while a change is being written. */
  dropHistory(data: LibraryData): Promise<void>
  close(): Promise<void>
}

export interface JournalOptions {
  readOnly: boolean
  /** The format on disk. An older one is rewritten at opening, by who may write. */
  format: BaseFormat
  /** A journal smaller than this is not compacted. */
  smallestCompactedBytes: number
  /** So many rows are packed together in a catalog. */
  rowsInGroup: number
  /** Who may write has opened the tables, and found these files whole. */
  opened(sources: readonly TableFile[]): void
  /** All rows are on disk in today's format. */
  rewritten(): Promise<void>
  /** Told, for the user, of what was mended at opening. */
  notice(text: string): void
  /** Whether this process may still write. @throws KlipingError when not */
  mayWrite(): Promise<void>
}

export function createJournalAdapter(files: FileSystem, folder: string, options: JournalOptions): JournalAdapter {
  return new FileJournalAdapter(files, folder, options)
}

class FileJournalAdapter implements JournalAdapter {
  private queued: Change[] = []
  private follower: JournalFollower | undefined
  private looks: ReturnType<typeof setInterval> | undefined
  private log: AppendLog | undefined
  private data: LibraryData | undefined
  private seq = 0
  private history = 0
  private generation = 0
  private catalogBytes = 0
  /** A new journal being begun: writes wait for it. */
  private turning: Promise<void> = Promise.resolve()
  private compacting: Promise<void> | undefined
  private saving: Promise<unknown> | undefined
  private retryAtBytes = 0

  constructor(
    private readonly files: FileSystem,
    private readonly folder: string,
    private readonly options: JournalOptions,
  ) {}

  get state(): string {
    return `${this.seq} ${this.history}`
  }

  async read(): Promise<LibraryData> {
    return onDisk('open the archive', async () => {
      const loaded = await loadLibrary(this.files, this.folder, this.options.format)
      this.data = loaded.data
      this.seq = loaded.seq
      this.history = loaded.history
      this.generation = loaded.generation
      this.catalogBytes = loaded.catalogBytes
      if (this.options.readOnly) {
        this.follower = createJournalFollower(this.files, this.folder, this.options.format, loaded)
      } else {
        await this.prepareWriting(loaded)
        if (loaded.seq > 0 && loaded.damaged.length === 0) this.options.opened(loaded.sources)
      }
      const notice = openingNotice(loaded, this.options.readOnly)
      if (notice) this.options.notice(notice)
      return loaded.data
    })
  }

  queue(changes: readonly Change[]): void {
    this.queued.push(...changes)
  }

  async write(data: LibraryData): Promise<void> {
    const changes = this.queued
    this.queued = []
    await this.turning
    await this.options.mayWrite()
    if (!this.log) throw new KlipingError('read-only', 'This archive is open for reading only; nothing was changed.')
    const group: JournalGroup = { seq: this.seq + 1, changes }
    const record = encodeRecord(group)
    this.saving = this.log.append(record)
    await this.saving.finally(() => {
      this.saving = undefined
    })
    this.seq = group.seq
    this.history = historyWith(record, this.history)
    const limit = Math.max(this.options.smallestCompactedBytes, this.catalogBytes / 2, this.retryAtBytes)
    if (this.log.size > limit) this.compactBehind(data)
    else if (looseRows(data) > mostLooseGroups * this.options.rowsInGroup) this.packBehind(data)
  }

  follow(data: LibraryData, tell: (changes: readonly Change[]) => void): void {
    let looking = false
    this.looks = setInterval(async () => {
      if (looking) return
      looking = true
      try {
        const changes = (await this.follower?.look(data)) ?? []
        if (changes.length > 0 && this.looks) tell(changes)
      } catch {
        // A drive that is away is told of when something is read from it.
      } finally {
        looking = false
      }
    }, lookEveryMs)
    this.looks.unref()
  }

  async dropHistory(data: LibraryData): Promise<void> {
    await onDisk('tidy up the archive', async () => {
      await this.turning
      await this.compacting
      await this.turn()
      await this.writeCatalog(freezeTables(data, this.options.rowsInGroup), this.last)
      await this.prune(this.generation)
    })
  }

  async close(): Promise<void> {
    clearInterval(this.looks)
    this.looks = undefined
    await this.turning
    await this.compacting
    const worthwhile = Math.max(this.options.smallestCompactedBytes / 4, this.catalogBytes / 16)
    if (this.log && this.data && this.log.size > worthwhile) {
      this.compactBehind(this.data)
      await this.compacting
    }
    await this.log?.close()
    this.log = undefined
  }

  private async prepareWriting(loaded: LoadedLibrary): Promise<void> {
    if (loaded.journalBytes === 0) {
      // There is none, or it was stopped before its first record was whole: begun anew under the same number.
      this.generation = Math.max(0, this.generation - 1)
      await this.turn()
    } else {
      if (isDamage(loaded.tail)) await this.keepTail(loaded)
      const path = `${this.folder}/${numberedFile('journal', this.generation)}`
      this.log = await openAppendLog(this.files, path, loaded.journalBytes)
    }
    if (loaded.damaged.length > 0 || this.options.format !== catalogFormat) {
      await this.turn()
      await this.writeCatalog(freezeTables(loaded.data, this.options.rowsInGroup), this.last)
      await this.options.rewritten()
      if (loaded.damaged.length > 0) await this.setAside(loaded.damaged)
    }
  }

  /** Begins the next journal. */
  private async turn(): Promise<void> {
    const generation = this.generation + 1
    const head: JournalHead = { journal: 1, after: this.seq }
    const name = numberedFile('journal', generation)
    await this.files.remove(`${this.folder}/${name}`)
    const next = await createAppendLog(this.files, this.folder, name, encodeRecord(head))
    await this.log?.close()
    this.log = next
    this.generation = generation
  }

  /** Makes rows smaller in memory; the next catalog takes them as they lie then. */
  private packBehind(data: LibraryData): void {
    if (this.compacting) return
    const tables = freezeTables(data, this.options.rowsInGroup)
    const pack = async () => {
      for await (const _ of packTables(tables, () => this.letSavesGo()));
    }
    this.compacting = pack()
      .catch(() => {
        // Rows that cannot be packed stay as they are.
      })
      .finally(() => {
        tables.thaw()
        this.compacting = undefined
      })
  }

  private compactBehind(data: LibraryData): void {
    if (this.compacting) return
    const tables = freezeTables(data, this.options.rowsInGroup)
    const { last } = this
    this.turning = this.turn()
    this.compacting = this.turning
      .catch((error) => {
        tables.thaw()
        throw error
      })
      .then(() => this.writeCatalog(tables, last))
      .then(() => this.prune(this.generation - 1))
      .catch(() => {
        // Nothing is lost: the journals hold it all. Tried again when there is twice as much.
        this.retryAtBytes = (this.log?.size ?? 0) * 2 + this.options.smallestCompactedBytes
      })
      .finally(() => {
        this.compacting = undefined
      })
    this.turning = this.turning.catch(() => {})
  }

  /** What is saved meanwhile goes first, one change at a time, so that neither waits for long. */
  private async letSavesGo(): Promise<void> {
    await nextTurn()
    await this.saving?.catch(() => {})
  }

  private async writeCatalog(tables: FrozenTables, last: LastChange): Promise<void> {
    const name = numberedFile('catalog', this.generation)
    try {
      this.catalogBytes = await replaceFile(
        this.files,
        this.folder,
        name,
        encodeCatalog(tables, last, () => this.letSavesGo()),
      )
    } finally {
      tables.thaw()
    }
    this.retryAtBytes = 0
  }

  private get last(): LastChange {
    return { seq: this.seq, history: this.history }
  }

  /** Takes away what is older than a generation. */
  private async prune(oldest: number): Promise<void> {
    const names = await this.files.list(this.folder)
    for (const kind of ['catalog', 'snapshot', 'journal'] as const) {
      for (const number of numbersOf(kind, names)) {
        if (number < oldest) await this.files.remove(`${this.folder}/${numberedFile(kind, number)}`)
      }
    }
  }

  private async setAside(names: readonly string[]): Promise<void> {
    const aside = `${this.folder}/damaged`
    await this.files.makeFolder(aside)
    for (const name of names) await this.files.rename(`${this.folder}/${name}`, `${aside}/${name}`)
    await this.files.syncFolder(aside)
    await this.files.syncFolder(this.folder)
  }

  private async keepTail(loaded: LoadedLibrary): Promise<void> {
    const aside = `${this.folder}/damaged`
    await this.files.makeFolder(aside)
    const name = `${numberedFile('journal', loaded.generation)}.${loaded.journalBytes}`
    await replaceFile(this.files, aside, name, [loaded.tail])
  }
}
