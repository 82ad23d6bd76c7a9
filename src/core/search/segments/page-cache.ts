/**
 * Pages of segments kept in memory, one budget for all segments. A page that was touched since the hand last came by
 * stays (the clock algorithm). Room is made once and used again, so that reading leaves no garbage.
 */
import { pageBytes } from './segment-format'

/** Whose page a frame holds is told when it is taken for another. */
interface PageOwner {
  forgetPage(page: number): void
}

const slabFrames = 128

export class PageCache {
  private readonly frames: Uint8Array[] = []
  private readonly owners: (PageOwner | undefined)[] = []
  private readonly pages: number[] = []
  private readonly touched: boolean[] = []
  private hand = 0

  /** @param mostBytes grows up to here, as it is needed */
  constructor(private readonly mostBytes: number) {}

  /** The place of a frame for a page. What was in it is forgotten. */
  take(owner: PageOwner, page: number): number {
    const place = this.freePlace()
    this.owners[place]?.forgetPage(this.pages[place] as number)
    this.owners[place] = owner
    this.pages[place] = page
    return place
  }

  /** The bytes at a place; they hold until another page is taken. */
  frame(place: number): Uint8Array {
    this.touched[place] = true
    return this.frames[place] as Uint8Array
  }

  private freePlace(): number {
    if ((this.frames.length + slabFrames) * pageBytes <= this.mostBytes && this.owners.length === this.frames.length) {
      const slab = new Uint8Array(slabFrames * pageBytes)
      for (let at = 0; at < slab.length; at += pageBytes) this.frames.push(slab.subarray(at, at + pageBytes))
    }
    if (this.owners.length < this.frames.length) return this.owners.length
    for (;;) {
      this.hand = (this.hand + 1) % this.frames.length
      if (!this.touched[this.hand]) return this.hand
      this.touched[this.hand] = false
    }
  }
}
