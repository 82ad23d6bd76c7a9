/** Puts the core together: ports in, an Api out. */
import { toErrorInfo } from '../contract/errors'
import type { EventListener, KlipingEvent } from '../contract/events'
import type { Api } from '../contract/methods'
import type { Story } from '../contract/story'
import { anchored } from './annotations/anchored'
import { createAnnotations } from './annotations/annotation-service'
import { createCleaning } from './cleaning/cleaning'
import { createExports } from './export/export-service'
import { createImports } from './importing/imports'
import type { Library } from './library/library'
import { openLibrary } from './library/open-library'
import { createShelving } from './library/shelving-service'
import { archiveStats } from './library/stats'
import { createTrash } from './library/trash-service'
import { createOriginalService } from './originals/original-service'
import type { Ports } from './ports'
import { sampleStoryIds } from './samples'
import { createFollowing } from './search/following'
import { openStoryIndex, type StoryIndex } from './search/search-index'
import { createWatching } from './watching/watching'

export interface Archive {
  api: Api
  /** @returns a function that ends the subscription */
  subscribe(listener: EventListener): () => void
  /** Begins to import what comes into watched folders: for programs that stay open. */
  watchFolders(): void
  /** Waits for work in flight, saves the index, gives the lock back. */
  close(): Promise<void>
}

/** @throws KlipingError when the library cannot be opened */
export async function createArchive(ports: Ports): Promise<Archive> {
  const library = await openLibrary(ports.store, ports.clock, ports.ids)
  const listeners = new Set<EventListener>()
  const emit = (event: KlipingEvent) => {
    for (const listener of listeners) listener(event)
  }
  const index = await openStoryIndex(library, ports.index, () => emit({ type: 'stories.changed' }))
  /** What is saved is told at once, and once more when it can be found: who asked in between has an older answer. */
  const tellingFound = async (indexed: Promise<unknown>) => {
    await indexed
    emit({ type: 'stories.changed' })
  }
  const cleaning = createCleaning(library, ports, async (storyIds) => {
    for (const id of storyIds) await index.replace([await library.story(id)])
    emit({ type: 'stories.changed' })
  })
  const indexNotices = new Set<string>()
  const takeIn = async (stories: readonly Story[]) => {
    try {
      await tellingFound(index.add(stories.map((story) => library.asRead(story))))
    } catch (error) {
      const why = toErrorInfo(error).message
      indexNotices.add(`Some stories were saved and cannot be searched until the next start: ${why}`)
    }
  }
  const imports = createImports(ports, library, takeIn, cleaning['cleaning.learn'], emit)
  const watching = createWatching(ports, library, imports.importAll)
  const follow = createFollowing(library, index, () => emit({ type: 'stories.changed' }))
  const stop = library.onChange((storyIds, reading) => {
    index.update(storyIds)
    if (library.readOnly) follow(storyIds, reading)
    emit({ type: 'stories.changed' })
  })

  const api: Api = {
    ...libraryMethods(library, index, ports, indexNotices),
    ...cleaning,
    ...createTrash(library, ports.originals, { add: (stories) => tellingFound(index.add(stories)) }, imports.running),
    'archive.rebuildIndex': () => index.rebuild(),
    ...createShelving(library, () => emit({ type: 'stories.changed' })),
    'stories.ids': (request) => index.ids({ ...request, offset: 0, limit: 0 }),
    'stories.search': (request) => index.search(request),
    ...tellingAnnotations(createAnnotations(library, ports.clock, ports.ids), emit),
    ...createOriginalService(library, ports.originals, ports.downloads),
    ...imports.methods,
    ...watching.methods,
    ...createExports(library, index, ports.downloads, ports.clock),
  }

  return {
    api,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    watchFolders: watching.begin,
    async close() {
      const watched = watching.close()
      await imports.close()
      await watched
      stop()
      // The index is a cache: one that finds no room on the disk is made again at the next opening.
      if (!library.readOnly) await index.save().catch(() => {})
      await library.close()
    },
  }
}

type LibraryMethods = 'archive.info' | 'archive.stats' | 'stories.list' | 'stories.samples' | 'stories.get'

function libraryMethods(
  library: Library,
  index: StoryIndex,
  ports: Ports,
  indexNotices: ReadonlySet<string>,
): Pick<Api, LibraryMethods> {
  return {
    async 'archive.info'() {
      const { id, name, formatVersion, readOnly, notices, storyCount, annotationCount } = library
      return {
        id,
        name,
        formatVersion,
        readOnly,
        notices: [...notices, ...index.notices, ...indexNotices],
        stories: storyCount,
        annotations: annotationCount,
      }
    },
    async 'archive.stats'() {
      return archiveStats(library, await ports.originals.usage())
    },
    async 'stories.list'({ offset, limit }) {
      const page = [...library.storyIds()].slice(offset, offset + limit)
      return { total: library.storyCount, stories: page.flatMap((id) => library.entry(id) ?? []) }
    },
    async 'stories.samples'() {
      return sampleStoryIds(library)
    },
    async 'stories.get'({ id }) {
      const story = await library.story(id)
      return { story, annotations: anchored(story, library.annotationsOf(id)) }
    },
  }
}

type AnnotationMethods = 'annotations.create' | 'annotations.update' | 'annotations.remove' | 'annotations.restore'

/** Every window that shows the story is told. */
function tellingAnnotations(service: Pick<Api, AnnotationMethods>, emit: (event: KlipingEvent) => void) {
  const telling =
    <I>(method: (input: I) => Promise<Awaited<ReturnType<Api['annotations.create']>>>) =>
    async (input: I) => {
      const annotation = await method(input)
      emit({ type: 'annotations.changed', storyId: annotation.storyId })
      return annotation
    }
  return {
    'annotations.create': telling(service['annotations.create']),
    'annotations.update': telling(service['annotations.update']),
    'annotations.remove': telling(service['annotations.remove']),
    'annotations.restore': telling(service['annotations.restore']),
  }
}
