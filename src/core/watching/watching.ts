/** Imports what comes into folders that a person asked to be watched, now and after every start, until it is taken back. */
import { KlipingError } from '../../contract/errors'
import type { Api } from '../../contract/methods'
import type { WatchedFolder } from '../../contract/watching'
import type { Library } from '../library/library'
import type { FolderWatch, Ports } from '../ports'

type WatchingMethods = 'imports.watch' | 'imports.unwatch' | 'imports.watched'

export interface Watching {
  methods: Pick<Api, WatchingMethods>
  /** Begins to watch: for programs that stay. Does nothing in an archive that is open for reading only. */
  begin(): void
  /** Looks no more. Resolves when no folder is being looked at and no import of one runs. */
  close(): Promise<void>
}

/** @param importAll runs one import to its end; says whether it was stopped before */
export function createWatching(
  ports: Pick<Ports, 'intake' | 'folders' | 'clock' | 'ids'>,
  library: Library,
  importAll: (job: { token: string; collection?: string }) => Promise<{ cancelled: boolean }>,
): Watching {
  const watches = new Map<string, FolderWatch>()
  let isWatching = false

  const watch = ({ id, path, importedUntil }: WatchedFolder) => {
    const watched = ports.folders.watch(path, importedUntil, async ({ token, until }) => {
      const { collection } = library.watchedFolder(id) ?? {}
      const { cancelled } = await importAll({ token, ...(collection ? { collection } : {}) })
      const folder = library.watchedFolder(id)
      if (until && folder && !cancelled) await library.putWatchedFolder({ ...folder, importedUntil: until })
    })
    watches.set(id, watched)
  }

  const add = async (path: string, collection: string | undefined): Promise<WatchedFolder> => {
    const known = [...library.watchedFolders()].find((folder) => folder.path === path)
    if (known) return known
    const made = { id: ports.ids(), path, watchedSince: ports.clock.now(), ...(collection ? { collection } : {}) }
    await library.putWatchedFolder(made)
    if (isWatching) watch(made)
    return made
  }

  return {
    methods: {
      async 'imports.watch'({ token, collection }) {
        refuseReadOnly(library)
        const paths = await ports.intake.folders(token)
        if (paths.length === 0) {
          throw new KlipingError(
            'bad-request',
            'There is no folder here that can be watched. Choose a folder in the desktop program, or name one to `kliping watch`.',
          )
        }
        const folders: WatchedFolder[] = []
        for (const path of paths) folders.push(await add(path, collection))
        await ports.intake.discard(token)
        return folders
      },
      async 'imports.unwatch'({ id }) {
        refuseReadOnly(library)
        if (!library.watchedFolder(id)) throw new KlipingError('not-found', 'This folder is not watched any more.')
        await library.removeWatchedFolder(id)
        void watches.get(id)?.close()
        watches.delete(id)
        return {}
      },
      'imports.watched': async () => [...library.watchedFolders()],
    },
    begin() {
      if (isWatching || library.readOnly) return
      isWatching = true
      for (const folder of library.watchedFolders()) watch(folder)
    },
    async close() {
      isWatching = false
      await Promise.all([...watches.values()].map((each) => each.close()))
      watches.clear()
    },
  }
}

function refuseReadOnly(library: Library): void {
  if (!library.readOnly) return
  throw new KlipingError(
    'read-only',
    'This archive is open for reading only: another Kliping writes to it. Watch the folder from there.',
  )
}
