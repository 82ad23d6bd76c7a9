/** A set of story numbers. */
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

  /** Those below zero are passed over. */
  addAll(stories: Int32Array): void {
    for (let i = 0; i < stories.length; i++) {
      const story = stories[i] as number
      if (story < 0 || this.held[story] === 1) continue
      if (story >= this.held.length) this.grow(Math.max(story, stories.length))
      this.held[story] = 1
      this.size++
    }
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
