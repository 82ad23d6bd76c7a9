/**
 * Watches folders: looks again soon after the system tells of a change, and once in a while all the same, because not
 * every drive tells. A file is given when it has been left alone for a moment, so that none is read half-written.
 */
import { type FSWatcher, watch as watchFolder } from 'node:fs'
import type { FolderNews, FolderWatch, FolderWatcher } from '../../core/ports'
import type { FileIntake } from '../intake'
import { type FolderScan, scanFolder } from './scan-folder'

const usualTimes = { settleMs: 2000, rescanMs: 60_000 }
/** The coarsest time stamps there are (FAT). */
const stampMs = 2000
/** Systems have few to give; beyond, the regular look must do. */
const mostListeners = 500

export function createFolderWatcher(intake: Pick<FileIntake, 'offer'>, times = usualTimes): FolderWatcher {
  return {
    watch(path, importedUntil, tell) {
      const folder = new Folder(path, Date.parse(importedUntil ?? '') || 0, times, async (paths, until) => {
        await tell({ token: intake.offer(paths).token, ...(until ? { until } : {}) })
      })
      folder.lookSoon(0)
      return folder
    },
  }
}

class Folder implements FolderWatch {
  private readonly listeners = new Map<string, FSWatcher>()
  /** Each file as it was when it was given, or when watching began. */
  private readonly seen = new Map<string, string>()
  private timer: NodeJS.Timeout | undefined
  private looking: Promise<void> | undefined
  private changedMeanwhile = false
  private isFirstLook = true
  private isMissing = false
  private isClosed = false

  constructor(
    private readonly path: string,
    private readonly importedUntilMs: number,
    private readonly times: typeof usualTimes,
    private readonly tell: (paths: string[], until?: FolderNews['until']) => Promise<void>,
  ) {}

  lookSoon(afterMs = this.times.settleMs): void {
    if (this.isClosed) return
    if (this.looking) {
      this.changedMeanwhile = true
      return
    }
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      this.looking = this.look().then((again) => {
        this.looking = undefined
        this.lookSoon(again ? this.times.settleMs : this.times.rescanMs)
      })
    }, afterMs)
  }

  async close(): Promise<void> {
    this.isClosed = true
    clearTimeout(this.timer)
    for (const listener of this.listeners.values()) listener.close()
    this.listeners.clear()
    await this.looking
  }

  /** @returns whether to look again soon. Never rejects */
  private async look(): Promise<boolean> {
    this.changedMeanwhile = false
    const nowMs = Date.now()
    const scan = await scanFolder(this.path).catch(() => undefined)
    if (!scan) {
      // The report says why: the folder is read as if a person had chosen it. Once, not at every look.
      if (!this.isMissing && !this.isClosed) await this.tell([this.path]).catch(() => {})
      this.isMissing = true
      return false
    }
    this.isMissing = false
    this.listenTo(scan.folders)
    const { paths, unsettled } = this.newFiles(scan, nowMs)
    const until = new Date(nowMs - this.times.settleMs - stampMs).toISOString()
    // What cannot be noted down is imported again after the next start, and found to be there.
    if (paths.length > 0 && !this.isClosed) await this.tell(paths, until).catch(() => {})
    return unsettled || this.changedMeanwhile
  }

  private newFiles({ files }: FolderScan, nowMs: number): { paths: string[]; unsettled: boolean } {
    const paths: string[] = []
    let unsettled = false
    const there = new Set(files.map(({ path }) => path))
    for (const path of this.seen.keys()) if (!there.has(path)) this.seen.delete(path)
    for (const { path, sizeBytes, changedMs } of files) {
      const state = `${changedMs} ${sizeBytes}`
      if (this.seen.get(path) === state) continue
      if (nowMs - changedMs < this.times.settleMs) {
        unsettled = true
        continue
      }
      const isKnown = this.isFirstLook && changedMs < this.importedUntilMs
      this.seen.set(path, state)
      if (!isKnown) paths.push(path)
    }
    this.isFirstLook = false
    return { paths, unsettled }
  }

  private listenTo(folders: readonly string[]): void {
    const wanted = new Set(folders.slice(0, mostListeners))
    for (const [folder, listener] of this.listeners) {
      if (wanted.has(folder)) continue
      listener.close()
      this.listeners.delete(folder)
    }
    for (const folder of wanted) {
      if (this.listeners.has(folder) || this.isClosed) continue
      try {
        const listener = watchFolder(folder, () => this.lookSoon())
        listener.on('error', () => this.listeners.delete(folder))
        this.listeners.set(folder, listener)
      } catch {
        // No drive or system that tells: the regular look finds it.
      }
    }
  }
}
