/**
 * What a process that only reads sees of the one that writes: it looks for new records at the end of the journal, goes
 * on to the next journal when there is one, and reads everything anew when it has fallen behind.
 */
import type { Change, LibraryData, TableName } from '../../core/library/store'
import type { BaseFormat } from './catalog'
import type { FileSystem } from './file-system'
import { type JournalGroup, type JournalHead, type LoadedLibrary, loadLibrary } from './library-loading'
import { numberedFile } from './numbered-files'
import { scanRecords } from './records'

export interface JournalFollower {
  /** The changes since the last look, in order. `data` is what the earlier ones have made. */
  look(data: LibraryData): Promise<Change[]>
}

type Place = Pick<LoadedLibrary, 'seq' | 'generation' | 'journalBytes'>

export function createJournalFollower(
  files: FileSystem,
  folder: string,
  format: BaseFormat,
  loaded: Place,
): JournalFollower {
  let place: Place = loaded

  async function look(data: LibraryData): Promise<Change[]> {
    const changes: Change[] = []
    const names = await files.list(folder)
    for (;;) {
      // Whether there is a next journal is known before this one is read to its end: by then no more comes to it.
      const next = names.includes(numberedFile('journal', place.generation + 1))
      const name = numberedFile('journal', place.generation)
      // A catalog may still be without its journal, as in an archive put back from a backup.
      const awaited = place.journalBytes === 0 && !names.includes(name)
      const tail = awaited ? Buffer.alloc(0) : await readFrom(name, place.journalBytes)
      if (!tail) return readAnew(data)
      const groups = groupsIn(tail)
      if (!groups.every(({ seq }, index) => seq === place.seq + 1 + index)) return readAnew(data)
      changes.push(...groups.flatMap((group) => group.changes))
      place = {
        generation: place.generation,
        journalBytes: place.journalBytes + wholeBytes(tail),
        seq: place.seq + groups.length,
      }
      if (!next) return changes
      place = { ...place, generation: place.generation + 1, journalBytes: 0 }
    }
  }

  async function readFrom(name: string, offset: number): Promise<Buffer | undefined> {
    const file = await files.open(`${folder}/${name}`, 'read').catch(() => undefined)
    if (!file) return undefined
    try {
      const size = await file.size()
      return size < offset ? undefined : await file.read(offset, size - offset)
    } finally {
      await file.close()
    }
  }

  async function readAnew(data: LibraryData): Promise<Change[]> {
    const latest = await loadLibrary(files, folder, format)
    place = latest
    return differences(data, latest.data)
  }

  return { look }
}

function groupsIn(bytes: Buffer): JournalGroup[] {
  return [...scanRecords(bytes)].flatMap(({ json }) => {
    const record = json === undefined ? undefined : (JSON.parse(json) as JournalHead | JournalGroup)
    return record && 'changes' in record ? [record] : []
  })
}

/** Up to the last record that is whole: the one after it may be being written. */
function wholeBytes(bytes: Buffer): number {
  return [...scanRecords(bytes)].findLast(({ json }) => json !== undefined)?.end ?? 0
}

function differences(before: LibraryData, after: LibraryData): Change[] {
  return (Object.keys(after) as TableName[]).flatMap((table) => {
    const gone = [...before[table].keys()].filter((key) => !after[table].has(key))
    const deletes = gone.map((key): Change => ({ op: 'delete', table, key }))
    const puts = [...after[table].keys()].map(
      (key) => ({ op: 'put', table, key, value: after[table].get(key) }) as Change,
    )
    return [...deletes, ...puts]
  })
}
