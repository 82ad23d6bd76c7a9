/**
 * The first term of each block of a dictionary, and where its entries and postings begin: in groups that are read when they
 * are needed, under a list of the groups' first terms that is held in memory.
 */
import type { PagedBytes } from './paged-bytes'
import { groupBlocks, type SegmentMeta } from './segment-format'
import { noTerm, SortedTerms, SortedTermsWriter, type Term } from './sorted-terms'

/** What a group has for each block. */
const entriesColumn = 0
const postingsColumn = 1

export class BlockTable {
  private readonly top: SortedTerms
  private readonly groups: (SortedTerms | undefined)[] = []

  constructor(
    private readonly bytes: PagedBytes,
    private readonly meta: Pick<SegmentMeta, 'blocks' | 'groups'>,
    readonly count: number,
  ) {
    this.top = new SortedTerms(
      bytes.readOnce(meta.groups.offset, meta.groups.length),
      1,
      Math.ceil(count / groupBlocks),
    )
  }

  /** The last block whose first term is not greater than `term`; -1 when all are. */
  find(term: string): number {
    const group = this.top.find(term)
    return group < 0 ? -1 : group * groupBlocks + this.group(group).find(term)
  }

  /** The first block after `from` whose first term does not begin with `prefix` any more. */
  endOf(prefix: string, from: number): number {
    if (this.count === 0) return 0
    const first = groupOf(from)
    const group = this.top.endOf(prefix, first) - 1
    return group * groupBlocks + this.group(group).endOf(prefix, group === first ? from % groupBlocks : 0)
  }

  /** Where the block's entries begin in the dictionary; of the count, where they all end. */
  entriesAt(block: number): number {
    return this.numberOf(entriesColumn, block)
  }

  /** Where its terms' postings begin. */
  postingsAt(block: number): number {
    return this.numberOf(postingsColumn, block)
  }

  /** Units that all terms of the block begin with, and where its first term stands. */
  beginningOf(block: number): Term {
    const group = this.group(groupOf(block))
    const place = block % groupBlocks
    return { units: group.units, start: group.starts[place] as number, length: group.commonWithNext(place) }
  }

  private numberOf(column: number, block: number): number {
    if (this.count === 0) return 0
    // The end of all stands in the last row of the last group.
    const group = Math.min(groupOf(block), this.top.count - 1)
    return this.group(group).columns[column]?.[block - group * groupBlocks] as number
  }

  private group(group: number): SortedTerms {
    this.groups[group] ??= this.readGroup(group)
    return this.groups[group]
  }

  private readGroup(group: number): SortedTerms {
    const start = this.top.columns[0]?.[group] as number
    const end = this.top.columns[0]?.[group + 1] as number
    const bytes = this.bytes.read(this.meta.blocks.offset + start, end - start).slice()
    return new SortedTerms(bytes, 2, Math.min(groupBlocks, this.count - group * groupBlocks))
  }
}

const groupOf = (block: number) => Math.floor(block / groupBlocks)

/** Gathers the table while a dictionary is written. */
export class BlockTableWriter {
  private readonly top = new SortedTermsWriter()
  private readonly group = new SortedTermsWriter()
  private readonly pieces: Uint8Array[] = []
  private length = 0

  /** A block begins here. */
  add(term: Term, entries: number, postings: number): void {
    if (this.group.count === groupBlocks) this.endGroup(term, entries, postings)
    if (this.group.count === 0) this.top.add(term, this.length)
    this.group.add(term, entries, postings)
  }

  /** @returns the groups, and the list of them */
  finish(entries: number, postings: number): { blocks: readonly Uint8Array[]; groups: Uint8Array } {
    if (this.group.count > 0) this.endGroup(noTerm, entries, postings)
    return { blocks: this.pieces, groups: this.top.finish(noTerm, this.length) }
  }

  private endGroup(next: Term, entries: number, postings: number): void {
    const piece = this.group.finish(next, entries, postings)
    this.pieces.push(piece)
    this.length += piece.length
  }
}
