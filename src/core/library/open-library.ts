/**
 * The library over lowdb: tables in memory, every change made durable by the store's adapter before it is answered. Longer
 * than most files: one method for each thing the rest of the core may do, none of them long.
 */
import { Low } from 'lowdb'
import type { Annotation } from '../../contract/annotation'
import type { Collection, EmptiedTrash, TrashedStory } from '../../contract/archive'
import type { CleaningRule } from '../../contract/cleaning'
import type { ColumnMapping } from '../../contract/column-mapping'
import { KlipingError } from '../../contract/errors'
import { type BlockRole, bodyText, type Story, type StoryEntry } from '../../contract/story'
import type { WatchedFolder } from '../../contract/watching'
import { type RulesByLine, relabel, rulesByLine } from '../cleaning/relabel'
import type { Clock } from '../ports'
import { planAnnotations } from './annotation-plans'
import {
  type EntryPatch,
  patched,
  planPatches,
  planPutCollection,
  planRemoveCollection,
  planRestoreCollection,
} from './collections'
import { columnsOf } from './columns'
import { type Committed, createCommitQueue, type Plan } from './commit-queue'
import type { EntryColumns, Library, ReadingChange } from './library'
import { createLookup } from './lookups'
import {
  applyChange,
  type Change,
  emptyLibraryData,
  type LibraryData,
  type LibraryStore,
  type TableRows,
} from './store'
import { titleKey } from './title-key'
import { comeBack, planEmptied, planEmptying, planRestore, planTrash, trashListing } from './trash'

/** @throws KlipingError whatever the store cannot open with */
export async function openLibrary(store: LibraryStore, clock: Clock, ids: () => string): Promise<Library> {
  const low = new Low<LibraryData>(store.adapter, emptyLibraryData())
  try {
    await low.read()
  } catch (error) {
    await store.close()
    throw error
  }
  return new LowLibrary(store, low, clock, ids)
}

const notFound = (what: string, id: string) => new KlipingError('not-found', `There is no ${what} with the id ${id}.`)
const start = (annotation: Annotation) => annotation.selector[1].start

const noRules: RulesByLine = new Map()
const noAnnotations: readonly Annotation[] = []

class LowLibrary implements Library {
  readonly id: string
  readonly name: string
  readonly formatVersion: number
  readonly readOnly: boolean
  readonly notices: readonly string[]

  private readonly listeners = new Set<Parameters<Library['onChange']>[0]>()
  /** Built from the rules when first asked for, forgotten when one changes. */
  private outletRules: Map<string, RulesByLine> | undefined
  private readonly queue
  private readonly lookups

  constructor(
    private readonly store: LibraryStore,
    private readonly low: Low<LibraryData>,
    private readonly clock: Clock,
    private readonly ids: () => string,
  ) {
    this.id = store.id
    this.name = store.name
    this.formatVersion = store.formatVersion
    this.readOnly = store.readOnly
    this.notices = store.notices
    this.queue = createCommitQueue(low, store.adapter, {
      committed: (group) => this.committed(group),
      takenBack: () => {
        this.outletRules = undefined
        for (const lookup of Object.values(this.lookups)) lookup.forget()
      },
    })
    if (this.readOnly) store.follow(low.data, (changes) => this.followed(changes))
    const data = () => low.data
    this.lookups = {
      original: createLookup(data, 'stories', 'entry.original.sha256'),
      part: createLookup(data, 'stories', 'entry.original.part.sha256'),
      url: createLookup(data, 'stories', 'entry.url'),
      title: createLookup(data, 'stories', 'entry.title', titleKey),
      annotations: createLookup(data, 'annotations', 'storyId'),
    }
  }

  get storyCount(): number {
    return this.low.data.stories.size
  }

  get annotationCount(): number {
    return this.low.data.annotations.size
  }

  *entries(): Iterable<StoryEntry> {
    for (const { entry } of this.low.data.stories.values()) yield entry
  }

