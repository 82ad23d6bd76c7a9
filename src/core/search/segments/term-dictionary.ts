/** The sorted terms of a segment: looked up, walked from a beginning on, searched for near ones. Blocks are read when they are needed. */
import { BlockTable } from './block-table'
import { EditDistance } from './edit-distance'
import type { PagedBytes } from './paged-bytes'
import { blockTerms, type SegmentMeta } from './segment-format'
import { type TermPlace, TermWalker } from './term-walker'

/** Places looked up lately are kept: a query asks for each several times. */
const mostFound = 4096
/** A block is a few hundred bytes. */
const blocksAtOnce = 512

export class TermDictionary {
  private readonly blocks: BlockTable
  private found = new Map<string, TermPlace | undefined>()
  /** Used again for each short walk. */
  private readonly passing: TermWalker

  constructor(
    private readonly bytes: PagedBytes,
    private readonly meta: SegmentMeta,
  ) {
    this.passing = new TermWalker(meta.fields.length)
    const blocks = Math.ceil(meta.terms / blockTerms)
    this.blocks = new BlockTable(bytes, meta, blocks)
  }

  find(term: string): TermPlace | undefined {
    const known = this.found.get(term)
    if (known !== undefined || this.found.has(term)) return known
    const place = this.lookUp(term)
    this.remember(term, place)
    return place
  }

  /** Every term that begins with `prefix`, in ascending order. */
  *startingWith(prefix: string): Generator<string> {
    const from = Math.max(0, this.blocks.find(prefix))
    const walker = this.walker(from, this.blocks.endOf(prefix, from), true)
    while (walker.next()) if (walker.startsWith(prefix)) yield walker.term()
  }

  /** A walker over all terms, beside other reading, and what goes to the next of them: only some blocks are in memory. */
  inOrder(): { walker: TermWalker; next(): boolean } {
    const walker = new TermWalker(this.meta.fields.length)
    const read = this.bytes.sliceReader()
    let block = 0
    const readOn = () => {
      const from = block
      block = Math.min(from + blocksAtOnce, this.blocks.count)
      walker.begin(read(...this.placeOf(from, block)), this.blocks.postingsAt(from))
    }
    return {
      walker,
      next: () => {
        while (!walker.next()) {
          if (block === this.blocks.count) return false
          readOn()
        }
        return true
      },
    }
  }

  /** The terms that begin with `prefix`, in ascending order: how many documents hold each, and each by its place in the list. */
  endings(prefix: string): { frequencies: Uint32Array; term(at: number): string } {
    const from = Math.max(0, this.blocks.find(prefix))
    const to = this.blocks.endOf(prefix, from)
    const frequencies = new Uint32Array((to - from) * blockTerms)
    let before = 0
    let count = 0
    const walker = this.walker(from, to)
    // Once one begins so, what goes on long enough with the one before does too.
    for (let within = false; walker.next(); ) {
      within = (within && walker.shared >= prefix.length) || walker.startsWith(prefix)
      if (within) frequencies[count++] = walker.frequency()
      else if (count > 0) break
      else before++
    }
    return { frequencies: frequencies.subarray(0, count), term: (at) => this.termAt(from * blockTerms + before + at) }
  }

  /** Terms within an edit distance of `word` that begin with its first `kept` code units, with the distance. */
  near(word: string, most: number, kept: number): Map<string, number> {
    const near = new Map<string, number>()
    const beginning = word.slice(0, kept)
    const distance = new EditDistance(word, most, kept)
    const first = Math.max(0, this.blocks.find(beginning))
    const end = this.blocks.endOf(beginning, first)
    for (let block = first; block < end; block++) {
      const { units, start, length: common } = this.blocks.beginningOf(block)
      // The first block may begin before the terms that are looked for.
      const within = block > first && common > kept
      if (within && !distance.follow(units, start, common)) continue
      this.nearInBlock(block, beginning, distance, most, near)
    }
    return near
  }

  private nearInBlock(
    block: number,
    beginning: string,
    distance: EditDistance,
    most: number,
    near: Map<string, number>,
  ): void {
    const walker = this.walker(block, block + 1)
    for (let hopeless = Number.POSITIVE_INFINITY; walker.nextBelow(hopeless); ) {
      hopeless = Number.POSITIVE_INFINITY
      if (!walker.startsWith(beginning)) continue
      if (distance.follow(walker.units, 0, walker.length)) {
        const edits = distance.distance(walker.length)
        if (edits <= most) near.set(walker.term(), edits)
      } else {
        hopeless = distance.hopeless
      }
    }
  }

  private lookUp(term: string): TermPlace | undefined {
    const block = this.blocks.find(term)
    if (block < 0) return undefined
    const walker = this.walker(block, block + 1)
    return walker.seek(term) ? walker.place() : undefined
  }

  private termAt(number: number): string {
    const block = Math.floor(number / blockTerms)
    const walker = this.walker(block, block + 1)
    for (let left = number % blockTerms; left >= 0; left--) walker.next()
    const term = walker.term()
    this.remember(term, walker.place())
    return term
  }

  private remember(term: string, place: TermPlace | undefined): void {
    if (this.found.size >= mostFound) this.found = new Map()
    this.found.set(term, place)
  }

  /** Over the entries of the blocks from..to; `lasting` when it is not done with before the next is asked for. */
  private walker(from: number, to: number, lasting = false): TermWalker {
    const place = this.placeOf(from, to)
    const entries = lasting ? this.bytes.readOnce(...place) : this.bytes.read(...place)
    const walker = lasting ? new TermWalker(this.meta.fields.length) : this.passing
    return walker.begin(entries, this.blocks.postingsAt(from))
  }

  private placeOf(from: number, to: number): [offset: number, length: number] {
    const start = this.blocks.entriesAt(from)
    return [this.meta.dictionary.offset + start, this.blocks.entriesAt(to) - start]
  }
}
