/**
 * Stories whose documents are with a builder: a list for each segment that it will make of them. They are in the index and
 * not found yet; who is removed meanwhile is gone from the segment when it comes.
 */
const removed = -1

/** By place in the segment: the story's number, -1 when it was removed. */
export type Lot = number[]

export class StoriesAway {
  /** Stories that are in a lot. */
  count = 0
  /** What the builder got since it was last told to seal. */
  current: Lot = []
  private readonly sealing = new Set<Lot>()

  add(story: number): void {
    this.current.push(story)
    this.count++
  }

  /** @returns whether it was away */
  remove(story: number): boolean {
    for (const lot of [this.current, ...this.sealing]) {
      const place = lot.indexOf(story)
      if (place < 0) continue
      lot[place] = removed
      this.count--
      return true
    }
    return false
  }

  /** What comes from now on goes into the next segment. @returns undefined when nothing came */
  closeLot(): Lot | undefined {
    const lot = this.current
    if (lot.length === 0) return undefined
    this.sealing.add(lot)
    this.current = []
    return lot
  }

  /** Its segment is there. @returns its stories, as a part has them */
  takeBack(lot: Lot): Int32Array {
    this.sealing.delete(lot)
    this.count -= storiesIn(lot).length
    return Int32Array.from(lot)
  }

  /** Nothing will come back. @returns the stories that were away */
  giveUp(): number[] {
    const stories = [this.current, ...this.sealing].flatMap(storiesIn)
    this.current = []
    this.sealing.clear()
    this.count = 0
    return stories
  }
}

function storiesIn(lot: Lot): number[] {
  return lot.filter((story) => story !== removed)
}
