/** A library that lives in memory, for the tests of everything above the store. */
import type { Clock } from '../../ports'
import type { Library } from '../library'
import { openLibrary } from '../open-library'
import { type Change, emptyLibraryData, type LibraryStore, type StoryContent } from '../store'

export interface MemoryStore extends LibraryStore {
  /** Every group of changes that was written, in order. */
  readonly written: Change[][]
  /** The next write or append fails with this. */
  failNext(error: Error): void
  /** Another process makes these changes. */
  changeFromOutside(changes: readonly Change[]): void
}

export function createMemoryStore(options: { readOnly?: boolean } = {}): MemoryStore {
  const contents: string[] = []
  const written: Change[][] = []
  const followers: ((changes: readonly Change[]) => void)[] = []
  let queued: Change[] = []
  let failure: Error | undefined

  function failIfAsked(): void {
    if (!failure) return
    const error = failure
    failure = undefined
    queued = []
    throw error
  }

  return {
    id: 'test-archive',
    name: 'Test archive',
    formatVersion: 1,
    readOnly: options.readOnly ?? false,
    notices: [],
    written,
    get state() {
      return JSON.stringify(written)
    },
    changeFromOutside(changes) {
      for (const tell of followers) tell(changes)
    },
    failNext(error) {
      failure = error
    },
    adapter: {
      read: async () => emptyLibraryData(),
      queue: (changes) => queued.push(...changes),
      async write() {
        failIfAsked()
        written.push(queued)
        queued = []
      },
    },
    async appendContents(added) {
      failIfAsked()
      return added.map((content) => {
        const text = JSON.stringify(content)
        return { file: 1, offset: contents.push(text) - 1, length: text.length }
      })
    },
    async readContent(ref) {
      return JSON.parse(contents[ref.offset] ?? 'null') as StoryContent
    },
    async wipeContents(refs) {
      for (const { offset } of refs) contents[offset] = 'null'
    },
    async dropHistory() {},
    follow(_, tell) {
      followers.push(tell)
    },
    async close() {},
  }
}

/** A clock that starts at a fixed instant and goes a second further at each look. */
export function createTestClock(startAt = '2026-01-01T00:00:00.000Z'): Clock {
  let now = Date.parse(startAt)
  return {
    now() {
      now += 1000
      return new Date(now).toISOString()
    },
    elapsedMs: () => performance.now(),
  }
}

/** Ids that count: "id-1", "id-2". */
export function createTestIds(): () => string {
  let count = 0
  return () => `id-${++count}`
}

export function createTestLibrary(store: LibraryStore = createMemoryStore()): Promise<Library> {
  return openLibrary(store, createTestClock(), createTestIds())
}