  *select<F extends keyof StoryEntry>(...fields: F[]): Iterable<Pick<StoryEntry, F>> {
    for (const { ids, columns } of this.columns(...fields)) {
      for (let place = 0; place < ids.length; place++) {
        const values: Partial<Pick<StoryEntry, F>> = {}
        for (const field of fields) values[field] = columns[field](place)
        yield values as Pick<StoryEntry, F>
      }
    }
  }

  *columns<F extends keyof StoryEntry>(...fields: F[]): Iterable<EntryColumns<F>> {
    const paths = fields.map((field) => `entry.${field}`)
    for (const { keys, columns } of columnsOf(this.low.data.stories, paths)) {
      // A story's key is its id, and lies ready.
      const ofField = fields.map((field, i) => [field, field === 'id' ? (place: number) => keys[place] : columns[i]])
      yield { ids: keys, columns: Object.fromEntries(ofField) as EntryColumns<F>['columns'] }
    }
  }

  storyIds(): Iterable<string> {
    return this.low.data.stories.keys()
  }

  has(id: string): boolean {
    return this.low.data.stories.has(id)
  }

  entry(id: string): StoryEntry | undefined {
    return this.low.data.stories.get(id)?.entry
  }

  story(id: string): Promise<Story> {
    return this.readStory(id, true)
  }

  stories(ids: readonly string[]): Promise<Story[]> {
    return Promise.all(ids.map((id) => this.readStory(id, false)))
  }

  private async readStory(id: string, isAskedAgain: boolean): Promise<Story> {
    const stored = this.low.data.stories.get(id)
    if (!stored) throw notFound('story', id)
    const content = await this.store.readContent(stored.content, isAskedAgain)
    return this.asRead({ ...stored.entry, ...content, body: '' })
  }

  asRead(story: Story): Story {
    const blocks = relabel(story.blocks, this.rulesOf(story.outlet), this.low.data.corrections.get(story.id))
    return { ...story, blocks, body: bodyText(blocks) }
  }

  byOriginal(sha256: string): readonly StoryEntry[] {
    return this.entriesOf(this.lookups.original.get(sha256))
  }

  byPart(sha256: string): readonly StoryEntry[] {
    return this.entriesOf(this.lookups.part.get(sha256))
  }

  byUrl(url: string): readonly StoryEntry[] {
    return this.entriesOf(this.lookups.url.get(url))
  }

  byTitle(title: string): readonly StoryEntry[] {
    return this.entriesOf(this.lookups.title.get(titleKey(title)))
  }

  async add(stories: readonly Story[], annotations: readonly Annotation[] = []): Promise<void> {
    this.refuseWhenReadOnly()
    if (stories.length + annotations.length === 0) return
    const parts = stories.map(takeApart)
    const refs = parts.length > 0 ? await this.store.appendContents(parts.map(({ content }) => content)) : []
    await this.queue.commit(() => {
      const changes = parts.flatMap(({ entry }, index): Change[] => {
        if (this.low.data.stories.has(entry.id)) {
          throw new KlipingError('bad-request', `There is a story with the id ${entry.id} already.`)
        }
        const content = refs[index]
        if (!content) throw new KlipingError('internal', `The store lost the text of "${entry.title}".`)
        const trashed = this.low.data.trash.get(entry.id)
        const back = trashed ? comeBack(trashed) : []
        return [{ op: 'put', table: 'stories', key: entry.id, value: { entry, content } }, ...back]
      })
      const notes = planAnnotations(this.low.data, annotations, new Set(parts.map(({ entry }) => entry.id)))
      return {
        // What comes back from the trash was a person's last word.
        changes: [...notes.changes, ...changes],
        result: undefined,
        storyIds: [...parts.map(({ entry }) => entry.id), ...notes.storyIds],
      }
    })
  }

