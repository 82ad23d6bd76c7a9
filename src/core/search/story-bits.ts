/** A set of story numbers as bits, for putting sets together quickly. */
export class StoryBits {
  readonly words: Uint32Array
  private numbers: Int32Array<ArrayBuffer> | undefined

  /** For stories below `stories`. */
  constructor(readonly stories: number) {
    this.words = new Uint32Array((stories + 31) >>> 5)
  }

  static of(stories: Iterable<number>, below: number): StoryBits {
    const bits = new StoryBits(below)
    for (const story of stories) bits.add(story)
    return bits
  }

  add(story: number): void {
    const word = story >>> 5
    this.words[word] = (this.words[word] as number) | (1 << (story & 31))
  }

  /** Adds of the 32 stories from `first` on those whose bits are set. */
  addWord(first: number, bits: number): void {
    const word = first >>> 5
    const shift = first & 31
    this.words[word] = (this.words[word] as number) | (bits << shift)
    // A shift by 32 would be one by nothing.
    const rest = shift === 0 ? 0 : bits >>> (32 - shift)
    if (rest !== 0) this.words[word + 1] = (this.words[word + 1] as number) | rest
  }

  /** The bits of the 32 stories from `first` on. */
  wordAt(first: number): number {
    const word = first >>> 5
    const shift = first & 31
    const low = (this.words[word] ?? 0) >>> shift
    return shift === 0 ? low : low | ((this.words[word + 1] ?? 0) << (32 - shift))
  }

  has(story: number): boolean {
    return (((this.words[story >>> 5] ?? 0) >>> (story & 31)) & 1) === 1
  }

  /** Adds all of the other. */
  unite(other: StoryBits): void {
    for (let i = 0; i < this.words.length; i++) {
      this.words[i] = (this.words[i] as number) | (other.words[i] as number)
    }
  }

  /** Keeps only what the other has too. */
  intersect(other: StoryBits): void {
    for (let i = 0; i < this.words.length; i++) {
      this.words[i] = (this.words[i] as number) & (other.words[i] as number)
    }
  }

  /** Takes away what the other has. */
  subtract(other: StoryBits): void {
    for (let i = 0; i < this.words.length; i++) {
      this.words[i] = (this.words[i] as number) & ~(other.words[i] as number)
    }
  }

  copy(): StoryBits {
    const bits = new StoryBits(this.stories)
    bits.words.set(this.words)
    return bits
  }

  get count(): number {
    let count = 0
    for (let i = 0; i < this.words.length; i++) count += bitsIn(this.words[i] as number)
    return count
  }

  /** In ascending order. Made once: nothing is to be added or taken away after. */
  toNumbers(): Int32Array<ArrayBuffer> {
    this.numbers ??= this.listNumbers()
    return this.numbers
  }

  private listNumbers(): Int32Array<ArrayBuffer> {
    const numbers = new Int32Array(this.count)
    let at = 0
    for (let i = 0; i < this.words.length; i++) {
      for (let rest = this.words[i] as number; rest !== 0; rest &= rest - 1) {
        numbers[at++] = i * 32 + 31 - Math.clz32(rest & -rest)
      }
    }
    return numbers
  }
}

/** How many bits are set. https://graphics.stanford.edu/~seander/bithacks.html#CountBitsSetParallel */
export function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
