/**
 * A disk in memory that loses power. It counts the operations that change something, stops for good after the Nth (or
 * refuses some of them, or is away for a while), and then shows what a real disk might hold: everything that was written, only what was synced,
 * or any mixture of the unsynced sectors and names. A rename is whole or not at all, as file systems promise.
 */
import { dirname } from 'node:path'
import type { FileSystem, OpenFile } from '../file-system'

const sectorBytes = 512

type Piece = { offset: number; bytes: Buffer } | { truncate: number }

interface Inode {
  /** What the running process sees. */
  visible: Buffer
  durable: Buffer
  /** Written since the last sync, in order. */
  pending: Piece[]
}

interface NameChange {
  unlink?: string
  link?: { path: string; inode: Inode }
}

/** What the disk may have done with what was not synced. */
export type CrashKind = 'kept' | 'dropped' | 'torn' | 'mixed'
export const crashKinds: readonly CrashKind[] = ['kept', 'dropped', 'torn', 'mixed']

export class PowerCut extends Error {}

export class CrashDisk implements FileSystem {
  operations = 0
  /** The power goes when this many operations are done: the next is not, or not wholly. */
  stopAfter = Number.POSITIVE_INFINITY
  /** Operations with these numbers are refused with this error; the disk goes on. */
  refuse: { from: number; count: number; code: string } | undefined
  /** While set, the drive is away: everything, reading too, fails with this error. */
  away: string | undefined
  private names = new Map<string, Inode>()
  private durableNames = new Map<string, Inode>()
  private pendingNames: NameChange[] = []
  private stopped = false

  constructor(files: ReadonlyMap<string, Buffer> = new Map()) {
    for (const [path, bytes] of files) {
      const inode = { visible: bytes, durable: bytes, pending: [] }
      this.names.set(path, inode)
      this.durableNames.set(path, inode)
    }
  }

  /** The files as they are seen now. */
  files(): Map<string, Buffer> {
    return new Map([...this.names].map(([path, inode]) => [path, inode.visible]))
  }

  /** The disk as it may be found when the power is back. */
  restart(kind: CrashKind, random: () => number): CrashDisk {
    const survives = kind === 'dropped' ? () => false : kind === 'mixed' ? () => random() < 0.5 : () => true
    const names = new Map(this.durableNames)
    for (const change of this.pendingNames) if (survives()) rename(names, change)
    const files = new Map<string, Buffer>()
    for (const [path, inode] of names) {
      let bytes = inode.durable
      inode.pending.forEach((piece, index) => {
        const last = index === inode.pending.length - 1
        for (const part of sectors(piece)) {
          if (kind === 'torn' && last && 'bytes' in part && random() < 0.5) break
          if (survives()) bytes = applyPiece(bytes, part)
        }
      })
      files.set(path, bytes)
    }
    return new CrashDisk(files)
  }

  async makeFolder(): Promise<void> {}

  async list(path: string): Promise<string[]> {
    if (this.away === 'ENOENT') return []
    this.look()
    const inside = [...this.names.keys()].filter((name) => name.startsWith(`${path}/`))
    return [...new Set(inside.map((name) => name.slice(path.length + 1).split('/')[0] ?? ''))].sort()
  }

  async read(path: string): Promise<Buffer | undefined> {
    if (this.away === 'ENOENT') return undefined
    this.look()
    const inode = this.names.get(path)
    return inode && Buffer.from(inode.visible)
  }

  async open(path: string, how: 'read' | 'write' | 'new'): Promise<OpenFile> {
    this.look()
    let inode = this.names.get(path)
    if (inode && how === 'new') throw failure('EEXIST')
    if (!inode) {
      if (how === 'read') throw failure('ENOENT')
      this.count()
      inode = { visible: Buffer.alloc(0), durable: Buffer.alloc(0), pending: [] }
      this.changeName({ link: { path, inode } })
    }
    return this.handle(inode)
  }

  async rename(from: string, to: string): Promise<void> {
    this.count()
    const inode = this.names.get(from)
    if (!inode) throw failure('ENOENT')
    this.changeName({ unlink: from, link: { path: to, inode } })
  }

  async remove(path: string): Promise<void> {
    this.look()
    if (!this.names.has(path)) return
    this.count()
    this.changeName({ unlink: path })
  }

  async syncFolder(path: string): Promise<void> {
    this.count()
    const touches = (change: NameChange) =>
      [change.unlink, change.link?.path].some((name) => name !== undefined && dirname(name) === path)
    for (const change of this.pendingNames.filter(touches)) rename(this.durableNames, change)
    this.pendingNames = this.pendingNames.filter((change) => !touches(change))
  }

  private handle(inode: Inode): OpenFile {
    const disk = this
    const change = (piece: Piece) => {
      inode.pending.push(piece)
      inode.visible = applyPiece(inode.visible, piece)
    }
    return {
      async size() {
        disk.look()
        return inode.visible.length
      },
      async read(offset, length) {
        disk.look()
        return Buffer.from(inode.visible.subarray(offset, offset + length))
      },
      async write(bytes, offset) {
        const piece = { offset, bytes: Buffer.from(bytes) }
        // The write that the power cut interrupts may have got as far as any of its sectors.
        if (disk.isLast()) inode.pending.push(piece)
        disk.count()
        change(piece)
      },
      async truncate(size) {
        disk.count()
        change({ truncate: size })
      },
      async sync() {
        disk.count()
        inode.durable = inode.visible
        inode.pending = []
      },
      async close() {},
    }
  }

  private changeName(change: NameChange): void {
    this.pendingNames.push(change)
    rename(this.names, change)
  }

  private isLast(): boolean {
    return !this.stopped && this.operations === this.stopAfter
  }

  private look(): void {
    if (this.stopped) throw new PowerCut('the power is off')
    if (this.away) throw failure(this.away)
  }

  private count(): void {
    this.look()
    if (this.isLast()) {
      this.stopped = true
      throw new PowerCut('the power went off')
    }
    this.operations += 1
    const { refuse } = this
    if (refuse && this.operations > refuse.from && this.operations <= refuse.from + refuse.count) {
      throw failure(refuse.code)
    }
  }
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code })
}

function rename(names: Map<string, Inode>, change: NameChange): void {
  if (change.unlink !== undefined) names.delete(change.unlink)
  if (change.link) names.set(change.link.path, change.link.inode)
}

function applyPiece(bytes: Buffer, piece: Piece): Buffer {
  if ('truncate' in piece) return Buffer.from(bytes.subarray(0, piece.truncate))
  const changed = Buffer.alloc(Math.max(bytes.length, piece.offset + piece.bytes.length))
  bytes.copy(changed)
  piece.bytes.copy(changed, piece.offset)
  return changed
}

/** A write in the pieces that a disk writes at once. */
function* sectors(piece: Piece): Iterable<Piece> {
  if ('truncate' in piece) yield piece
  else {
    for (let at = 0; at < piece.bytes.length; ) {
      const step = sectorBytes - ((piece.offset + at) % sectorBytes)
      yield { offset: piece.offset + at, bytes: piece.bytes.subarray(at, at + step) }
      at += step
    }
  }
}

/** The same numbers in [0, 1) for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