  async update(id: string, patch: EntryPatch): Promise<StoryEntry> {
    return this.change(() => {
      const stored = this.low.data.stories.get(id)
      if (!stored) throw notFound('story', id)
      const entry = patched(stored.entry, patch)
      const change: Change = { op: 'put', table: 'stories', key: id, value: { ...stored, entry } }
      return { changes: [change], result: entry, storyIds: [id] }
    })
  }

  async updateAll(ids: Iterable<string>, patchOf: (entry: StoryEntry) => EntryPatch | undefined): Promise<string[]> {
    return this.change(() => planPatches(this.low.data, ids, patchOf))
  }

  async trash(ids: readonly string[]): Promise<string[]> {
    const annotationIds = (id: string) => this.lookups.annotations.get(id)
    return this.change(() => planTrash(this.low.data, ids, annotationIds, this.clock.now()))
  }

  async restore(ids: readonly string[]): Promise<string[]> {
    return this.change(() => planRestore(this.low.data, ids))
  }

  trashed(): Iterable<TrashedStory> {
    return trashListing(this.low.data)
  }

  unusedOriginals(sha256s: Iterable<string>): string[] {
    const attached = new Set([...this.select('attachments')].flatMap(attachedOriginals))
    const rows = [...this.low.data.trash.values()].filter(({ emptying }) => !emptying)
    const thrownAway = new Set(rows.flatMap(({ story }) => originalsOf(story.entry)))
    const isUsed = (sha256: string) =>
      attached.has(sha256) || thrownAway.has(sha256) || this.lookups.original.get(sha256).length > 0
    return [...sha256s].filter((sha256) => !isUsed(sha256))
  }

  async emptyTrash(removeOriginal: (sha256: string) => Promise<number>): Promise<EmptiedTrash> {
    const rows = await this.change(() => planEmptying(this.low.data))
    const emptied: EmptiedTrash = { stories: rows.length, originals: 0, originalsBytes: 0 }
    const originals = rows.flatMap(({ story }) => originalsOf(story.entry))
    for (const sha256 of this.unusedOriginals(new Set(originals))) {
      // Another story of the same file may have been thrown away meanwhile, and may yet come back.
      const thrownAwayMeanwhile = this.low.data.trash.size !== rows.length
      if (thrownAwayMeanwhile && this.unusedOriginals([sha256]).length === 0) continue
      const freed = await removeOriginal(sha256)
      if (freed > 0) emptied.originals += 1
      emptied.originalsBytes += freed
    }
    await this.store.wipeContents(rows.map(({ story }) => story.content))
    await this.change(() => planEmptied(rows))
    await this.queue.between(() => this.store.dropHistory(this.low.data))
    return emptied
  }

  annotations(): Iterable<Annotation> {
    return this.low.data.annotations.values()
  }

  annotationsOf(storyId: string): readonly Annotation[] {
    const ids = this.lookups.annotations.get(storyId)
    // Most stories have none, and lists ask for them all.
    if (ids.length === 0) return noAnnotations
    return ids.flatMap((id) => this.low.data.annotations.get(id) ?? []).sort((a, b) => start(a) - start(b))
  }

  annotationCountOf(storyId: string): number {
    return this.lookups.annotations.get(storyId).length
  }

  annotation(id: string): Annotation | undefined {
    return this.low.data.annotations.get(id)
  }

  async putAnnotation(annotation: Annotation): Promise<void> {
    await this.change(() => {
      if (!this.low.data.stories.has(annotation.storyId)) throw notFound('story', annotation.storyId)
      const change: Change = { op: 'put', table: 'annotations', key: annotation.id, value: annotation }
      return { changes: [change], result: undefined, storyIds: [annotation.storyId] }
    })
  }

  async removeAnnotation(id: string): Promise<Annotation> {
    return this.change(() => {
      const annotation = this.low.data.annotations.get(id)
      if (!annotation) throw notFound('annotation', id)
      const change: Change = { op: 'delete', table: 'annotations', key: id }
      return { changes: [change], result: annotation, storyIds: [annotation.storyId] }
    })
  }

