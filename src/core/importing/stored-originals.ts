/** The originals that one import stores: those whose stories could not be saved in the end do not stay. */
import type { Library } from '../library/library'
import type { Originals } from '../ports'

export interface StoredOriginals {
  originals: Originals
  /** When the import is over: removes what it stored and nothing refers to. */
  clearUnused(): Promise<void>
}

export function createStoredOriginals(
  originals: Originals,
  library: Pick<Library, 'unusedOriginals'>,
): StoredOriginals {
  const stored = new Set<string>()
  return {
    originals: {
      ...originals,
      async put(source, sha256) {
        const isNew = await originals.put(source, sha256)
        if (isNew) stored.add(sha256)
        return isNew
      },
    },
    async clearUnused() {
      if (stored.size === 0) return
      for (const sha256 of library.unusedOriginals(stored)) {
        // What cannot be removed now is there when its file is imported once more.
        await originals.remove(sha256).catch(() => 0)
      }
    },
  }
}
