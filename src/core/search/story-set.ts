/** A set of story numbers. */
import type { StoriesOfPart } from './segments/stories-of-part'

export class StorySet {
  size = 0
  private held = new Uint8Array(1024)

  static of(stories: Iterable<number>): StorySet {
    const set = new StorySet()
    for (const story of stories) set.add(story)
    return set
  }

  has(story: number): boolean {
    return this.held[story] === 1
  }

  add(story: number): void {
    if (this.has(story)) return
    if (story >= this.held.length) this.grow(story)
    this.held[story] = 1
    this.size++
  }

  /** Those that are not gone. None of them is there yet where they follow each other. */
  addAll({ scattered, first, count }: StoriesOfPart): void {
    if (first < 0) {
      for (const story of scattered) if (story >= 0) this.add(story)
      return
    }
    const end = first + count
    if (end > this.held.length) this.grow(end)
    this.held.fill(1, first, end)
    this.size += count
  }

  /** @returns whether it was there */
  delete(story: number): boolean {
    if (!this.has(story)) return false
    this.held[story] = 0
    this.size--
    return true
  }

  private grow(story: number): void {
    const larger = new Uint8Array(Math.max(this.held.length * 2, story + 1))
    larger.set(this.held)
    this.held = larger
  }

  *[Symbol.iterator](): Generator<number> {
    for (let story = 0; story < this.held.length; story++) if (this.held[story] === 1) yield story
  }
}
