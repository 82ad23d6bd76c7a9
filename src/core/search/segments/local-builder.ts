/** Makes segments in the thread it is called in: in the worker's, when all is well. */
import type { IndexStore, SavedSegment, SegmentBuilder } from '../../ports'
import { loadStemmers } from '../stems'
import { languagesOf, type TextDocument } from '../text-document'
import { DocumentLog, LogRoom } from './document-log'
import { contentOfSegments, type MergeSource } from './merge-segments'
import { PageCache } from './page-cache'
import { SegmentFiles } from './segment-files'

/** A merge reads in order and comes by each page once. */
const cacheBytes = 4 << 20

export class LocalBuilder implements SegmentBuilder {
  private readonly files: SegmentFiles
  private readonly room = new LogRoom()
  private log: DocumentLog
  private turn: Promise<unknown> = Promise.resolve()
  private writing: Promise<void> = Promise.resolve()

  /** @param store nobody else reads by it, where it is on a disk */
  constructor(
    private readonly fields: readonly string[],
    private readonly store: Pick<IndexStore, 'writeSegment' | 'openSegment' | 'closeSegment' | 'checksum'>,
  ) {
    this.files = new SegmentFiles(store, new PageCache(cacheBytes))
    this.log = new DocumentLog(fields, this.room)
  }

  add(documents: readonly TextDocument[]): Promise<boolean> {
    return this.inTurn(async () => {
      await loadStemmers(documents.flatMap(languagesOf))
      for (const document of documents) this.log.add(document)
      return this.log.isFull
    })
  }

  /** Documents are taken in while it is written; no more than two logs are in memory, and their room is one. */
  async seal(name: string): Promise<void> {
    await this.inTurn(async () => {
      await this.writing.catch(() => {})
      const content = this.log.content()
      this.log = new DocumentLog(this.fields, this.room)
      this.writing = this.files.write(name, content)
    })
    await this.writing
  }

  async merge(name: string, sources: readonly SavedSegment[]): Promise<void> {
    try {
      await this.files.write(name, contentOfSegments(sources.map((source) => this.open(source))))
    } finally {
      for (const source of sources) this.store.closeSegment(source.name)
    }
  }

  async close(): Promise<void> {}

  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const done = this.turn.then(task)
    this.turn = done.catch(() => {})
    return done
  }

  private open({ name, gone }: SavedSegment): MergeSource {
    const removed = new Set(gone)
    return { segment: this.files.open(name), keeps: (document) => !removed.has(document) }
  }
}