  get state(): string {
    return this.store.state
  }

  get readingState(): string {
    const { rules, corrections } = this.low.data
    // By what they say and not by when they were changed: a clock may have been set back.
    const said = [...rules.values()].map(({ changedAt: _, evidence: __, ...rule }) => JSON.stringify(rule))
    for (const id of corrections.keys()) said.push(JSON.stringify([id, corrections.get(id)?.roles]))
    return `${rules.size} ${corrections.size} ${said.reduce((sum, text) => (sum + hashOf(text)) | 0, 0)}`
  }

  *rules(outlet?: string): Iterable<CleaningRule> {
    for (const rule of this.low.data.rules.values()) if (!outlet || rule.outlet === outlet) yield rule
  }

  async putRule(rule: CleaningRule, storyIds: readonly string[]): Promise<void> {
    const value = { ...rule, changedAt: this.clock.now() }
    await this.change(() => ({
      changes: [{ op: 'put', table: 'rules', key: rule.id, value }],
      result: undefined,
      storyIds,
    }))
  }

  async correct(storyId: string, index: number, role: BlockRole | undefined): Promise<void> {
    await this.change(() => {
      const { [index]: _, ...others } = this.low.data.corrections.get(storyId)?.roles ?? {}
      const roles = role ? { ...others, [index]: role } : others
      const value = { roles, changedAt: this.clock.now() }
      return {
        changes: [{ op: 'put', table: 'corrections', key: storyId, value }],
        result: undefined,
        storyIds: [storyId],
      }
    })
  }

  mapping(key: string): ColumnMapping | undefined {
    return this.low.data.mappings.get(key)
  }

  mappings(): Iterable<ColumnMapping> {
    return this.low.data.mappings.values()
  }

  async putMapping(key: string, mapping: ColumnMapping): Promise<void> {
    const change: Change = { op: 'put', table: 'mappings', key, value: mapping }
    await this.change(() => ({ changes: [change], result: undefined, storyIds: [] }))
  }

  watchedFolder(id: string): WatchedFolder | undefined {
    return this.low.data.watched.get(id)
  }

  watchedFolders(): Iterable<WatchedFolder> {
    return this.low.data.watched.values()
  }

  async putWatchedFolder(folder: WatchedFolder): Promise<void> {
    const change: Change = { op: 'put', table: 'watched', key: folder.id, value: folder }
    await this.change(() => ({ changes: [change], result: undefined, storyIds: [] }))
  }

  async removeWatchedFolder(id: string): Promise<void> {
    const change: Change = { op: 'delete', table: 'watched', key: id }
    await this.change(() => ({ changes: [change], result: undefined, storyIds: [] }))
  }

  collections(): Iterable<Collection> {
    return this.low.data.collections.values()
  }

  async ensureCollection(name: string): Promise<Collection> {
    const find = () => [...this.collections()].find((collection) => collection.name === name)
    const found = find()
    if (found) return found
    return this.change(() => {
      const madeMeanwhile = find()
      if (madeMeanwhile) return { changes: [], result: madeMeanwhile, storyIds: [] }
      const collection = { id: this.ids(), name, createdAt: this.clock.now() }
      const change: Change = { op: 'put', table: 'collections', key: collection.id, value: collection }
      return { changes: [change], result: collection, storyIds: [] }
    })
  }

  collectionCounts(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>()
    for (const { collections } of this.select('collections')) {
      for (const id of collections) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    return counts
  }

  async createCollection(name: string, note?: string): Promise<Collection> {
    const collection = { id: this.ids(), name, ...(note ? { note } : {}), createdAt: this.clock.now() }
    return this.change(() => planPutCollection(this.low.data, collection))
  }

  async putCollection(collection: Collection): Promise<Collection> {
    return this.change(() => planPutCollection(this.low.data, collection))
  }

  async removeCollection(id: string): Promise<{ collection: Collection; ids: string[] }> {
    return this.change(() => planRemoveCollection(this.low.data, id))
  }

  async restoreCollection(collection: Collection, storyIds: readonly string[]): Promise<Collection> {
    return this.change(() => planRestoreCollection(this.low.data, collection, storyIds))
  }

  onChange(listener: Parameters<Library['onChange']>[0]): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private followed(changes: readonly Change[]): void {
    const storyIds = new Set<string>()
    const undo = changes.map((change) => {
      const back = applyChange(this.low.data, change)
      for (const id of storiesOf(change).concat(storiesOf(back))) storyIds.add(id)
      return back
    })
    this.committed({ changes, undo, storyIds: [...storyIds] })
  }

  async close(): Promise<void> {
    await this.queue.idle()
    await this.store.close()
  }

  private rulesOf(outlet: string | undefined): RulesByLine {
    if (!outlet) return noRules
    this.outletRules ??= new Map()
    let rules = this.outletRules.get(outlet)
    if (!rules) {
      rules = rulesByLine(this.rules(outlet))
      this.outletRules.set(outlet, rules)
    }
    return rules
  }

  private change<T>(plan: () => Plan<T>): Promise<T> {
    this.refuseWhenReadOnly()
    return this.queue.commit(plan)
  }

  private refuseWhenReadOnly(): void {
    if (!this.readOnly) return
    throw new KlipingError(
      'read-only',
      'This archive is open for reading only, so nothing was changed. Close the other Kliping that has it open, then open it again.',
    )
  }

  private committed({ changes, undo, storyIds }: Committed): void {
    changes.forEach((change, index) => {
      const back = undo[index]
      const before = back?.op === 'put' ? back.value : undefined
      if (change.table === 'rules') {
        this.outletRules = undefined
      } else if (change.table === 'annotations') {
        this.lookups.annotations.follow(change, before as Annotation | undefined)
      } else if (change.table === 'stories') {
        const story = before as TableRows['stories'] | undefined
        const { original, part, url, title } = this.lookups
        for (const lookup of [original, part, url, title]) lookup.follow(change, story)
      }
    })
    const reading = readingChange(changes, undo)
    if (storyIds.length + reading.rules.length === 0) return
    for (const listener of this.listeners) {
      try {
        listener(storyIds, reading)
      } catch (error) {
        // The change is durable whatever a listener thinks of it; its fault must not look like a failed save.
        queueMicrotask(() => {
          throw error
        })
      }
    }
  }

  private entriesOf(storyIds: readonly string[]): StoryEntry[] {
    return storyIds.flatMap((id) => this.entry(id) ?? [])
  }
}

/** FNV-1a, 32 bits, over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

function originalsOf(entry: StoryEntry): string[] {
  return [entry.original.sha256, ...attachedOriginals(entry)]
}

function attachedOriginals({ attachments = [] }: Pick<StoryEntry, 'attachments'>): string[] {
  return attachments.map(({ sha256 }) => sha256)
}

function readingChange(changes: readonly Change[], undo: readonly Change[]): ReadingChange {
  const corrected = changes.filter(({ table }) => table === 'corrections').map(({ key }) => key)
  const rules = [...changes, ...undo].flatMap((change) =>
    change.table === 'rules' && change.op === 'put' ? [change.value] : [],
  )
  return { corrected, rules }
}

/** The stories that a change of another process touches. */
function storiesOf(change: Change): string[] {
  if (change.table === 'stories' || change.table === 'corrections' || change.table === 'trash') return [change.key]
  return change.table === 'annotations' && change.op === 'put' ? [change.value.storyId] : []
}

/** The body is the text of the blocks, so only the blocks are kept. */
function takeApart(story: Story) {
  const { body: _, blocks, related, warnings, ...entry } = story
  return { entry: entry satisfies StoryEntry, content: { blocks, related, warnings } }
}
